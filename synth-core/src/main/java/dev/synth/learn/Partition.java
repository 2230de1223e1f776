package dev.synth.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Different points cut into blocks whose points lie near each other: halved by the column that
 * spreads most, again and again (a k-d tree, Friedman, Bentley and Finkel 1977, of which only the
 * leaves are kept). Categories are halved between two codes. {@code n log n}.
 */
final class Partition {
  /** The spread is measured on about so many rows of a part. */
  private static final int SAMPLE = 256;

  private final GowerSpace space;
  private final GowerPoints points;
  private final int most;
  private final DistinctPoints distinct;
  private final int[] groups;
  private final List<int[]> blocks = new ArrayList<>();

  private Partition(GowerSpace space, GowerPoints points, DistinctPoints distinct, int most) {
    this.space = space;
    this.points = points;
    this.most = most;
    this.distinct = distinct;
    this.groups = IntStream.range(0, distinct.count()).toArray();
  }

  /** The groups of points in each block, at most so many. */
  static List<int[]> of(GowerSpace space, GowerPoints points, DistinctPoints distinct, int most) {
    var partition = new Partition(space, points, distinct, most);
    if (distinct.count() > 0) {
      partition.cut(0, distinct.count());
    }
    return partition.blocks;
  }

  private void cut(int from, int to) {
    if (to - from <= most) {
      int[] block = Arrays.copyOfRange(groups, from, to);
      Arrays.sort(block);
      blocks.add(block);
      return;
    }
    int middle = halve(points.column(widest(from, to)), from, to);
    cut(from, middle);
    cut(middle, to);
  }

  /** Puts what is below a value near the median first; returns where the others begin. */
  private int halve(int[] column, int from, int to) {
    var values = new int[to - from];
    for (int i = 0; i < values.length; i++) {
      values[i] = column[distinct.first(groups[from + i])];
    }
    Arrays.sort(values);
    int half = values.length / 2;
    int below = half;
    while (below > 0 && values[below - 1] == values[half]) {
      below--;
    }
    int above = half;
    while (above < values.length && values[above] == values[half]) {
      above++;
    }
    int size = half - below <= above - half && below > 0 ? below : above;
    if (size == values.length) {
      return from + half; // all are equal, which the sample did not show
    }
    int least = values[size];
    var others = new int[values.length - size];
    int next = from;
    int other = 0;
    for (int i = from; i < to; i++) {
      if (column[distinct.first(groups[i])] < least) {
        groups[next++] = groups[i];
      } else {
        others[other++] = groups[i];
      }
    }
    System.arraycopy(others, 0, groups, next, other);
    return next;
  }

  private int widest(int from, int to) {
    int step = Math.max(1, (to - from) / SAMPLE);
    var sample = new int[(to - from) / step];
    int widest = 0;
    double greatest = -1;
    for (int c = 0; c < space.width(); c++) {
      int[] column = points.column(c);
      for (int i = 0; i < sample.length; i++) {
        sample[i] = column[distinct.first(groups[from + i * step])];
      }
      double spread = space.isCategory(c) ? diversity(sample) : deviation(sample, space.one());
      if (spread > greatest) {
        greatest = spread;
        widest = c;
      }
    }
    return widest;
  }

  /** How often two of the codes differ, from 0 to 1. */
  private static double diversity(int[] codes) {
    Arrays.sort(codes);
    double same = 0;
    int start = 0;
    for (int i = 1; i <= codes.length; i++) {
      if (i == codes.length || codes[i] != codes[start]) {
        same += (double) (i - start) * (i - start);
        start = i;
      }
    }
    return 1 - same / ((double) codes.length * codes.length);
  }

  /** Mean distance from the median, from 0 to 1. */
  private static double deviation(int[] coordinates, int one) {
    Arrays.sort(coordinates);
    int median = coordinates[coordinates.length / 2];
    double sum = 0;
    for (int x : coordinates) {
      sum += Math.min(Math.abs(x - median), one);
    }
    return sum / one / coordinates.length;
  }
}
