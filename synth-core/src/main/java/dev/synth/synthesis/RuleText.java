package dev.synth.synthesis;

import dev.synth.problem.SynthException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A rule as written, taken apart: {@code uniform(1, 100)} is the name {@code uniform} and two
 * values; text that holds <code>#{...}</code> is one {@code expression} without values.
 *
 * @param name of the kind of rule
 * @param values what stands between the brackets, split at commas outside quotes and brackets,
 *     stripped and unquoted
 */
record RuleText(String name, List<String> values) {
  private static final String BARE_NULL = "null";

  /** Rules of values, of which one may be none. */
  private static final Set<String> MAY_BE_NULL = Set.of("choice", "constant");

  RuleText {
    values = List.copyOf(values);
  }

  static RuleText parse(String text) {
    if (text.contains("#{")) {
      return new RuleText("expression", List.of());
    }
    int bracket = text.indexOf('(');
    if (bracket < 0) {
      return new RuleText(text.strip(), List.of());
    }
    if (!text.strip().endsWith(")")) {
      throw unclosed(text, "bracket");
    }
    String name = text.substring(0, bracket).strip();
    List<String> values = values(text, bracket);
    return new RuleText(name, MAY_BE_NULL.contains(name) ? values : plain(values));
  }

  private static List<String> plain(List<String> values) {
    return values.stream().map(v -> v.equals(RuleArguments.NULL) ? BARE_NULL : v).toList();
  }

  private static List<String> values(String text, int bracket) {
    String inside = text.substring(bracket + 1, text.lastIndexOf(')'));
    List<String> values = new ArrayList<>();
    if (inside.isBlank()) {
      return values;
    }
    int depth = 0;
    boolean quoted = false;
    int start = 0;
    for (int i = 0; i < inside.length(); i++) {
      char c = inside.charAt(i);
      if (c == '\'') {
        quoted = !quoted;
      } else if (!quoted && "([{".indexOf(c) >= 0) {
        depth++;
      } else if (!quoted && ")]}".indexOf(c) >= 0) {
        depth--;
      } else if (c == ',' && depth == 0 && !quoted) {
        values.add(unquoted(inside.substring(start, i).strip()));
        start = i + 1;
      }
    }
    if (quoted) {
      throw unclosed(text, "quote");
    }
    values.add(unquoted(inside.substring(start).strip()));
    return values;
  }

  private static SynthException unclosed(String text, String what) {
    return SynthException.of("rule '" + text + "' has no closing " + what)
        .toFix("write it like sequence(1) or choice('a', 'b').");
  }

  private static String unquoted(String argument) {
    if (argument.equals(BARE_NULL)) {
      return RuleArguments.NULL;
    }
    boolean quoted = argument.length() > 1 && argument.startsWith("'") && argument.endsWith("'");
    return quoted ? argument.substring(1, argument.length() - 1).replace("''", "'") : argument;
  }
}
