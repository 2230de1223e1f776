package dev.synth.metric.privacy;

import dev.synth.table.Persons;
import dev.synth.table.Table;
import dev.synth.transform.Protection;
import java.util.Arrays;

/**
 * Whether what synthetic rows share with few real ones they share with training rows more often
 * than chance explains. A thing (a row, a number) that fewer than 5 real rows hold is met by chance
 * as readily when its holders are training rows as when they are held-out ones; nobody has learnt
 * from the latter. So of all such meetings the training rows' part is compared with the part {@code
 * e = T / (T + H)} that they are of all real rows, whatever the synthetic rows look like otherwise:
 * a model that draws too many common rows, or too few, is not taken for one that copies.
 *
 * <p>Were a share {@code q} of the synthetic things copied and the others met by chance, {@link
 * #excess} would be {@code q}. The noise is exact for all divisions of the real rows into training
 * and held-out ones (drawing without replacement).
 *
 * <p>Where rows belong to persons, persons hold things and are divided: one who holds many things
 * takes them all to one side, and the noise is wider.
 */
final class MatchesBeyondChance {
  private final double all;
  private final double expected;
  private final Persons training;
  private final Persons heldOut;
  private final int behind;
  private final double[] pull; // of each person, training ones first; empty where rows are persons
  private long rare;
  private long inTraining;
  private long inHeldOut;
  private double met;
  private double metInTraining;
  private double squares;

  MatchesBeyondChance(Table training, Table heldOut) {
    this.training = training.persons();
    this.heldOut = heldOut.persons();
    double learnt = this.training.different(training.rows());
    this.all = learnt + this.heldOut.different(heldOut.rows());
    this.expected = learnt / all;
    this.behind = this.training.limit(training.rows());
    boolean several = !this.training.areRows() || !this.heldOut.areRows();
    this.pull = new double[several ? behind + this.heldOut.limit(heldOut.rows()) : 0];
  }

  /**
   * Things that rows have, by their codes; those without one are no thing that was met.
   *
   * @param ofTraining code of each training row; below 0 for none
   * @param ofHeldOut of each held-out row
   * @param synthetic how many synthetic rows have each code
   */
  void add(int[] ofTraining, int[] ofHeldOut, int[] synthetic) {
    if (pull.length == 0) {
      int[] learnt = training.holders(ofTraining, synthetic.length);
      int[] kept = heldOut.holders(ofHeldOut, synthetic.length);
      for (int code = 0; code < synthetic.length; code++) {
        add(learnt[code], kept[code], synthetic[code]);
      }
      return;
    }
    int[][] learnt = training.whose(ofTraining, synthetic.length);
    int[][] kept = heldOut.whose(ofHeldOut, synthetic.length);
    for (int code = 0; code < synthetic.length; code++) {
      int holders = learnt[code].length + kept[code].length;
      add(learnt[code].length, kept[code].length, synthetic[code]);
      if (holders < Protection.MIN_ROWS) {
        for (int person : learnt[code]) {
          pull[person] += (double) synthetic[code] / holders;
        }
        for (int person : kept[code]) {
          pull[behind + person] += (double) synthetic[code] / holders;
        }
      }
    }
  }

  /** One thing, by how many of each table hold it. */
  private void add(int training, int heldOut, int synthetic) {
    int holders = training + heldOut;
    if (holders >= Protection.MIN_ROWS) {
      return;
    }
    rare += synthetic;
    if (holders == 0) {
      return;
    }
    inTraining += training > 0 ? synthetic : 0;
    inHeldOut += heldOut > 0 ? synthetic : 0;
    double toEach = (double) synthetic / holders;
    met += synthetic;
    metInTraining += toEach * training;
    squares += toEach * toEach * holders;
  }

  /** How many synthetic things fewer than 5 real rows hold, or none. */
  long rare() {
    return rare;
  }

  /** How many of these a training row holds. */
  long inTraining() {
    return inTraining;
  }

  /** How many of these a held-out row holds. */
  long inHeldOut() {
    return inHeldOut;
  }

  /** The part of so many synthetic things that is copied; negative when fewer than by chance. */
  double excess(long of) {
    return met == 0 ? 0 : (metInTraining - expected * met) / (1 - expected) / of;
  }

  /** The standard error of the excess were nothing copied; 0 when nothing was met. */
  double noise(long of) {
    double pulls = pull.length == 0 ? squares : Arrays.stream(pull).map(p -> p * p).sum();
    double uneven = Math.max(0, pulls - met * met / all) * all / (all - 1);
    return StrictMath.sqrt(uneven * expected / (1 - expected)) / of;
  }
}
