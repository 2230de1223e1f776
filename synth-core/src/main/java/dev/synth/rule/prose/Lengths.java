package dev.synth.rule.prose;

import dev.synth.transform.Protection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How many words or items texts have, told by so many of them that none stands out. */
final class Lengths {
  private static final int MOST = 12;

  private Lengths() {}

  /** The middles of as many equal parts as there are texts enough for, each of the same weight. */
  static Words of(List<Integer> lengths) {
    List<Integer> sorted = lengths.stream().sorted().toList();
    int parts = Math.max(1, Math.min(MOST, sorted.size() / (2 * Protection.MIN_ROWS)));
    Map<String, Long> middles = new LinkedHashMap<>();
    for (int part = 0; part < parts; part++) {
      int middle = (int) ((2L * part + 1) * sorted.size() / (2L * parts));
      middles.merge(String.valueOf(sorted.get(middle)), 1L, Long::sum);
    }
    return Words.of(middles);
  }
}
