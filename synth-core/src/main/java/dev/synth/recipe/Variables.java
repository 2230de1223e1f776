package dev.synth.recipe;

import dev.synth.problem.SynthException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces {@code ${env.NAME}} and {@code ${env.NAME:-default}} in text; nothing else, so that a
 * file means the same in Maven and in a test. {@code #{...}} is left alone: it belongs to rules.
 */
record Variables(Map<String, String> environment) {
  private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}]*)}");
  private static final Pattern INSIDE =
      Pattern.compile("env\\.([A-Za-z_][A-Za-z0-9_]*)(?::-(.*))?", Pattern.DOTALL);

  String replaced(String text, Place place) {
    var replaced = new StringBuilder();
    Matcher reference = REFERENCE.matcher(text);
    while (reference.find()) {
      String value = value(reference.group(), reference.group(1), place);
      reference.appendReplacement(replaced, Matcher.quoteReplacement(value));
    }
    return reference.appendTail(replaced).toString();
  }

  private String value(String written, String inside, Place place) {
    Matcher variable = INSIDE.matcher(inside);
    if (!variable.matches()) {
      throw SynthException.of(written + " is not known")
          .at(place.text())
          .toFix("write ${env.NAME} or ${env.NAME:-default}; nothing else is replaced.");
    }
    String value = environment.get(variable.group(1));
    if (value != null) {
      return value;
    }
    if (variable.group(2) != null) {
      return variable.group(2);
    }
    throw SynthException.of("environment variable '" + variable.group(1) + "' is not set")
        .at(place.text())
        .toFix("set it, or give a default: ${env." + variable.group(1) + ":-default}.");
  }
}
