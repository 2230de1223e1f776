package dev.synth.rule;

import dev.synth.expression.Expression;
import dev.synth.problem.SynthException;
import dev.synth.synthesis.Draw;
import dev.synth.synthesis.Rule;
import dev.synth.synthesis.RuleAbout;
import dev.synth.synthesis.RuleArguments;
import dev.synth.synthesis.RuleFactory;
import dev.synth.table.Column;
import dev.synth.table.Field;
import dev.synth.table.Schema;
import java.util.Set;

/** Cells computed of other columns, in the language of constraints. */
public final class FormulaRule implements RuleFactory {
  private static final RuleAbout ABOUT =
      new RuleAbout("formula", "formula(expression)", "formula(price * quantity)");

  @Override
  public RuleAbout about() {
    return ABOUT;
  }

  /** The text of a rule that computes that expression. */
  public static String of(Expression expression) {
    return "formula(" + expression.text() + ")";
  }

  @Override
  public Rule parse(RuleArguments arguments) {
    return new Computed(arguments.field(), expression(arguments.text()));
  }

  /**
   * The expression of a rule's text.
   *
   * @throws SynthException when there is none
   */
  static Expression expression(String text) {
    int open = text.indexOf('(');
    int close = text.lastIndexOf(')');
    if (open < 0 || close < open || text.substring(open + 1, close).isBlank()) {
      throw SynthException.of("rule 'formula' has no expression")
          .toFix("write it like formula(price * quantity).");
    }
    return Expression.parse(text.substring(open + 1, close));
  }

  /** Whether a rule's text is one. */
  static boolean isFormula(String text) {
    return text.strip().startsWith("formula(");
  }

  private record Computed(Field field, Expression expression) implements Rule {
    @Override
    public Set<String> needs(Schema others) {
      expression.formula(field, others);
      return expression.columns();
    }

    @Override
    public Column make(Draw draw) {
      return expression.formula(field, draw.needed().schema()).compute(draw.needed());
    }
  }
}
