package dev.synth;

import dev.synth.io.TableFormat;
import dev.synth.io.TableWriter;
import dev.synth.parallel.WorkerPool;
import dev.synth.problem.Work;
import dev.synth.random.Units;
import dev.synth.synthesis.Distinct;
import dev.synth.synthesis.Sampling;
import dev.synth.table.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.concurrent.Future;

/**
 * Draws a dataset's rows in chunks, on several threads when there are many, and hands them on in
 * order.
 */
final class Rows {
  private static final int CHUNK = 4096;

  private Rows() {}

  static void write(Dataset data, TableFormat format, OutputStream out, Work how)
      throws IOException {
    var distinct = new Distinct(data.model());
    try (TableWriter writer = format.writer(data.model().schema(), out)) {
      if (how.threads() == 1 || data.rows() <= CHUNK) {
        for (long first = 0; first < data.rows(); first += CHUNK) {
          how.cancellation().throwIfRequested();
          Sampling chunk = chunk(data, first);
          Table rows = distinct.keep(data.model().sample(chunk), chunk);
          append(rows, first, data, writer, how);
        }
        return;
      }
      try (var pool = new WorkerPool(how.threads() + 1)) {
        inParallel(data, pool, distinct, writer, how);
      }
    }
  }

  private static void inParallel(
      Dataset data, WorkerPool pool, Distinct distinct, TableWriter writer, Work how)
      throws IOException {
    var ahead = new ArrayDeque<Future<Table>>();
    long next = 0;
    long written = 0;
    while (written < data.rows()) {
      while (next < data.rows() && ahead.size() < 2 * how.threads()) {
        Sampling chunk = chunk(data, next);
        ahead.add(pool.begin(() -> data.model().sample(chunk)));
        next += chunk.units().size();
      }
      how.cancellation().throwIfRequested();
      Table drawn = WorkerPool.get(ahead.remove());
      Table done = distinct.keep(drawn, chunk(data, written));
      append(done, written, data, writer, how);
      written += done.rows();
    }
  }

  private static void append(Table chunk, long before, Dataset data, TableWriter writer, Work how)
      throws IOException {
    writer.append(chunk);
    how.progress().step("writing", before + chunk.rows(), data.rows(), "");
  }

  private static Sampling chunk(Dataset data, long first) {
    int size = (int) Math.min(CHUNK, data.rows() - first);
    return new Sampling(Units.range(first, size), 0, data.seed(), data.given());
  }
}
