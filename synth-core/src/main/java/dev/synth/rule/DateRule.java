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

/** Days spread evenly between two, both included. */
public final class DateRule implements RuleFactory {
  private static final RuleAbout ABOUT =
      new RuleAbout("date", "date(from, to)", "date(2020-01-01, 2024-12-31)");

  @Override
  public RuleAbout about() {
    return ABOUT;
  }

  @Override
  public ColumnType naturalType(List<String> values) {
    return Moments.type(Moments.DATE);
  }

  @Override
  public OptionalLong values(RuleArguments arguments) {
    return OptionalLong.of(Moments.values(arguments, span(arguments)));
  }

  @Override
  public Rule parse(RuleArguments arguments) {
    return Moments.rule(arguments, Moments.DATE, span(arguments));
  }

  @Override
  public Optional<Edges> edges(RuleArguments arguments, int longest) {
    return Optional.of(Moments.edges(arguments, Moments.DATE, span(arguments)));
  }

  private static Moments.Span span(RuleArguments arguments) {
    NamedArguments given = NamedArguments.of(ABOUT.usage(), arguments.values());
    return Moments.between(given, Moments.DATE, "2000-01-01", "2024-12-31");
  }
}
