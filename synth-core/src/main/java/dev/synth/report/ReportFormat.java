package dev.synth.report;

import dev.synth.catalog.Named;
import java.io.IOException;
import java.io.OutputStream;

/** A way to write a report. Stateless; the same report gives the same bytes. */
public interface ReportFormat extends Named {
  /** Writes it and leaves the stream open. */
  void write(Report report, OutputStream out) throws IOException;
}
