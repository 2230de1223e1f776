package dev.synth.rule;

import dev.synth.synthesis.Edges;
import dev.synth.synthesis.Rule;
import dev.synth.synthesis.RuleAbout;
import dev.synth.synthesis.RuleArguments;
import dev.synth.synthesis.RuleFactory;
import dev.synth.table.ColumnType;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

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
  public OptionalLong values(RuleArguments arguments) {
    return OptionalLong.of(Moments.values(arguments, span(arguments)));
  }

  @Override
  public Rule parse(RuleArguments arguments) {
    return Moments.rule(arguments, Moments.TIME, span(arguments));
  }

  @Override
  public Optional<Edges> edges(RuleArguments arguments, int longest) {
    return Optional.of(Moments.edges(arguments, Moments.TIME, span(arguments)));
  }

  private static Moments.Span span(RuleArguments arguments) {
    NamedArguments given = NamedArguments.of(ABOUT.usage(), arguments.values());
    return Moments.between(given, Moments.TIME, "00:00:00", "23:59:59");
  }
}
