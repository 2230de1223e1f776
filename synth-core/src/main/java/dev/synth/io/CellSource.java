package dev.synth.io;

import java.io.IOException;

/** Rows of cells that can be told again and again, as they stand in one file. */
public interface CellSource {
  /** What messages call it. */
  String name();

  /**
   * Tells all of them, from the names of the columns to the end of the last row.
   *
   * @throws dev.synth.problem.SynthException when the bytes are no table, with file and place
   */
  void tell(CellSink sink) throws IOException;
}
