package dev.synth.rule;

import dev.synth.synthesis.Rule;
import dev.synth.synthesis.RuleArguments;
import dev.synth.synthesis.RuleFactory;
import dev.synth.table.ColumnType;
import java.util.List;

/** Times of a day, to the second, spread evenly between two. */
public final class TimeRule implements RuleFactory {
  @Override
  public String name() {
    return "time";
  }

  @Override
  public String usage() {
    return "time(from, to)";
  }

  @Override
  public String example() {
    return "time(08:00, 17:59:59)";
  }

  @Override
  public ColumnType naturalType(List<String> values) {
    return Moments.type(Moments.TIME);
  }

  @Override
  public Rule parse(RuleArguments arguments) {
    Given given = Given.of(usage(), arguments.values());
    return Moments.rule(
        arguments, Moments.TIME, Moments.between(given, Moments.TIME, "00:00:00", "23:59:59"));
  }
}
