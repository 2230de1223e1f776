package dev.synth.junit;

import dev.synth.Dataset;
import dev.synth.catalog.Catalog;
import dev.synth.io.Fingerprint;
import dev.synth.io.TableFormat;
import dev.synth.problem.Work;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A dataset that was injected into a test.
 *
 * @param point where it was injected
 * @param type of the parameter, {@code List<Order>}
 * @param from the attribute {@link SyntheticData#from}, empty for rules
 * @param dataset its rows
 * @param run what the run says about datasets
 */
record InjectedDataset(
    InjectionPoint point, String type, String from, Dataset dataset, RunSettings run) {
  /** What makes the rows and why, one line. */
  String origin() {
    return from.isEmpty() ? dataset.because() : dataset.because() + " (from = \"" + from + "\")";
  }

  /** The identity of the rows; makes them again. */
  String fingerprint() {
    return Fingerprint.of(dataset.table());
  }

  /** Writes the rows as CSV and closes the stream. */
  void writeCsv(OutputStream out) throws IOException {
    dataset.write(Catalog.of(TableFormat.class).get("csv"), out, Work.quiet().withThreads(1));
  }
}
