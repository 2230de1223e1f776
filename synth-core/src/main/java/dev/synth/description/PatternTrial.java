package dev.synth.description;

import dev.synth.problem.SynthException;
import dev.synth.random.Rng;
import dev.synth.random.Stream;
import dev.synth.random.Units;
import dev.synth.synthesis.Draw;
import dev.synth.synthesis.MadeColumn;
import dev.synth.table.Column;
import dev.synth.table.ColumnType;
import dev.synth.table.Field;
import dev.synth.table.Role;
import dev.synth.table.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Whether the rule {@code pattern} makes what a regular expression of a schema means. */
final class PatternTrial {
  private static final int TRIED = 200;
  private static final int LONGEST_PATTERN = 1000;

  /** What + and * come to. */
  private static final int OPEN = 100;

  private static final long LONGEST_TEXT = 20_000;

  private static final Pattern COUNT = Pattern.compile("\\{(\\d{1,9})(,(\\d{0,9}))?}");

  private final String pattern;
  private int at;

  private PatternTrial(String pattern) {
    this.pattern = pattern;
  }

  /** The rule, if all it makes matches and at least half of it has the column's length. */
  static Optional<String> rule(String pattern, DescribedColumn column) {
    String bare = pattern.replaceFirst("^\\^", "").replaceFirst("(?<!\\\\)\\$$", "");
    if (bare.isEmpty()
        || pattern.length() > LONGEST_PATTERN
        || new PatternTrial(bare).longest() > LONGEST_TEXT) {
      return Optional.empty();
    }
    String rule = "pattern('" + bare.replace("'", "''") + "')";
    try {
      var field = new Field(column.name, new ColumnType.Text(), Role.INSENSITIVE, true);
      MadeColumn made = MadeColumn.of(field, rule, 0, "en", Instant.EPOCH);
      var stream = Stream.of(Units.range(0, TRIED), Rng.of(1, "trial"));
      Column cells = made.rule().make(new Draw(stream, Table.EMPTY));
      return keeps(cells, Pattern.compile(pattern), column) ? Optional.of(rule) : Optional.empty();
    } catch (SynthException | PatternSyntaxException e) {
      return Optional.empty();
    }
  }

  private static boolean keeps(Column cells, Pattern pattern, DescribedColumn column) {
    int fit = 0;
    for (int row = 0; row < cells.size(); row++) {
      String text = Objects.requireNonNull(cells.text(row));
      if (!pattern.matcher(text).find()) {
        return false;
      }
      int length = text.codePointCount(0, text.length());
      boolean fits = length >= column.shortest && (column.longest < 0 || length <= column.longest);
      fit += fits ? 1 : 0;
    }
    return fit >= TRIED / 2;
  }

  /** Characters of the longest text, roughly: nested repetitions multiply. */
  private long longest() {
    long longest = 0;
    long length = 0;
    while (at < pattern.length()) {
      char c = pattern.charAt(at++);
      if (c == ')') {
        break;
      }
      if (c == '|') {
        longest = Math.max(longest, length);
        length = 0;
        continue;
      }
      long one = 1;
      if (c == '(') {
        one = longest();
      } else if (c == '[') {
        skipClass();
      } else if (c == '\\') {
        at++;
      }
      length = Math.min(Integer.MAX_VALUE, length + one * times());
    }
    return Math.max(longest, length);
  }

  private void skipClass() {
    while (at < pattern.length() && pattern.charAt(at) != ']') {
      at += pattern.charAt(at) == '\\' ? 2 : 1;
    }
    at++;
  }

  private long times() {
    if (at >= pattern.length()) {
      return 1;
    }
    char c = pattern.charAt(at);
    if (c == '*' || c == '+') {
      at++;
      return OPEN;
    }
    Matcher count = COUNT.matcher(pattern).region(at, pattern.length());
    if (!count.lookingAt()) {
      return 1;
    }
    at = count.end();
    String most = count.group(3) == null ? count.group(1) : count.group(3);
    return most.isEmpty() ? Long.parseLong(count.group(1)) + OPEN : Long.parseLong(most);
  }
}
