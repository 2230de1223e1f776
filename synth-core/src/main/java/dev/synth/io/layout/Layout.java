package dev.synth.io.layout;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * How a text is read as a table.
 *
 * @param charset of its bytes
 * @param dialect of its cells
 * @param skip lines before the names, or before the first row when there are none
 * @param comment what begins a line that is no row
 * @param names where the names of the columns are
 * @param units whether the first row below the names holds units and is left out
 * @param width columns that are kept; 0 means as many as there are names
 * @param fillsShortRows whether the cells that a short row lacks are missing; else it is an error
 */
public record Layout(
    Charset charset,
    Dialect dialect,
    int skip,
    Optional<Character> comment,
    Names names,
    boolean units,
    int width,
    boolean fillsShortRows) {
  /** Where the names of the columns are. */
  public enum Names {
    /** In the first line that is not skipped. */
    FIRST_LINE,
    /** There too, but behind a mark for comments. */
    FIRST_COMMENT,
    /** There too, but for the first column, of the rows' own names, which has none. */
    ALL_BUT_FIRST,
    /** Nowhere. */
    NONE
  }

  /** How we write: UTF-8, the names first, RFC 4180 but for the delimiter. */
  public static Layout plain(char delimiter) {
    return new Layout(
        StandardCharsets.UTF_8,
        new Dialect(delimiter, '"', false),
        0,
        Optional.empty(),
        Names.FIRST_LINE,
        false,
        0,
        false);
  }

  /** The same in another encoding. */
  public Layout withCharset(Charset other) {
    return new Layout(other, dialect, skip, comment, names, units, width, fillsShortRows);
  }
}
