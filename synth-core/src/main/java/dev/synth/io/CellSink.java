package dev.synth.io;

import java.util.List;

/** Hears the cells of a table in order, row after row. */
public interface CellSink {
  /** Hears the names first; they are checked. */
  void header(List<String> names);

  /**
   * Hears a cell; the characters are only lent.
   *
   * @param quoted whether it stood in quotes; else blanks around it may mean nothing
   * @param line where its row begins
   */
  void cell(int column, char[] text, int from, int to, boolean quoted, long line);

  /** Hears the end of a row that had as many cells as the header. */
  void endRow();
}
