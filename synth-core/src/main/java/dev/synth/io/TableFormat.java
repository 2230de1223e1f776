package dev.synth.io;

import dev.synth.catalog.Named;
import dev.synth.table.Schema;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.Set;

/** A way to write, and perhaps read, a table as bytes. Stateless. */
public interface TableFormat extends Named {
  /** File name extensions without the dot, the usual one first. */
  Set<String> extensions();

  /** A writer that has written nothing yet, or only a header; the caller closes it. */
  TableWriter writer(Schema schema, OutputStream out) throws IOException;

  /** How it is read, when it can be. */
  Optional<TableReader> reader();
}
