package dev.synth.rule;

import dev.synth.synthesis.Rule;
import dev.synth.synthesis.RuleAbout;
import dev.synth.synthesis.RuleArguments;
import dev.synth.synthesis.RuleFactory;
import dev.synth.table.ColumnType;
import dev.synth.table.Kind;
import java.math.BigDecimal;
import java.util.List;

/** True with some probability, else false; 1 and 0 in a column of numbers. */
public final class BooleanRule implements RuleFactory {
  private static final RuleAbout ABOUT =
      new RuleAbout("boolean", "boolean(probability)", "boolean(0.5)");

  @Override
  public RuleAbout about() {
    return ABOUT;
  }

  @Override
  public ColumnType naturalType(List<String> values) {
    return new ColumnType.Categorical(List.of("false", "true"), false);
  }

  @Override
  public Rule parse(RuleArguments arguments) {
    NamedArguments given = NamedArguments.of(ABOUT.usage(), arguments.values());
    double probability = given.number("probability", new BigDecimal("0.5")).doubleValue();
    if (probability < 0 || probability > 1) {
      throw given
          .error("'probability' is " + given.text("probability"))
          .toFix("give a number from 0 to 1.");
    }
    boolean number = arguments.field().type().kind() == Kind.NUMERIC;
    String yes = number ? "1" : "true";
    String no = number ? "0" : "false";
    return Draws.texts(arguments, rng -> rng.nextDouble() < probability ? yes : no);
  }
}
