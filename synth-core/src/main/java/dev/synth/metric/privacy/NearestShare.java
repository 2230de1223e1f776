package dev.synth.metric.privacy;

import dev.synth.learn.Neighbours;

/**
 * To which of two tables synthetic rows are drawn. Each synthetic row is won by the real row
 * nearest to it; when rows of both tables are equally near, they share it. Were there nothing to
 * find, training rows would win as large a part as they are of all real rows, {@code T / (T + H)}.
 */
final class NearestShare {
  private final int rows;
  private final double expected;
  private final double[] pullOfTraining;
  private final double[] pullOfHeldOut;
  private double won;
  private int ties;

  NearestShare(Neighbours inTraining, Neighbours inHeldOut, int training, int heldOut) {
    this.rows = inTraining.size();
    this.expected = (double) training / ((double) training + heldOut);
    this.pullOfTraining = new double[training];
    this.pullOfHeldOut = new double[heldOut];
    for (int row = 0; row < rows; row++) {
      double part = part(inTraining, inHeldOut, row);
      won += part;
      pullOfTraining[inTraining.index(row)] += pull(part, inTraining.ties(row));
      pullOfHeldOut[inHeldOut.index(row)] += pull(1 - part, inHeldOut.ties(row));
      ties += part > 0 && part < 1 ? 1 : 0;
    }
  }

  private static double part(Neighbours inTraining, Neighbours inHeldOut, int row) {
    int order = Integer.compare(inTraining.distance(row), inHeldOut.distance(row));
    if (order != 0) {
      return order < 0 ? 1 : 0;
    }
    double equallyNear = (double) inTraining.ties(row) + inHeldOut.ties(row);
    return inTraining.ties(row) / equallyNear;
  }

  /**
   * What rows equally near share is noted at the first of them, so that its square is the sum of
   * their squares; exact where they are equal rows.
   */
  private static double pull(double part, int equallyNear) {
    return part / StrictMath.sqrt(equallyNear);
  }

  /** How many synthetic rows both tables share. */
  int ties() {
    return ties;
  }

  /**
   * The share won by training rows, on the scale it has where both tables are equally long: 0.5 as
   * expected, 1 when they win all; never below 0.
   */
  double share() {
    return Math.max(0, 0.5 + (won / rows - expected) / (2 * (1 - expected)));
  }

  /**
   * The standard error of the share were there nothing to find: then it is chance in which table a
   * real row stands, and this is exactly the variance over all such divisions of the real rows
   * (drawing without replacement). With far more real rows than synthetic ones, in tables equally
   * long, it is {@code sqrt(0.25 / rows)}; where few real rows win many it is wider.
   */
  double noise() {
    double squares = 0;
    for (double[] side : new double[][] {pullOfTraining, pullOfHeldOut}) {
      for (double pull : side) {
        squares += (pull / rows) * (pull / rows);
      }
    }
    double all = (double) pullOfTraining.length + pullOfHeldOut.length;
    double uneven = Math.max(0, squares - 1 / all) * all / (all - 1);
    return StrictMath.sqrt(uneven * expected / (1 - expected)) / 2;
  }
}
