package dev.synth.metric.privacy;

import dev.synth.metric.Comparison;
import dev.synth.metric.Metric;
import dev.synth.metric.Score;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The 5th percentile of a figure that each synthetic row has, beside that of held-out rows. */
abstract class PercentileMetric implements Metric {
  private static final double LOW = 0.05;

  private final String name;

  PercentileMetric(String name) {
    this.name = name;
  }

  abstract double[] ofSynthetic(Comparison data);

  abstract double[] ofHeldOut(Comparison data);

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final Aspect aspect() {
    return Aspect.PRIVACY;
  }

  @Override
  public final Goal goal() {
    return Goal.HIGHER;
  }

  @Override
  public final Score score(Comparison data) {
    Optional<String> obstacle = Obstacles.in(data, data.columns());
    if (obstacle.isPresent()) {
      return Score.unmeasured(name, obstacle.get());
    }
    double[] synthetic = ofSynthetic(data);
    double[] heldOut = ofHeldOut(data);
    Arrays.sort(synthetic);
    Arrays.sort(heldOut);
    Map<String, Double> parts = new LinkedHashMap<>();
    parts.put("5th percentile", quantile(synthetic, LOW));
    parts.put("median", quantile(synthetic, 0.5));
    parts.put("held-out 5th percentile", quantile(heldOut, LOW));
    parts.put("held-out median", quantile(heldOut, 0.5));
    String note =
        synthetic.length + " synthetic and " + heldOut.length + " held-out rows to training rows";
    return Score.of(name, quantile(synthetic, LOW), noise(synthetic), note)
        .withPerfect(quantile(heldOut, LOW))
        .withParts(parts);
  }

  @Override
  public final String remedy() {
    return "train for fewer epochs, or on more rows";
  }

  private static double quantile(double[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  }

  /**
   * Half the distance of the order statistics one standard error of the rank to either side
   * (Woodruff 1952).
   */
  private static double noise(double[] sorted) {
    double rank = StrictMath.sqrt(LOW * (1 - LOW) / sorted.length);
    return (quantile(sorted, LOW + rank) - quantile(sorted, Math.max(0, LOW - rank))) / 2;
  }
}
