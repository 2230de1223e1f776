package dev.synth.metric.privacy;

import dev.synth.metric.Cells;
import dev.synth.metric.ComparedColumn;
import dev.synth.metric.Comparison;
import dev.synth.metric.Metric;
import dev.synth.metric.Score;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Finds a column whose numbers are copied. Of the synthetic cells whose number fewer than 5
 * training rows hold, the share that some training row does hold, beyond the same share of held-out
 * cells; the worst of all columns of numbers and times; 0 is perfect, never below. Cells that hold
 * a common number tell nothing and are left out on both sides, so a model that smooths a column is
 * never worse for it. Linear in the rows.
 *
 * <p>The noise is that of the test of two proportions, widened for taking the worst of several.
 */
public final class CopiedValues implements Metric {
  private static final int SAFE = 5;

  @Override
  public String name() {
    return "copied-values";
  }

  @Override
  public Aspect aspect() {
    return Aspect.PRIVACY;
  }

  @Override
  public Goal goal() {
    return Goal.LOWER;
  }

  /** Counts of one column. */
  private record Copies(
      String column, long synthetic, long ofSynthetic, long heldOut, long ofHeldOut) {
    boolean isMeasured() {
      return ofSynthetic > 0 && ofHeldOut > 0;
    }

    double excess() {
      return (double) synthetic / ofSynthetic - (double) heldOut / ofHeldOut;
    }

    double noise() {
      double pooled = ((double) synthetic + heldOut) / ((double) ofSynthetic + ofHeldOut);
      return StrictMath.sqrt(pooled * (1 - pooled) * (1.0 / ofSynthetic + 1.0 / ofHeldOut));
    }

    /** How far beyond chance, in standard errors. */
    double surprise() {
      return noise() > 0 ? excess() / noise() : 0;
    }
  }

  @Override
  public Score score(Comparison data) {
    Optional<String> obstacle = Obstacles.in(data, data.columns());
    if (obstacle.isPresent()) {
      return Score.unmeasured(name(), obstacle.get());
    }
    Map<String, Double> parts = new LinkedHashMap<>();
    Copies copies = new Copies("", 0, 1, 0, 1);
    for (ComparedColumn column : data.columns()) {
      Copies found = column.continuous() ? count(column) : new Copies("", 0, 0, 0, 0);
      if (found.isMeasured()) {
        boolean first = parts.isEmpty();
        parts.put(found.column(), Math.max(0, found.excess()));
        copies = first || found.surprise() > copies.surprise() ? found : copies;
      }
    }
    if (parts.isEmpty()) {
      return Score.of(name(), 0, 0, "no column has numbers that few rows hold").withPerfect(0);
    }
    String note =
        "worst in '"
            + copies.column()
            + "': "
            + copies.synthetic()
            + " of "
            + copies.ofSynthetic()
            + " synthetic cells with a rare number hold one of a training row, and by chance "
            + copies.heldOut()
            + " of "
            + copies.ofHeldOut()
            + " held-out cells";
    double noise = copies.noise() * Worst.widening(parts.size());
    return Score.of(name(), Math.max(0, copies.excess()), noise, note)
        .withPerfect(0)
        .withParts(parts);
  }

  @Override
  public String remedy() {
    return "give the named column a rule, or use a synthesizer that draws numbers afresh";
  }

  private static Copies count(ComparedColumn column) {
    Map<Double, Integer> holders = new HashMap<>();
    for (double cell : column.training().numbers()) {
      holders.merge(cell, 1, Integer::sum);
    }
    long[] synthetic = rare(column.synthetic(), holders);
    long[] heldOut = rare(column.heldOut(), holders);
    return new Copies(column.name(), synthetic[0], synthetic[1], heldOut[0], heldOut[1]);
  }

  /** How many cells hold a rare number of a training row, of how many with no common one. */
  private static long[] rare(Cells cells, Map<Double, Integer> holders) {
    var rare = new long[2];
    for (int row = 0; row < cells.size(); row++) {
      double cell = cells.at(row);
      int held = holders.getOrDefault(cell, 0);
      if (!Double.isNaN(cell) && held < SAFE) {
        rare[0] += held > 0 ? 1 : 0;
        rare[1]++;
      }
    }
    return rare;
  }
}
