package dev.synth.rule;

import dev.synth.problem.SynthException;
import dev.synth.random.Rng;
import dev.synth.random.Stream;
import dev.synth.random.Units;
import dev.synth.schema.ColumnSpec;
import dev.synth.synthesis.Draw;
import dev.synth.synthesis.MadeColumn;
import dev.synth.synthesis.Rule;
import dev.synth.table.Column;
import dev.synth.table.ColumnType;
import dev.synth.table.Field;
import dev.synth.table.Table;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes a rule that nobody has written give way where the column cannot hold what it makes. */
final class GuessedRules {
  private static final int TRIED = 64;

  private static final Pattern MAX = Pattern.compile(", max=(-?[\\d.]+)");

  /** The years 2023 and 2024. */
  private static final String MILLISECONDS = "uniform(1672531200000, 1735689600000)";

  /** Above the numbers of two bytes. */
  private static final double SMALL = 100_000;

  private static final Pattern NUMBERS =
      Pattern.compile("^(normal|lognormal|exponential|gamma|weibull|poisson)\\(");

  private GuessedRules() {}

  /** The same, or with a rule that fits the column's type and bounds. */
  static ColumnRules.Chosen fitting(
      ColumnRules.Chosen chosen, ColumnSpec spec, String locale, Instant clock) {
    if (spec.rule().isPresent()) {
      return chosen;
    }
    String word = spec.type().orElse(chosen.typeWord());
    if (fits(chosen, chosen.rule(), word, spec, locale, clock)) {
      return chosen;
    }
    if (spec.type().isEmpty()) {
      return chosen; // what is wrong is said when it is made
    }
    for (String rule :
        List.of(bounded(chosen.rule(), spec), ColumnRules.byType(word), even(spec))) {
      if (!rule.isEmpty() && fits(chosen, rule, word, spec, locale, clock)) {
        return new ColumnRules.Chosen(chosen.name(), rule, word, chosen.role());
      }
    }
    return chosen;
  }

  private static boolean fits(
      ColumnRules.Chosen chosen,
      String rule,
      String word,
      ColumnSpec spec,
      String locale,
      Instant clock) {
    try {
      ColumnType type = ColumnRules.type(word, rule);
      var field = new Field(chosen.name(), type, chosen.role(), true);
      MadeColumn made =
          MadeColumn.of(field, RuleBounds.within(rule, field, spec), 0, locale, clock);
      // of columns that are not there to try, it is made when they are
      return needsOthers(made.rule()) || isWithin(made, spec, word);
    } catch (SynthException e) {
      return false;
    }
  }

  /** Whether a rule looks at other columns, which it names. */
  private static boolean needsOthers(Rule rule) {
    try {
      return !rule.needs(Table.EMPTY.schema()).isEmpty();
    } catch (SynthException e) {
      return true; // they are not in a table without columns
    }
  }

  /** Whether all of a few cells are no larger than the column can hold, and have its form. */
  private static boolean isWithin(MadeColumn made, ColumnSpec spec, String word) {
    boolean small = spec.largest().isPresent() && spec.largest().getAsDouble() < SMALL;
    boolean numbers = NUMBERS.matcher(made.text()).find();
    if (small && numbers && highest(made.text()) > spec.largest().getAsDouble()) {
      return false; // a tail may be longer than a trial shows
    }
    boolean text = word.equals("text");
    boolean sized = spec.largest().isPresent() && (small || !numbers);
    boolean clipped = numbers && spec.min().isPresent() && spec.max().isPresent();
    boolean any = !word.equals("uuid") && !sized && !(text && spec.shortest().isPresent());
    if (any && !clipped) {
      return true;
    }
    var stream = Stream.of(Units.range(0, TRIED), Rng.of(1, "trial"));
    Column column = made.rule().make(new Draw(stream, Table.EMPTY));
    if (clipped && mostlyAtBounds(column, spec)) {
      return false; // what the name means lies elsewhere
    }
    if (any) {
      return true;
    }
    for (int row = 0; row < column.size(); row++) {
      if (column.isMissing(row)) {
        continue;
      }
      if (word.equals("uuid") && !isUuid(column.text(row))) {
        return false;
      }
      double size = text ? length(column, row) : column.number(row);
      if (size > spec.largest().orElse(Double.MAX_VALUE)
          || (text && size < spec.shortest().orElse(0))) {
        return false;
      }
    }
    return true;
  }

  private static boolean mostlyAtBounds(Column column, ColumnSpec spec) {
    int at = 0;
    for (int row = 0; row < column.size(); row++) {
      double number = column.isMissing(row) ? Double.NaN : column.number(row);
      at += number <= spec.min().orElseThrow() ? 1 : 0;
      at += number >= spec.max().orElseThrow() ? 1 : 0;
    }
    return at > column.size() / 2;
  }

  private static int length(Column column, int row) {
    String text = column.text(row);
    return text == null ? 0 : text.length();
  }

  /** The largest number that a rule of numbers says it makes. */
  private static double highest(String rule) {
    Matcher max = MAX.matcher(rule);
    return max.find() ? Double.parseDouble(max.group(1)) : Double.MAX_VALUE;
  }

  private static boolean isUuid(@org.jspecify.annotations.Nullable String text) {
    return text != null && text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  }

  /** A rule of numbers within what the column can hold; empty where it has no bounds. */
  private static String bounded(String rule, ColumnSpec spec) {
    if (rule.equals(MILLISECONDS)) {
      return "uniform(1672531200, 1735689600)"; // the same in seconds
    }
    boolean numbers = NUMBERS.matcher(rule).find();
    String open = MAX.matcher(rule.substring(0, rule.length() - 1)).replaceFirst("");
    return numbers && spec.largest().isPresent()
        ? open + ", max=" + (long) spec.largest().getAsDouble() + ")"
        : "";
  }

  /** Any number, or text, that is allowed. */
  private static String even(ColumnSpec spec) {
    if (spec.type().orElse("").equals("text")) {
      int least = (int) spec.shortest().orElse(0);
      int longest = Math.max(least, (int) Math.min(12, spec.largest().orElse(12)));
      int shortest = Math.max(least, longest / 2);
      return "pattern([a-z]{" + Math.max(1, shortest) + "," + Math.max(1, longest) + "})";
    }
    double most = spec.max().orElse(spec.largest().orElse(1_000));
    double least = spec.min().orElse(Math.min(1, most));
    return "uniform(" + (long) StrictMath.ceil(least) + ", " + (long) StrictMath.floor(most) + ")";
  }
}
