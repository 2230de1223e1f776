package dev.synth.rule.prose;

import dev.synth.transform.Protection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How many words or items texts have, told by so many of them that none stands out. */
final class Lengths {
  private static final int MOST = 12;

  private Lengths() {}

  /** The rounded means of as many equal parts as there are texts enough for, each as likely. */
  static Words of(List<Integer> lengths) {
    List<Integer> sorted = lengths.stream().sorted().toList();
    int parts = Math.max(1, Math.min(MOST, sorted.size() / (2 * Protection.MIN_ROWS)));
    Map<String, Long> means = new LinkedHashMap<>();
    for (int part = 0; part < parts; part++) {
      int from = (int) ((long) part * sorted.size() / parts);
      int to = (int) ((part + 1L) * sorted.size() / parts);
      double mean = sorted.subList(from, to).stream().mapToInt(n -> n).average().orElse(1);
      means.merge(String.valueOf(Math.min(Words.LONGEST, Math.round(mean))), 1L, Long::sum);
    }
    return Words.of(means);
  }
}
