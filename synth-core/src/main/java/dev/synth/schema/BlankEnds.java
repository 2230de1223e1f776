package dev.synth.schema;

/**
 * At which ends of an unquoted cell the blanks are part of it. In quotes they always are.
 *
 * @param before whether leading blanks are
 * @param after whether trailing blanks are
 */
public record BlankEnds(boolean before, boolean after) {
  /** Blanks mean nothing: those of numbers and times, and what is alike in a whole file. */
  public static final BlankEnds NONE = new BlankEnds(false, false);

  /** Every blank counts. */
  public static final BlankEnds BOTH = new BlankEnds(true, true);

  /** Where the cell begins; a cell of nothing but blanks is empty. */
  public int from(char[] text, int from, int to) {
    int begin = Blanks.skip(text, from, to);
    return before && begin < to ? from : begin;
  }

  /** Where the cell ends. */
  public int to(char[] text, int from, int to) {
    int end = Blanks.drop(text, from, to);
    return after && end > from ? to : end;
  }

  /** The cell itself. */
  String of(String cell) {
    char[] text = cell.toCharArray();
    int from = from(text, 0, text.length);
    return new String(text, from, to(text, from, text.length) - from);
  }

  /** What both keep. */
  BlankEnds and(BlankEnds other) {
    return new BlankEnds(before && other.before, after && other.after);
  }
}
