package dev.synth.synthesis;

import dev.synth.catalog.Catalog;
import dev.synth.problem.SynthException;
import dev.synth.table.Field;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A column made by a rule.
 *
 * @param text the rule as written, saved in the model file
 * @param rule what it means
 * @param nulls share of cells left missing, 0 to 1
 * @param locale the rule was read with, saved in the model file
 * @param clock the rule was read with, saved in the model file
 */
public record MadeColumn(String text, Rule rule, double nulls, String locale, Instant clock) {
  public MadeColumn {
    if (!(nulls >= 0 && nulls <= 1)) {
      throw new IllegalArgumentException("share of missing cells must be 0 to 1: " + nulls);
    }
  }

  /**
   * Reads a rule: text with {@code #{...}} is an expression, anything else {@code name} or {@code
   * name(argument, ...)} from the catalog.
   *
   * @throws SynthException when there is no such rule or its arguments are wrong
   */
  public static MadeColumn of(
      Field field, String text, double nulls, String locale, Instant clock) {
    Catalog<RuleFactory> catalog = Catalog.of(RuleFactory.class);
    int bracket = text.indexOf('(');
    boolean expression = text.contains("#{");
    String name =
        expression ? "expression" : text.substring(0, bracket < 0 ? text.length() : bracket);
    List<String> values = expression ? List.of() : arguments(text, bracket);
    Rule rule =
        catalog.get(name.strip()).parse(new RuleArguments(field, text, values, locale, clock));
    return new MadeColumn(text, rule, nulls, locale, clock);
  }

  private static List<String> arguments(String text, int bracket) {
    if (bracket < 0) {
      return List.of();
    }
    String stripped = text.strip();
    if (!stripped.endsWith(")")) {
      throw SynthException.of("rule '" + text + "' has no closing bracket")
          .toFix("write it like sequence(1).");
    }
    String inside = text.substring(bracket + 1, text.lastIndexOf(')'));
    List<String> values = new ArrayList<>();
    if (inside.isBlank()) {
      return values;
    }
    int depth = 0;
    boolean quoted = false;
    int start = 0;
    for (int i = 0; i <= inside.length(); i++) {
      char c = i == inside.length() ? ',' : inside.charAt(i);
      if (c == '\'') {
        quoted = !quoted;
      } else if (!quoted && "([{".indexOf(c) >= 0) {
        depth++;
      } else if (!quoted && ")]}".indexOf(c) >= 0) {
        depth--;
      }
      if (i == inside.length() || (c == ',' && depth == 0 && !quoted)) {
        values.add(unquoted(inside.substring(start, i).strip()));
        start = i + 1;
      }
    }
    return values;
  }

  private static String unquoted(String argument) {
    boolean quoted = argument.length() > 1 && argument.startsWith("'") && argument.endsWith("'");
    return quoted ? argument.substring(1, argument.length() - 1).replace("''", "'") : argument;
  }
}
