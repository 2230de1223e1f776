package dev.synth.io;

import dev.synth.io.layout.Found;
import dev.synth.table.Schema;
import dev.synth.table.Table;
import java.io.IOException;
import java.util.function.Consumer;

/** Reads one table. Memory is bounded by the table itself, whatever the bytes. */
public interface TableReader {
  /**
   * Reads a table and finds out its types.
   *
   * @param found hears once, when all is read, what was found out beside the types
   * @throws dev.synth.problem.SynthException when the bytes are not a table, with file and line
   */
  Table read(Input input, ReadOptions options, Consumer<Found> found) throws IOException;

  /** The same, when nobody wants to hear it. */
  default Table read(Input input, ReadOptions options) throws IOException {
    return read(input, options, found -> {});
  }

  /**
   * Reads a table of a known schema, such as a fixture of ours.
   *
   * @throws dev.synth.problem.SynthException when header or cells do not match, with file and line
   */
  Table read(Input input, Schema schema) throws IOException;
}
