package dev.synth.schema;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * A few of the distinct cells of a column: those whose hash is smallest, so that the order of rows
 * does not decide which. Long ones are left out.
 */
final class CellSample {
  private static final int MOST = 256;
  private static final int LONGEST = 64;

  private final TreeMap<Long, String> cells = new TreeMap<>();
  private long largest = Long.MAX_VALUE;

  void add(char[] text, int from, int to) {
    if (to - from > LONGEST || from == to) {
      return;
    }
    long hash = hash(text, from, to);
    if (hash >= largest || cells.containsKey(hash)) {
      return;
    }
    cells.put(hash, new String(text, from, to - from));
    if (cells.size() > MOST) {
      cells.pollLastEntry();
      largest = cells.lastKey();
    }
  }

  /** Mixes all bits, so that alike cells are not next to each other (Vigna's splitmix64). */
  private static long hash(char[] text, int from, int to) {
    long hash = 1;
    for (int i = from; i < to; i++) {
      hash = (hash ^ text[i]) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 29;
    }
    return hash * 0xBF58476D1CE4E5B9L;
  }

  List<String> cells() {
    List<String> sorted = new ArrayList<>(cells.values());
    sorted.sort(Comparator.naturalOrder());
    return sorted;
  }
}
