package dev.synth.io.layout;

import dev.synth.catalog.Nearest;
import dev.synth.problem.SynthException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a user says of how a file is read; what is not said is found. Texts by key:
 *
 * <ul>
 *   <li>{@code encoding}: a charset of Java, such as {@code windows-1252}
 *   <li>{@code delimiter}: one character, or {@code tab}
 *   <li>{@code quote}: one character, or {@code none}
 *   <li>{@code escape}: {@code doubled} or {@code backslash}, how a quote stands in a quoted cell
 *   <li>{@code skip}: how many lines stand before the names, 0 to 1,000
 *   <li>{@code comment}: what begins a line that is no row, or {@code none}
 *   <li>{@code header}, {@code units}: {@code true} or {@code false}, whether there is a line of
 *       names, and below it one of units
 *   <li>{@code shortRows}: {@code fill} or {@code fail}
 *   <li>{@code sheet}: of a workbook, its name or number from 1
 * </ul>
 *
 * @param said text by key
 */
public record LayoutOptions(SortedMap<String, String> said) {
  /** Every key. */
  public static final List<String> KEYS =
      List.of(
          "encoding",
          "delimiter",
          "quote",
          "escape",
          "skip",
          "comment",
          "header",
          "units",
          "shortRows",
          "sheet");

  /** Nothing is said. */
  public static final LayoutOptions NONE = new LayoutOptions(Map.of());

  private static final int MOST_SKIPPED = 1_000;

  public LayoutOptions {
    said = Collections.unmodifiableSortedMap(new TreeMap<>(said));
    said.forEach(LayoutOptions::requireReadable);
  }

  /** That is said. */
  public LayoutOptions(Map<String, String> said) {
    this(new TreeMap<>(said));
  }

  /**
   * Checks one.
   *
   * @throws SynthException when it is no such key, or not a value of it
   */
  public static void requireReadable(String key, String text) {
    switch (key) {
      case "encoding" -> charset(text);
      case "delimiter" -> character(key, text, "tab");
      case "quote", "comment" -> character(key, text, "none");
      case "escape" -> word(key, text, List.of("doubled", "backslash"));
      case "header", "units" -> word(key, text, List.of("true", "false"));
      case "shortRows" -> word(key, text, List.of("fill", "fail"));
      case "skip" -> lines(text);
      case "sheet" -> {}
      default ->
          throw SynthException.of("unknown key '" + key + "' of how a file is read")
              .at("the known keys are " + KEYS)
              .toFix(
                  Nearest.to(key, KEYS)
                      .map(nearest -> "write '" + nearest + "'.")
                      .orElse("use one of the known keys."));
    }
  }

  /** The encoding. */
  public Optional<Charset> charset() {
    return get("encoding").map(LayoutOptions::charset);
  }

  Optional<Character> delimiter() {
    return get("delimiter").map(text -> text.equals("tab") ? '\t' : text.charAt(0));
  }

  Optional<Character> quote() {
    return get("quote").map(text -> text.equals("none") ? Dialect.NO_QUOTE : text.charAt(0));
  }

  Optional<Boolean> backslash() {
    return get("escape").map(text -> text.equals("backslash"));
  }

  Optional<Integer> skip() {
    return get("skip").map(Integer::valueOf);
  }

  /** The mark of comments; {@link Dialect#NO_QUOTE} when there are none. */
  Optional<Character> comment() {
    return get("comment").map(text -> text.equals("none") ? Dialect.NO_QUOTE : text.charAt(0));
  }

  Optional<Boolean> flag(String key) {
    return get(key).map(Boolean::valueOf);
  }

  Optional<Boolean> fillsShortRows() {
    return get("shortRows").map(text -> text.equals("fill"));
  }

  /** The sheet of a workbook. */
  public Optional<String> sheet() {
    return get("sheet");
  }

  private Optional<String> get(String key) {
    return Optional.ofNullable(said.get(key));
  }

  private static Charset charset(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw SynthException.of("'encoding' is none that this Java knows")
          .because(e)
          .toFix("write one such as UTF-8, UTF-16LE, windows-1252, ISO-8859-2 or Shift_JIS.");
    }
  }

  private static void character(String key, String text, String word) {
    boolean one = text.length() == 1 && text.charAt(0) != '\n' && text.charAt(0) != '\r';
    if (!one && !text.equals(word)) {
      throw SynthException.of("'" + key + "' must be one character or '" + word + "'")
          .toFix("write it like \";\" or " + word + ".");
    }
  }

  private static void word(String key, String text, List<String> words) {
    if (!words.contains(text)) {
      throw SynthException.of("'" + key + "' must be one of " + words)
          .toFix("use one of these words.");
    }
  }

  private static void lines(String text) {
    if (!text.matches("[0-9]{1,4}") || Integer.parseInt(text) > MOST_SKIPPED) {
      throw SynthException.of("'skip' must be a whole number from 0 to 1000")
          .toFix("write how many lines stand before the names of the columns.");
    }
  }
}
