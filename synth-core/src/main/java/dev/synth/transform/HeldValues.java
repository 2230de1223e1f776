package dev.synth.transform;

import dev.synth.table.Persons;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Values in ascending order, and who holds each. Immutable. */
final class HeldValues {
  private final long[] values;
  private final Persons persons;

  private HeldValues(long[] values, Persons persons) {
    this.values = values;
    this.persons = persons;
  }

  /**
   * Values in any order.
   *
   * @param persons who hold them, by place
   */
  static HeldValues of(long[] values, Persons persons) {
    if (persons.areRows()) {
      long[] sorted = values.clone();
      Arrays.sort(sorted);
      return new HeldValues(sorted, persons);
    }
    int[] order =
        IntStream.range(0, values.length)
            .boxed()
            .sorted(Comparator.comparingLong(at -> values[at]))
            .mapToInt(at -> at)
            .toArray();
    long[] sorted = Arrays.stream(order).mapToLong(at -> values[at]).toArray();
    return new HeldValues(sorted, persons.pick(order));
  }

  /** How many. */
  int size() {
    return values.length;
  }

  long value(int at) {
    return values[at];
  }

  /** Behind the last place of the value at that place, which is its first. */
  int after(int from) {
    int next = from + 1;
    while (next < values.length && values[next] == values[from]) {
      next++;
    }
    return next;
  }

  /** How many different persons hold those from one place up to, not including, another. */
  int holders(int from, int to) {
    if (persons.areRows()) {
      return to - from;
    }
    return (int) IntStream.range(from, to).map(persons::of).distinct().count();
  }

  /** How many different persons hold that value. */
  int holders(long value) {
    int first = Arrays.binarySearch(values, value);
    if (first < 0) {
      return 0;
    }
    while (first > 0 && values[first - 1] == value) {
      first--;
    }
    return holders(first, after(first));
  }

  /** The others. */
  HeldValues without(long[] gone) {
    int[] left =
        IntStream.range(0, values.length)
            .filter(at -> Arrays.binarySearch(gone, values[at]) < 0)
            .toArray();
    long[] ofLeft = Arrays.stream(left).mapToLong(at -> values[at]).toArray();
    return new HeldValues(ofLeft, persons.pick(left));
  }

  /**
   * So many values of as many different persons: from a place on, and where they are too few, those
   * before it too. Fewer when there are fewer persons.
   */
  long[] ofDifferent(int from, int count) {
    int first = Math.max(0, Math.min(from, values.length - count));
    var found = new long[count];
    Persons.Count different = persons.count(values.length);
    for (int at = first; at < values.length && different.persons() < count; at++) {
      if (different.add(at)) {
        found[different.persons() - 1] = values[at];
      }
    }
    for (int at = first - 1; at >= 0 && different.persons() < count; at--) {
      if (different.add(at)) {
        found[different.persons() - 1] = values[at];
      }
    }
    return Arrays.copyOf(found, different.persons());
  }
}
