package dev.synth.io;

import dev.synth.table.Table;
import java.io.Closeable;
import java.io.IOException;

/** Writes one table, chunk after chunk; closing it ends the text and closes the stream beneath. */
public interface TableWriter extends Closeable {
  /** Appends rows; their schema must be the writer's. */
  void append(Table chunk) throws IOException;
}
