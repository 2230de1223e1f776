package dev.synth.metric.privacy;

import dev.synth.metric.Comparison;
import java.util.Optional;

/**
 * Distances to the nearest training row, for pictures: Gower's, 0 to 1, of the same rows that
 * {@code dcr} measures. Immutable.
 */
public final class ClosestRecords {
  private final double[] synthetic;
  private final double[] heldOut;

  private ClosestRecords(double[] synthetic, double[] heldOut) {
    this.synthetic = synthetic;
    this.heldOut = heldOut;
  }

  /** Of those rows; empty when there are none of one kind, or no column. */
  public static Optional<ClosestRecords> of(Comparison data) {
    if (Obstacles.in(data, data.columns()).isPresent()) {
      return Optional.empty();
    }
    Distances distances = Distances.of(data);
    return Optional.of(
        new ClosestRecords(
            Distances.gower(distances.ofSyntheticToTraining(), distances.synthetic(), 1),
            Distances.gower(distances.ofHeldOutToTraining(), distances.attacked(), 1)));
  }

  /** Of synthetic rows; a new array. */
  public double[] synthetic() {
    return synthetic.clone();
  }

  /** Of held-out rows; a new array. */
  public double[] heldOut() {
    return heldOut.clone();
  }
}
