package dev.synth.rule.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How often the values of a reference come: {@code 40x1 3x12} is one value in 40 rows and twelve
 * values in 3 rows each. So many rows, and every as many after them, have exactly those.
 *
 * @param rows of each value of a class
 * @param values of each class
 */
record Repeats(List<Long> rows, List<Long> values, Deal deal) {
  private static final Pattern CLASS = Pattern.compile("([1-9]\\d{0,8})x([1-9]\\d{0,8})");

  static Repeats of(List<Long> rows, List<Long> values) {
    List<Long> weights = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      weights.add(rows.get(i) * values.get(i));
    }
    return new Repeats(List.copyOf(rows), List.copyOf(values), Deal.of(weights));
  }

  /**
   * @throws IllegalArgumentException when it is written otherwise
   */
  static Repeats read(String text) {
    List<Long> rows = new ArrayList<>();
    List<Long> values = new ArrayList<>();
    for (String one : text.strip().split("\\s+", -1)) {
      Matcher matcher = CLASS.matcher(one);
      if (!matcher.matches()) {
        throw new IllegalArgumentException("repeats are written like '40x1 3x12'");
      }
      rows.add(Long.parseLong(matcher.group(1)));
      values.add(Long.parseLong(matcher.group(2)));
    }
    return of(rows, values);
  }

  /** How many values there are. */
  long distinct() {
    return values.stream().mapToLong(v -> v).sum();
  }

  /** The value of a row, from 0, below {@link #distinct}. */
  long value(long row, long key) {
    Deal.Dealt dealt = deal.at(row, key);
    long first = 0;
    for (int i = 0; i < dealt.option(); i++) {
      first += values.get(i);
    }
    long weight = deal.weight(dealt.option());
    return first + dealt.number() % weight / rows.get(dealt.option());
  }

  /** The values one after the other, each in a run of as many rows as it has. */
  Runs runs() {
    return Runs.of(rows, values);
  }

  @Override
  public String toString() {
    List<String> classes = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      classes.add(rows.get(i) + "x" + values.get(i));
    }
    return classes.stream().collect(Collectors.joining(" "));
  }
}
