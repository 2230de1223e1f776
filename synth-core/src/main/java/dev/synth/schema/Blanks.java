package dev.synth.schema;

/** The blanks around a cell: every character up to the space, as {@link String#trim}. */
public final class Blanks {
  private Blanks() {}

  /** Where the text begins behind leading blanks; {@code to} when there is nothing else. */
  public static int skip(char[] text, int from, int to) {
    int begin = from;
    while (begin < to && text[begin] <= ' ') {
      begin++;
    }
    return begin;
  }

  /** Where the text ends before trailing blanks. */
  public static int drop(char[] text, int from, int to) {
    int end = to;
    while (end > from && text[end - 1] <= ' ') {
      end--;
    }
    return end;
  }
}
