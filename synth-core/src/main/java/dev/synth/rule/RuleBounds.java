package dev.synth.rule;

import dev.synth.problem.SynthException;
import dev.synth.schema.ColumnSpec;
import dev.synth.table.Decimals;
import dev.synth.table.Field;
import dev.synth.table.Kind;
import java.math.BigDecimal;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes a column's {@code min} and {@code max} into the rule that makes it. */
final class RuleBounds {
  private static final Pattern UNIFORM = Pattern.compile("uniform\\((-?[\\d.]+), (-?[\\d.]+)\\)");
  private static final Pattern BELL =
      Pattern.compile(
          "((?:normal|lognormal|gamma|weibull)\\([^,=]+, ?[^,=]+|(?:exponential|poisson)\\([^,=]+)"
              + "(?:, min=([^,]+))?(?:, max=([^,]+))?\\)");

  private RuleBounds() {}

  /**
   * The rule within the bounds; an even one gets them as its own, so that what is missing keeps its
   * width.
   *
   * @throws SynthException when the rule makes something else than numbers in a range
   */
  static String within(String rule, Field field, ColumnSpec spec) {
    if (spec.min().isEmpty() && spec.max().isEmpty()) {
      return rule;
    }
    if (spec.min().isPresent()
        && spec.max().isPresent()
        && spec.min().getAsDouble() > spec.max().getAsDouble()) {
      throw SynthException.of("column '" + field.name() + "' has a min above its max")
          .toFix("give the smaller one as min.");
    }
    Matcher uniform = UNIFORM.matcher(rule);
    if (uniform.matches()) {
      var low = new BigDecimal(uniform.group(1));
      var high = new BigDecimal(uniform.group(2));
      BigDecimal min = spec.min().isPresent() ? number(spec.min()) : low;
      BigDecimal max = spec.max().isPresent() ? number(spec.max()) : high;
      if (min.compareTo(max) > 0 && spec.max().isEmpty()) {
        max = min.add(high.subtract(low));
      } else if (min.compareTo(max) > 0) {
        min = max.subtract(high.subtract(low));
      }
      return "uniform(" + min.toPlainString() + ", " + max.toPlainString() + ")";
    }
    Matcher bell = BELL.matcher(rule);
    if (bell.matches() && field.type().kind() == Kind.NUMERIC) {
      return bell.group(1)
          + bound(", min=", spec.min(), bell.group(2))
          + bound(", max=", spec.max(), bell.group(3))
          + ")";
    }
    throw SynthException.of("column '" + field.name() + "' cannot have a min or max")
        .at("it is made by '" + rule + "'")
        .toFix("give it a rule of numbers: uniform, normal or lognormal.");
  }

  private static String bound(String name, OptionalDouble said, @Nullable String written) {
    if (said.isPresent()) {
      return name + number(said).toPlainString();
    }
    return written == null ? "" : name + written;
  }

  private static BigDecimal number(OptionalDouble value) {
    return new BigDecimal(Decimals.text(value.getAsDouble()));
  }
}
