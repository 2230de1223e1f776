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

/** Datetimes, to the second, spread evenly between two; a date alone means its midnight. */
public final class DatetimeRule implements RuleFactory {
  private static final RuleAbout ABOUT =
      new RuleAbout("datetime", "datetime(from, to)", "datetime(2024-01-01, 2024-12-31T23:59:59)");

  @Override
  public RuleAbout about() {
    return ABOUT;
  }

  @Override
  public ColumnType naturalType(List<String> values) {
    return Moments.type(Moments.DATETIME);
  }

  @Override
  public OptionalLong values(RuleArguments arguments) {
    return OptionalLong.of(Moments.values(arguments, span(arguments)));
  }

  @Override
  public Rule parse(RuleArguments arguments) {
    return Moments.rule(arguments, Moments.DATETIME, span(arguments));
  }

  @Override
  public Optional<Edges> edges(RuleArguments arguments, int longest) {
    return Optional.of(Moments.edges(arguments, Moments.DATETIME, span(arguments)));
  }

  private static Moments.Span span(RuleArguments arguments) {
    NamedArguments given = NamedArguments.of(ABOUT.usage(), arguments.values());
    return Moments.between(given, Moments.DATETIME, "2000-01-01T00:00:00", "2024-12-31T23:59:59");
  }
}
