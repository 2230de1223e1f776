package dev.synth.metric.privacy;

import dev.synth.learn.Neighbours;
import dev.synth.table.Persons;

/**
 * To which of two tables synthetic rows are drawn. Each synthetic row is won by the real row
 * nearest to it; when rows of both tables are equally near, they share it. Were there nothing to
 * find, training rows would win as large a part as they are of all real rows, {@code T / (T + H)};
 * where rows belong to persons, as their persons are of all persons.
 */
final class NearestShare {
  private final int rows;
  private final double expected;
  private final double persons;
  private final double[] pullOfTraining;
  private final double[] pullOfHeldOut;
  private double won;
  private int ties;

  /**
   * The real rows of one table.
   *
   * @param size how many
   * @param persons whom they belong to
   */
  record Points(int size, Persons persons) {
    private double[] perPerson() {
      return new double[persons.limit(size)];
    }
  }

  NearestShare(Neighbours inTraining, Neighbours inHeldOut, Points training, Points heldOut) {
    this.rows = inTraining.size();
    double learnt = training.persons().different(training.size());
    this.persons = learnt + heldOut.persons().different(heldOut.size());
    this.expected = learnt / persons;
    this.pullOfTraining = training.perPerson();
    this.pullOfHeldOut = heldOut.perPerson();
    for (int row = 0; row < rows; row++) {
      double part = part(inTraining, inHeldOut, row);
      won += part;
      pullOfTraining[training.persons().of(inTraining.index(row))] +=
          pull(part, inTraining.ties(row));
      pullOfHeldOut[heldOut.persons().of(inHeldOut.index(row))] +=
          pull(1 - part, inHeldOut.ties(row));
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
   * real row, or person, stands, and this is exactly the variance over all such divisions of the
   * real rows (drawing without replacement). With far more real rows than synthetic ones, in tables
   * equally long, it is {@code sqrt(0.25 / rows)}; where few real rows win many it is wider.
   */
  double noise() {
    double squares = 0;
    for (double[] side : new double[][] {pullOfTraining, pullOfHeldOut}) {
      for (double pull : side) {
        squares += (pull / rows) * (pull / rows);
      }
    }
    double uneven = Math.max(0, squares - 1 / persons) * persons / (persons - 1);
    return StrictMath.sqrt(uneven * expected / (1 - expected)) / 2;
  }
}
