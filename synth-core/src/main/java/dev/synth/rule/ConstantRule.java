package dev.synth.rule;

import dev.synth.synthesis.Rule;
import dev.synth.synthesis.RuleAbout;
import dev.synth.synthesis.RuleArguments;
import dev.synth.synthesis.RuleFactory;
import dev.synth.table.ColumnType;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** The same value in every row. */
public final class ConstantRule implements RuleFactory {
  private static final RuleAbout ABOUT =
      new RuleAbout("constant", "constant(value)", "constant(EUR)");

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,18})?");

  @Override
  public RuleAbout about() {
    return ABOUT;
  }

  @Override
  public ColumnType naturalType(List<String> values) {
    String value = value(values);
    if (!NUMBER.matcher(value).matches()) {
      return new ColumnType.Text();
    }
    int point = value.indexOf('.');
    return new ColumnType.Numeric(point < 0 ? 0 : value.length() - point - 1);
  }

  @Override
  public OptionalLong values(RuleArguments arguments) {
    return OptionalLong.of(1);
  }

  @Override
  public Rule parse(RuleArguments arguments) {
    String value = value(arguments.values());
    return Draws.texts(arguments, rng -> value);
  }

  private String value(List<String> values) {
    if (values.size() != 1) {
      throw NamedArguments.of(ABOUT.usage(), List.of())
          .error("it takes one value, but " + values.size() + " are given")
          .toFix("put quotes around a value with commas.");
    }
    return values.get(0);
  }
}
