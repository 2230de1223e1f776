package dev.synth.io;

import dev.synth.table.Schema;
import dev.synth.table.Table;
import java.io.IOException;

/** Reads one table. Memory is bounded by the table itself, whatever the bytes. */
public interface TableReader {
  /**
   * Reads a table and finds out its types.
   *
   * @throws dev.synth.problem.SynthException when the bytes are not a table, with file and line
   */
  Table read(Input input, ReadOptions options) throws IOException;

  /**
   * Reads a table of a known schema, such as a fixture of ours.
   *
   * @throws dev.synth.problem.SynthException when header or cells do not match, with file and line
   */
  Table read(Input input, Schema schema) throws IOException;
}
