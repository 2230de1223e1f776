package dev.synth.rule;

import dev.synth.random.Rng;
import dev.synth.synthesis.Edges;
import dev.synth.synthesis.Rule;
import dev.synth.synthesis.RuleAbout;
import dev.synth.synthesis.RuleArguments;
import dev.synth.synthesis.RuleFactory;
import dev.synth.table.ColumnType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Counts of events (Poisson); exact, for means up to 10,000. */
public final class PoissonRule implements RuleFactory {
  private static final RuleAbout ABOUT =
      new RuleAbout("poisson", "poisson(mean, min, max)", "poisson(3.2)");

  private static final double MOST = 10_000;
  private static final double PIECE = 30;

  @Override
  public RuleAbout about() {
    return ABOUT;
  }

  @Override
  public ColumnType naturalType(List<String> values) {
    return new ColumnType.Numeric(0);
  }

  @Override
  public Optional<Edges> edges(RuleArguments arguments, int longest) {
    NamedArguments given = NamedArguments.of(ABOUT.usage(), arguments.values());
    int decimals = RuleCells.decimals(arguments, 0);
    return EdgeCells.ofNumbers(arguments, given, decimals, BigDecimal.ZERO, /* most= */ null);
  }

  @Override
  public Rule parse(RuleArguments arguments) {
    NamedArguments given = NamedArguments.of(ABOUT.usage(), arguments.values());
    double mean = Distribution.positive(given, "mean");
    if (mean > MOST) {
      throw given.error("'mean' is above " + (int) MOST).toFix("use normal(mean, sd).");
    }
    return Distribution.rule(arguments, given, 0, rng -> draw(mean, rng));
  }

  /** A sum of independent ones of small means, each by inversion. */
  private static double draw(double mean, Rng rng) {
    long sum = 0;
    for (double left = mean; left > 0; left -= PIECE) {
      double piece = Math.min(PIECE, left);
      double probability = StrictMath.exp(-piece);
      double u = rng.nextDouble();
      for (int k = 1; u >= probability && k < 10 * PIECE; k++) {
        u -= probability;
        probability *= piece / k;
        sum++;
      }
    }
    return sum;
  }
}
