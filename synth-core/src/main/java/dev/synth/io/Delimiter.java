package dev.synth.io;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds what stands between cells from the first lines of a file: the candidate that the header
 * holds and that most of the rows hold as often as the header; then the more frequent one.
 */
final class Delimiter {
  private static final String CANDIDATES = ",;\t|";
  private static final int ROWS = 50;

  private final List<int[]> counts = new ArrayList<>();
  private int[] row = new int[CANDIDATES.length()];
  private boolean rowHasText;

  private Delimiter() {}

  /**
   * The delimiter of a file that begins with these bytes; a comma when there is one column. All
   * candidates and the quote are one byte in UTF-8.
   */
  static char find(byte[] head) {
    var delimiter = new Delimiter();
    delimiter.count(head);
    return delimiter.best();
  }

  private void count(byte[] head) {
    boolean atStart = true;
    for (int i = beginning(head); i < head.length && counts.size() < ROWS; i++) {
      char c = (char) head[i];
      int candidate = CANDIDATES.indexOf(c);
      if (c == '"' && atStart) {
        i = closing(head, i + 1);
        rowHasText = true;
        continue;
      }
      if (c == '\n' || c == '\r') {
        endRow();
      } else if (candidate >= 0) {
        row[candidate]++;
      }
      rowHasText |= c != '\n' && c != '\r';
      atStart = candidate >= 0 || c == '\n' || c == '\r' || (atStart && c == ' ');
    }
    if (counts.isEmpty()) {
      endRow(); // the header alone is longer than what was read, or has no line end
    }
  }

  /** Behind a byte order mark: a quote that follows it opens the first name. */
  private static int beginning(byte[] head) {
    boolean mark = head.length >= 3 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB;
    return mark ? 3 : 0;
  }

  private static int closing(byte[] head, int from) {
    for (int i = from; i < head.length; i++) {
      if (head[i] == '"') {
        if (i + 1 == head.length || head[i + 1] != '"') {
          return i;
        }
        i++;
      }
    }
    return head.length;
  }

  private void endRow() {
    if (rowHasText) {
      counts.add(row);
    }
    row = new int[CANDIDATES.length()];
    rowHasText = false;
  }

  private char best() {
    int best = 0;
    for (int i = 1; i < CANDIDATES.length(); i++) {
      if (isBetter(i, best)) {
        best = i;
      }
    }
    return CANDIDATES.charAt(best);
  }

  private boolean isBetter(int candidate, int best) {
    int mine = inHeader(candidate);
    int other = inHeader(best);
    if (mine == 0 || other == 0) {
      return mine > 0;
    }
    int agree = agreeing(candidate) - agreeing(best);
    return agree > 0 || (agree == 0 && mine > other);
  }

  private int inHeader(int candidate) {
    return counts.isEmpty() ? 0 : counts.get(0)[candidate];
  }

  private int agreeing(int candidate) {
    return (int) counts.stream().filter(c -> c[candidate] == inHeader(candidate)).count();
  }
}
