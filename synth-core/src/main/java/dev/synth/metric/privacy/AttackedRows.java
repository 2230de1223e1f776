package dev.synth.metric.privacy;

import dev.synth.metric.Comparison;
import dev.synth.random.Rng;
import java.util.Arrays;

/** The real rows that are attacked, drawn by the comparison's seed. */
final class AttackedRows {
  private final int[] training;
  private final int[] heldOut;

  private AttackedRows(int[] training, int[] heldOut) {
    this.training = training;
    this.heldOut = heldOut;
  }

  /** At most so many of each table. */
  static AttackedRows of(Comparison data, String attack, int most) {
    return new AttackedRows(
        draw(data, attack + " training", data.training().rows(), most),
        draw(data, attack + " held-out", data.heldOut().rows(), most));
  }

  /** As many of one table as of the other, all of the smaller one. */
  static AttackedRows ofEqualNumber(Comparison data, String attack) {
    return of(data, attack, Math.min(data.training().rows(), data.heldOut().rows()));
  }

  /** At most so many of some rows. */
  static int[] draw(Comparison data, String stream, int rows, int most) {
    int[] drawn = Rng.of(data.seed(), stream).permutation(rows);
    return Arrays.copyOf(drawn, Math.min(rows, most));
  }

  /** Training rows. */
  int[] training() {
    return training;
  }

  /** Held-out rows. */
  int[] heldOut() {
    return heldOut;
  }
}
