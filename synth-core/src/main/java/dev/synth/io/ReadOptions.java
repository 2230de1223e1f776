package dev.synth.io;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * How to read text of unknown types.
 *
 * @param missing cells that stand for no value, compared after stripping blanks
 * @param delimiter between cells; found from the first lines when absent
 * @param types column name to a type word ({@code integer, decimal, boolean, category, date,
 *     datetime, time, text, uuid}); the others are found from the cells
 */
public record ReadOptions(
    Set<String> missing, Optional<Character> delimiter, Map<String, String> types) {
  /** Nothing is known beforehand; missing is nothing, {@code ?}, {@code NA} or {@code null}. */
  public static final ReadOptions DEFAULT =
      new ReadOptions(Set.of("", "?", "NA", "null"), Optional.empty(), Map.of());

  public ReadOptions {
    missing = Set.copyOf(missing);
    types = Collections.unmodifiableMap(new TreeMap<>(types));
  }

  /** The same with declared types. */
  public ReadOptions withTypes(Map<String, String> declared) {
    return new ReadOptions(missing, delimiter, declared);
  }
}
