package dev.synth.relation.finding;

import dev.synth.table.Persons;
import dev.synth.transform.Protection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** With how many rows, or persons, the values of two columns occur together. */
final class LevelPairs {
  private final ColumnCodes first;
  private final ColumnCodes second;
  private final Map<Long, int[]> counts = new HashMap<>(); // of first * |second| + second

  /**
   * Those of two columns.
   *
   * @param persons whom their rows belong to: a person counts once with a pair
   */
  LevelPairs(ColumnCodes first, ColumnCodes second, Persons persons) {
    this.first = first;
    this.second = second;
    long width = second.size();
    Set<List<Long>> seen = new HashSet<>();
    for (int row = 0; row < first.codes.length; row++) {
      int a = first.codes[row];
      int b = second.codes[row];
      boolean there = a >= 0 && b >= 0;
      if (there
          && (persons.areRows() || seen.add(List.of((long) persons.of(row), a * width + b)))) {
        counts.computeIfAbsent(a * width + b, pair -> new int[1])[0]++;
      }
    }
  }

  /**
   * The most frequent value of the second column with each of the first: of values that enough rows
   * have together, in the order of their texts.
   */
  Map<String, String> most() {
    Map<String, String> table = new TreeMap<>();
    Map<String, Integer> most = new HashMap<>();
    counts.forEach(
        (pair, count) -> {
          String source = first.text((int) (pair / second.size()));
          String target = second.text((int) (pair % second.size()));
          int known = most.getOrDefault(source, Protection.MIN_ROWS - 1);
          boolean same = count[0] == known && table.containsKey(source);
          if (count[0] > known || (same && target.compareTo(table.get(source)) < 0)) {
            most.put(source, count[0]);
            table.put(source, target);
          }
        });
    return new LinkedHashMap<>(table);
  }

  /** The values of the second column that enough rows have with each of the first. */
  Map<String, Set<String>> together() {
    Map<String, Set<String>> pairs = new TreeMap<>();
    counts.forEach(
        (pair, count) -> {
          if (count[0] >= Protection.MIN_ROWS) {
            pairs
                .computeIfAbsent(
                    first.text((int) (pair / second.size())), source -> new TreeSet<>())
                .add(second.text((int) (pair % second.size())));
          }
        });
    return new LinkedHashMap<>(pairs);
  }
}
