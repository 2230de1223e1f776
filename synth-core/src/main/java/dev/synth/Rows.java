package dev.synth;

import dev.synth.io.TableFormat;
import dev.synth.io.TableWriter;
import dev.synth.problem.Progress;
import dev.synth.synthesis.Model;
import dev.synth.synthesis.Sampling;
import dev.synth.table.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Draws rows in chunks, on several threads when there are many, and hands them on in order. */
final class Rows {
  private static final int CHUNK = 4096;

  private Rows() {}

  static Table table(Model model, int rows, long seed) {
    return model.sample(new Sampling(0, rows, seed));
  }

  static void write(
      Model model,
      long rows,
      long seed,
      TableFormat format,
      OutputStream out,
      int threads,
      Progress progress)
      throws IOException {
    try (TableWriter writer = format.writer(model.schema(), out)) {
      if (threads == 1 || rows <= CHUNK) {
        for (long first = 0; first < rows; first += CHUNK) {
          writer.append(model.sample(chunk(first, rows, seed)));
          progress.step("writing", Math.min(rows, first + CHUNK), rows, "");
        }
        return;
      }
      inParallel(model, rows, seed, writer, threads, progress);
    }
  }

  private static void inParallel(
      Model model, long rows, long seed, TableWriter writer, int threads, Progress progress)
      throws IOException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      var ahead = new ArrayDeque<Future<Table>>();
      long next = 0;
      long written = 0;
      while (written < rows) {
        while (next < rows && ahead.size() < 2 * threads) {
          Sampling chunk = chunk(next, rows, seed);
          ahead.add(pool.submit(() -> model.sample(chunk)));
          next += chunk.units().size();
        }
        Table done = ahead.remove().get();
        writer.append(done);
        written += done.rows();
        progress.step("writing", written, rows, "");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while sampling", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException ours) {
        throw ours;
      }
      throw new IllegalStateException(e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }

  private static Sampling chunk(long first, long rows, long seed) {
    return new Sampling(first, (int) Math.min(CHUNK, rows - first), seed);
  }
}
