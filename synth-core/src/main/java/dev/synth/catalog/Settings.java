package dev.synth.catalog;

import dev.synth.problem.SynthException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name with its settings, as users write it: {@code cart(minLeaf=100)}. Immutable and in
 * canonical order, so that equal settings give equal text.
 *
 * @param name the catalog name
 * @param values setting to text
 */
public record Settings(String name, SortedMap<String, String> values) {
  private static final Pattern SHAPE =
      Pattern.compile("\\s*([a-z][a-z0-9-]*)\\s*(?:\\((.*)\\))?\\s*", Pattern.DOTALL);

  /** A comma that stands in no list. */
  private static final String BETWEEN = ",(?![^\\[]*\\])";

  public Settings {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }

  /** A name without settings. */
  public static Settings of(String name) {
    return new Settings(name, new TreeMap<>());
  }

  /**
   * Reads {@code name} or {@code name(key=value, ...)}.
   *
   * @throws SynthException when the text has another shape
   */
  public static Settings parse(String text) {
    Matcher matcher = SHAPE.matcher(text);
    if (!matcher.matches()) {
      throw shapeError(text);
    }
    var values = new TreeMap<String, String>();
    String inside = matcher.group(2);
    if (inside != null && !inside.isBlank()) {
      for (String part : inside.split(BETWEEN, -1)) {
        int equals = part.indexOf('=');
        if (equals < 1) {
          throw shapeError(text);
        }
        values.put(part.substring(0, equals).strip(), part.substring(equals + 1).strip());
      }
    }
    return new Settings(matcher.group(1), values);
  }

  private static SynthException shapeError(String text) {
    return SynthException.of("'" + text + "' is not a name with settings")
        .at("expected name, or name(setting=value, ...)")
        .toFix("write it like autoregressive-gan(epochs=60, fitSeed=1).");
  }

  /**
   * Refuses settings that are not among those known.
   *
   * @throws SynthException naming the unknown setting and the known ones
   */
  public void requireKnown(List<String> known) {
    for (String key : values.keySet()) {
      if (!known.contains(key)) {
        throw SynthException.of("'" + name + "' has no setting '" + key + "'")
            .at("the known settings are " + known)
            .toFix(
                Nearest.to(key, known)
                    .map(n -> "write '" + n + "'.")
                    .orElse("use one of the known settings."));
      }
    }
  }

  /** A list of texts, written {@code [one, other]} or {@code one}. */
  static List<String> list(String text) {
    boolean inBrackets = text.startsWith("[") && text.endsWith("]");
    String inside = inBrackets ? text.substring(1, text.length() - 1) : text;
    return Arrays.stream(inside.split(",", -1))
        .map(String::strip)
        .filter(t -> !t.isEmpty())
        .toList();
  }

  /** What {@link #list} reads back; the texts hold no comma. */
  public static String listed(List<String> texts) {
    return "[" + String.join(", ", texts) + "]";
  }

  /** The same with one more setting. */
  public Settings with(String key, String value) {
    Map<String, String> more = new TreeMap<>(values);
    more.put(key, value);
    return new Settings(name, new TreeMap<>(more));
  }

  /** Canonical text; {@link #parse} reads it back. */
  @Override
  public String toString() {
    if (values.isEmpty()) {
      return name;
    }
    var text = new StringBuilder(name).append('(');
    values.forEach((k, v) -> text.append(k).append('=').append(v).append(", "));
    text.setLength(text.length() - 2);
    return text.append(')').toString();
  }
}
