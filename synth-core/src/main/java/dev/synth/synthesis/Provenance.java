package dev.synth.synthesis;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where a model comes from, as facts by name: {@code source.digest}, {@code synthesizer}, {@code
 * rows.training}, {@code jdk}, {@code loss} ... Never a value of a real cell.
 *
 * @param facts name to fact, sorted
 */
public record Provenance(SortedMap<String, String> facts) {
  /**
   * How many rows the model has learnt, where these are all: then the certificate judges a fit of
   * {@code rows.training} of them by the same settings, and no row is left that it has not seen.
   */
  public static final String ALL_ROWS = "rows.all";

  /** Nothing is known. */
  public static final Provenance NONE = new Provenance(new TreeMap<>());

  public Provenance {
    facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
  }

  /** The same with one more fact. */
  public Provenance with(String name, String fact) {
    var more = new TreeMap<>(facts);
    more.put(name, fact);
    return new Provenance(more);
  }

  /** The same with all facts of another. */
  public Provenance with(Provenance other) {
    var more = new TreeMap<>(facts);
    more.putAll(other.facts);
    return new Provenance(more);
  }
}
