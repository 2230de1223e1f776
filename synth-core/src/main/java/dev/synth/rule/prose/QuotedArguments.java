package dev.synth.rule.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Arguments such as {@code words='a b'}, and those without a name. */
final class QuotedArguments {
  private static final Pattern NAMED = Pattern.compile("([a-z]+)\\s*=\\s*'(.*)'", Pattern.DOTALL);

  private final Map<String, String> named = new TreeMap<>();
  private final List<String> others = new ArrayList<>();

  /**
   * Tells them apart.
   *
   * @throws IllegalArgumentException when one is given twice
   */
  QuotedArguments(List<String> names, List<String> values) {
    for (String value : values) {
      Matcher read = NAMED.matcher(value);
      if (!read.matches() || !names.contains(read.group(1))) {
        others.add(value);
      } else if (named.put(read.group(1), unquoted(read.group(2))) != null) {
        throw new IllegalArgumentException("'" + read.group(1) + "' is given twice");
      }
    }
  }

  /** A text as it stands between quotes. */
  static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private static String unquoted(String inner) {
    return inner.replace("''", "'");
  }

  List<String> others() {
    return others;
  }

  String text(String name, String otherwise) {
    return named.getOrDefault(name, otherwise);
  }

  /**
   * The text of an argument that must be there.
   *
   * @throws IllegalArgumentException when it is not
   */
  String required(String name) {
    String text = named.get(name);
    if (text == null) {
      throw new IllegalArgumentException("'" + name + "' is needed, with a text in quotes");
    }
    return text;
  }
}
