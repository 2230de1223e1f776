package dev.synth.rule;

import dev.synth.synthesis.Rule;
import dev.synth.synthesis.RuleAbout;
import dev.synth.synthesis.RuleArguments;
import dev.synth.synthesis.RuleFactory;
import dev.synth.table.ColumnType;
import java.util.List;

/** Days or datetimes behind the clock: within so many days, or between two counts of days. */
public final class FutureRule implements RuleFactory {
  private static final RuleAbout ABOUT =
      new RuleAbout("future", "future(days, most)", "future(30)");

  @Override
  public RuleAbout about() {
    return ABOUT;
  }

  @Override
  public ColumnType naturalType(List<String> values) {
    return Moments.type(Moments.DATE);
  }

  @Override
  public Rule parse(RuleArguments arguments) {
    NamedArguments given = NamedArguments.of(ABOUT.usage(), arguments.values());
    long clock = arguments.clock().getEpochSecond();
    return Moments.rule(arguments, Moments.DATE, Moments.days(given, clock, 1));
  }
}
