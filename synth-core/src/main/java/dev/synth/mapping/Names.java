package dev.synth.mapping;

import dev.synth.problem.SynthException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How names of columns and of record components match. */
public final class Names {
  private Names() {}

  /** The name without case, {@code _}, {@code -}, {@code .} and blanks. */
  public static String canonical(String name) {
    return name.replaceAll("[_\\-.\\s]", "").toLowerCase(Locale.ROOT);
  }

  /**
   * The place of each name by its canonical form, in order.
   *
   * @param what they are, for the message: {@code columns}
   * @throws SynthException when two names have the same canonical form
   */
  public static Map<String, Integer> places(List<String> names, String what) {
    Map<String, Integer> places = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      Integer other = places.putIfAbsent(canonical(names.get(i)), i);
      if (other != null) {
        throw SynthException.of(
                "two "
                    + what
                    + " have one name: '"
                    + names.get(other)
                    + "' and '"
                    + names.get(i)
                    + "'")
            .at("case, '_', '-', '.' and blanks do not tell names apart")
            .toFix("rename one of them.");
      }
    }
    return Collections.unmodifiableMap(places);
  }
}
