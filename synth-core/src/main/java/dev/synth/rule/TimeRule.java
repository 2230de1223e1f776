package dev.synth.rule;

import dev.synth.synthesis.Rule;
import dev.synth.synthesis.RuleAbout;
import dev.synth.synthesis.RuleArguments;
import dev.synth.synthesis.RuleFactory;
import dev.synth.table.ColumnType;
import java.util.List;

/** Times of a day, to the second, spread evenly between two. */
public final class TimeRule implements RuleFactory {
  private static final RuleAbout ABOUT =
      new RuleAbout("time", "time(from, to)", "time(08:00, 17:59:59)");

  @Override
  public RuleAbout about() {
    return ABOUT;
  }

  @Override
  public ColumnType naturalType(List<String> values) {
    return Moments.type(Moments.TIME);
  }

  @Override
  public Rule parse(RuleArguments arguments) {
    NamedArguments given = NamedArguments.of(ABOUT.usage(), arguments.values());
    return Moments.rule(
        arguments, Moments.TIME, Moments.between(given, Moments.TIME, "00:00:00", "23:59:59"));
  }
}
