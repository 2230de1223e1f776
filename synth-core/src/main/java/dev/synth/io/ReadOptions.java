package dev.synth.io;

import dev.synth.io.layout.LayoutOptions;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How to read text of unknown types.
 *
 * @param missing cells that stand for no value, compared after stripping blanks
 * @param layout how the file is laid out; what is not said is found
 * @param types column name to a type word ({@code integer, decimal, boolean, category, date,
 *     datetime, time, text, uuid}); the others are found from the cells
 */
public record ReadOptions(Set<String> missing, LayoutOptions layout, Map<String, String> types) {
  /** Nothing is known beforehand; missing is nothing, {@code ?}, {@code NA} or {@code null}. */
  public static final ReadOptions DEFAULT =
      new ReadOptions(Set.of("", "?", "NA", "null"), LayoutOptions.NONE, Map.of());

  public ReadOptions {
    missing = Set.copyOf(missing);
    types = Collections.unmodifiableMap(new TreeMap<>(types));
  }

  /** The same of a file that is laid out like that. */
  public ReadOptions withLayout(LayoutOptions said) {
    return new ReadOptions(missing, said, types);
  }

  /** The same with declared types. */
  public ReadOptions withTypes(Map<String, String> declared) {
    return new ReadOptions(missing, layout, declared);
  }
}
