package dev.synth.io;

import dev.synth.catalog.Named;
import dev.synth.table.Schema;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.Set;

/** A way to write or read a table as bytes, or both. Stateless. */
public interface TableFormat extends Named {
  /** File name extensions without the dot, the usual one first. */
  Set<String> extensions();

  /** Whether a file that begins so is of this format, whatever it is called. */
  default boolean recognizes(byte[] head) {
    return false;
  }

  /** Whether tables can be written. */
  default boolean writes() {
    return true;
  }

  /** A writer that has written nothing yet, or only a header; the caller closes it. */
  TableWriter writer(Schema schema, OutputStream out) throws IOException;

  /** How it is read, when it can be. */
  Optional<TableReader> reader();
}
