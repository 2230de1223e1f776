package dev.synth.learn;

import java.util.Arrays;

/** One column to learn from: numbers, or levels of a category. Immutable. */
public final class Feature {
  private final String name;
  private final double[] values;
  private final int levels;

  private Feature(String name, double[] values, int levels) {
    this.name = name;
    this.values = values;
    this.levels = levels;
  }

  /** Numbers; NaN is missing. The array is copied. */
  public static Feature numbers(String name, double[] values) {
    return new Feature(name, values.clone(), 0);
  }

  /** Codes from 0 to below {@code levels}; NaN is missing. The array is copied. */
  public static Feature category(String name, double[] codes, int levels) {
    return new Feature(name, codes.clone(), Math.max(1, levels));
  }

  /** What it is called. */
  public String name() {
    return name;
  }

  /** How many rows. */
  public int size() {
    return values.length;
  }

  /** Whether its values are codes of levels. */
  public boolean isCategory() {
    return levels > 0;
  }

  /** How many levels; 0 for numbers. */
  public int levels() {
    return levels;
  }

  /** The number or code of a row; NaN when missing. */
  public double at(int row) {
    return values[row];
  }

  /** Only those rows, in that order. */
  public Feature pick(int[] rows) {
    return new Feature(name, Arrays.stream(rows).mapToDouble(row -> values[row]).toArray(), levels);
  }
}
