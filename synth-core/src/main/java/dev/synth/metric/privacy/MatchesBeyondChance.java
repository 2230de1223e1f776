package dev.synth.metric.privacy;

import dev.synth.transform.Protection;

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
 */
final class MatchesBeyondChance {
  private final double all;
  private final double expected;
  private long rare;
  private long inTraining;
  private long inHeldOut;
  private double met;
  private double metInTraining;
  private double squares;

  MatchesBeyondChance(int training, int heldOut) {
    this.all = (double) training + heldOut;
    this.expected = training / all;
  }

  /** One thing, by how many rows of each table hold it. */
  void add(int training, int heldOut, int synthetic) {
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
    double uneven = Math.max(0, squares - met * met / all) * all / (all - 1);
    return StrictMath.sqrt(uneven * expected / (1 - expected)) / of;
  }
}
