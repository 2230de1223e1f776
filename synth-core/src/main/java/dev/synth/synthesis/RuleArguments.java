package dev.synth.synthesis;

import dev.synth.table.Field;
import java.time.Instant;
import java.util.List;

/**
 * What a rule is read from.
 *
 * @param field the column to make; the rule must return cells of its type
 * @param text the whole rule as written
 * @param values what stands between the brackets, split at commas outside quotes and brackets,
 *     stripped and unquoted; empty without brackets
 * @param locale a BCP 47 tag, such as {@code en} or {@code de-AT}
 * @param clock the instant that every "past" and "future" is seen from
 */
public record RuleArguments(
    Field field, String text, List<String> values, String locale, Instant clock) {
  /** What stands among the values for a bare {@code null}: no cell; in quotes it is a text. */
  public static final String NULL = "\0null";

  public RuleArguments {
    values = List.copyOf(values);
  }
}
