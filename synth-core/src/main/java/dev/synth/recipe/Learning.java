package dev.synth.recipe;

import dev.synth.catalog.Canonical;
import dev.synth.catalog.Settings;
import dev.synth.io.Digests;
import dev.synth.schema.ColumnSpec;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The part of a recipe that decides what is learnt from real rows, or made without them. Its digest
 * is the only one: caches, staleness and manifests rely on it. Immutable.
 *
 * @param synthesizer what learns real data
 * @param columns what is said about each column, by name, in order; may be empty
 * @param gate bounds for what is learnt; empty means the default gate, {@code none} alone none
 * @param constraints what every row must keep, in the language of constraints
 * @param relations {@link #NO_RELATIONS} when what holds between columns is not looked for; empty
 *     when it is found and kept
 * @param locale of columns made by rules, a BCP 47 tag
 * @param clock what every "past" and "future" is seen from
 */
public record Learning(
    Settings synthesizer,
    Map<String, ColumnSpec> columns,
    List<String> gate,
    List<String> constraints,
    Optional<String> relations,
    String locale,
    Instant clock) {
  /** The clock that nobody has changed. */
  public static final Instant DEFAULT_CLOCK = Instant.parse("2025-01-01T00:00:00Z");

  /** The synthesizer's name that leaves the choice to whoever is asked. */
  public static final String AUTO = "auto";

  /** What {@link #AUTO} is where a model is trained on purpose: in a build, and in the library. */
  public static final String AUTO_TRAINED = "autoregressive-gan";

  /** What {@link #AUTO} is in a test: quick to fit, and without native libraries. */
  public static final String AUTO_IN_TEST = "cart";

  /** What switches the finding of relations off. */
  public static final String NO_RELATIONS = "none";

  public Learning {
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    gate = List.copyOf(gate);
    constraints = List.copyOf(constraints);
  }

  /** That synthesizer, nothing said of columns, the default gate, English, the default clock. */
  public static Learning by(Settings synthesizer) {
    return new Learning(
        synthesizer, Map.of(), List.of(), List.of(), Optional.empty(), "en", DEFAULT_CLOCK);
  }

  /** Those settings of that synthesizer where they are of {@link #AUTO}; else the same. */
  public static Settings resolved(Settings asked, String auto) {
    return asked.name().equals(AUTO) ? new Settings(auto, asked.values()) : asked;
  }

  /** The same by another synthesizer, or with other settings. */
  public Learning withSynthesizer(Settings other) {
    return new Learning(other, columns, gate, constraints, relations, locale, clock);
  }

  /** The same with that said about columns. */
  public Learning withColumns(Map<String, ColumnSpec> said) {
    return new Learning(synthesizer, said, gate, constraints, relations, locale, clock);
  }

  /** The same with those bounds. */
  public Learning withGate(List<String> bounds) {
    return new Learning(synthesizer, columns, bounds, constraints, relations, locale, clock);
  }

  /** The same, of whose rows that is demanded. */
  public Learning withConstraints(List<String> demanded) {
    return new Learning(synthesizer, columns, gate, demanded, relations, locale, clock);
  }

  /** The same without looking for what holds between columns. */
  public Learning withoutRelations() {
    Optional<String> none = Optional.of(NO_RELATIONS);
    return new Learning(synthesizer, columns, gate, constraints, none, locale, clock);
  }

  /** Whether what holds between columns is found and kept. */
  public boolean findsRelations() {
    return relations.isEmpty();
  }

  /** The same in that locale. */
  public Learning withLocale(String tag) {
    return new Learning(synthesizer, columns, gate, constraints, relations, tag, clock);
  }

  /** The same seen from that instant. */
  public Learning withClock(Instant now) {
    return new Learning(synthesizer, columns, gate, constraints, relations, locale, now);
  }

  /**
   * Lower-case hex SHA-256 of every component, whatever components there are; what is empty does
   * not count, so that a version with more to say gives the same digest to who says nothing more.
   */
  public String digest() {
    return Digests.sha256(Canonical.text(this).getBytes(StandardCharsets.UTF_8));
  }
}
