package dev.synth.rule;

import dev.synth.synthesis.Rule;
import dev.synth.synthesis.RuleArguments;
import dev.synth.synthesis.RuleFactory;
import dev.synth.table.ColumnType;
import java.util.List;

/** Days or datetimes before the clock: within so many days, or between two counts of days. */
public final class PastRule implements RuleFactory {
  @Override
  public String name() {
    return "past";
  }

  @Override
  public String usage() {
    return "past(days, most)";
  }

  @Override
  public String example() {
    return "past(365)";
  }

  @Override
  public ColumnType naturalType(List<String> values) {
    return Moments.type(Moments.DATE);
  }

  @Override
  public Rule parse(RuleArguments arguments) {
    Given given = Given.of(usage(), arguments.values());
    long clock = arguments.clock().getEpochSecond();
    return Moments.rule(arguments, Moments.DATE, Moments.days(given, clock, -1));
  }
}
