package dev.synth.metric.privacy;

import dev.synth.learn.Neighbours;
import dev.synth.metric.Comparison;
import java.util.Optional;
import java.util.stream.IntStream;

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
            toTraining(distances, Distances.Side.SYNTHETIC),
            toTraining(distances, Distances.Side.HELD_OUT)));
  }

  private static double[] toTraining(Distances distances, Distances.Side side) {
    Neighbours found =
        distances.nearest(
            distances.first(side, Distances.MOST_QUERIES), distances.all(Distances.Side.TRAINING));
    return IntStream.range(0, found.size())
        .mapToDouble(row -> distances.mean(found.distance(row)))
        .toArray();
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
