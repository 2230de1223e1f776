package dev.synth.rule;

import dev.synth.synthesis.Edges;
import dev.synth.synthesis.Rule;
import dev.synth.synthesis.RuleAbout;
import dev.synth.synthesis.RuleArguments;
import dev.synth.synthesis.RuleFactory;
import dev.synth.table.ColumnType;
import dev.synth.table.Decimals;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Whole numbers from 1 on, of which the small ones come most often: number k with a weight of 1 /
 * k^exponent (Zipf). What references to the most popular things look like; up to a million.
 */
public final class ZipfRule implements RuleFactory {
  private static final RuleAbout ABOUT =
      new RuleAbout("zipf", "zipf(most, exponent)", "zipf(100, 0.8)");

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
    return EdgeCells.ofNumbers(
        arguments, given, decimals, BigDecimal.ONE, new BigDecimal(given.text("most")));
  }

  @Override
  public OptionalLong values(RuleArguments arguments) {
    NamedArguments given = NamedArguments.of(ABOUT.usage(), arguments.values());
    return OptionalLong.of(given.count("most", 1, 1_000_000, 1));
  }

  @Override
  public Rule parse(RuleArguments arguments) {
    NamedArguments given = NamedArguments.of(ABOUT.usage(), arguments.values());
    int most = given.count("most", 1, 1_000_000, 1);
    double exponent = given.number("exponent", BigDecimal.ONE).doubleValue();
    var upTo = new double[most];
    double sum = 0;
    for (int k = 0; k < most; k++) {
      sum += StrictMath.pow(k + 1.0, -exponent);
      upTo[k] = sum;
    }
    double all = sum;
    int decimals = RuleCells.decimals(arguments, 0);
    long one = Decimals.power(decimals);
    return Draws.numbers(
        arguments,
        decimals,
        (row, rng) -> {
          int at = Arrays.binarySearch(upTo, rng.nextDouble() * all);
          return one * Math.min(most, (at >= 0 ? at + 1 : -at - 1) + 1);
        });
  }
}
