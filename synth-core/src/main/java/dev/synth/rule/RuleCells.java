package dev.synth.rule;

import dev.synth.problem.SynthException;
import dev.synth.synthesis.RuleArguments;
import dev.synth.table.CodeColumn;
import dev.synth.table.Column;
import dev.synth.table.ColumnType;
import dev.synth.table.Decimals;
import dev.synth.table.DoubleColumn;
import dev.synth.table.LongColumn;
import dev.synth.table.TemporalFormat;
import dev.synth.table.TextColumn;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns what a rule draws, texts or scaled numbers, into a column of its field's type. */
public final class RuleCells {
  /** Digits kept in a floating-point column. */
  static final int FLOATING_DECIMALS = 6;

  private RuleCells() {}

  /** Digits behind the point that numbers of this field have; {@code written} when it has none. */
  public static int decimals(RuleArguments rule, int written) {
    if (rule.field().type() instanceof ColumnType.Numeric n) {
      return n.decimals() == ColumnType.Numeric.FLOATING ? FLOATING_DECIMALS : n.decimals();
    }
    return written;
  }

  /**
   * A column of those scaled numbers.
   *
   * @param decimals as {@link #decimals} gave them
   */
  public static Column ofNumbers(RuleArguments rule, long[] scaled, int decimals) {
    if (!(rule.field().type() instanceof ColumnType.Numeric type)) {
      return ofTexts(
          rule, Arrays.stream(scaled).mapToObj(n -> Decimals.text(n, decimals)).toList());
    }
    if (type.decimals() != ColumnType.Numeric.FLOATING) {
      return LongColumn.of(type, scaled);
    }
    return DoubleColumn.of(
        Arrays.stream(scaled)
            .mapToDouble(n -> n == LongColumn.MISSING ? Double.NaN : Decimals.toDouble(n, decimals))
            .toArray());
  }

  /**
   * A column of those texts, read as the field's type.
   *
   * @throws SynthException when one is no such value
   */
  public static Column ofTexts(RuleArguments rule, List<String> texts) {
    ColumnType type = rule.field().type();
    if (type instanceof ColumnType.Text) {
      return TextColumn.of(texts.stream().map(RuleCells::orMissing).toList());
    }
    if (type instanceof ColumnType.Categorical c) {
      return codes(rule, c, texts);
    }
    if (type instanceof ColumnType.Temporal t) {
      TemporalFormat format = TemporalFormat.of(t.pattern());
      return LongColumn.of(t, texts.stream().mapToLong(s -> ticks(rule, format, s)).toArray());
    }
    int decimals = decimals(rule, 0);
    return ofNumbers(
        rule, texts.stream().mapToLong(s -> scaled(rule, s, decimals)).toArray(), decimals);
  }

  private static Column codes(RuleArguments rule, ColumnType.Categorical type, List<String> texts) {
    Map<String, Integer> places = new HashMap<>();
    for (String level : type.levels()) {
      places.put(level, places.size());
    }
    var codes = new int[texts.size()];
    for (int i = 0; i < codes.length; i++) {
      Integer place =
          texts.get(i).equals(RuleArguments.NULL)
              ? Integer.valueOf(CodeColumn.MISSING)
              : places.get(texts.get(i));
      if (place == null) {
        throw unfit(rule, "it makes values that are not among the column's categories", null);
      }
      codes[i] = place;
    }
    return CodeColumn.of(type, codes);
  }

  private static @Nullable String orMissing(String text) {
    return text.equals(RuleArguments.NULL) ? null : text;
  }

  private static long ticks(RuleArguments rule, TemporalFormat format, String text) {
    if (text.equals(RuleArguments.NULL)) {
      return LongColumn.MISSING;
    }
    try {
      return format.parse(text);
    } catch (DateTimeException e) {
      throw unfit(rule, "it makes values that do not match the pattern " + format, e);
    }
  }

  private static long scaled(RuleArguments rule, String text, int decimals) {
    if (text.equals(RuleArguments.NULL)) {
      return LongColumn.MISSING;
    }
    try {
      BigDecimal value = new BigDecimal(text.strip()).setScale(decimals, RoundingMode.HALF_UP);
      return value.unscaledValue().longValueExact();
    } catch (NumberFormatException e) {
      throw unfit(rule, "it makes text, not numbers", e);
    } catch (ArithmeticException e) {
      throw unfit(rule, "it makes numbers beyond 18 digits", e);
    }
  }

  /** The error of a rule that cannot make this column. */
  public static SynthException unfit(RuleArguments rule, String why, @Nullable Throwable cause) {
    var draft =
        SynthException.of(
                "rule '"
                    + rule.text()
                    + "' cannot make column '"
                    + rule.field().name()
                    + "', which is "
                    + rule.field().type().word())
            .at(why);
    return (cause == null ? draft : draft.because(cause))
        .toFix("give the column another type, or another rule.");
  }
}
