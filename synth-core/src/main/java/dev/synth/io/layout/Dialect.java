package dev.synth.io.layout;

/**
 * What stands between and around cells.
 *
 * @param delimiter between two cells
 * @param quote around a cell; {@link #NO_QUOTE} when nothing is
 * @param backslash whether a backslash keeps the quote, delimiter, line end or backslash behind it;
 *     else a quote in a quoted cell is written twice
 */
public record Dialect(char delimiter, char quote, boolean backslash) {
  /** The quote of a text that has none: a character that no text holds. */
  public static final char NO_QUOTE = '\uFFFF';

  /** The delimiter of a text of one column: a character that hardly any text holds. */
  static final char NO_DELIMITER = '\u001E';

  /** RFC 4180. */
  public static final Dialect CSV = new Dialect(',', '"', false);
}
