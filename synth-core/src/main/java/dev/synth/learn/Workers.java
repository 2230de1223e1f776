package dev.synth.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Cuts a range of rows into as many parts as there are threads. What a part computes must not
 * depend on where it is cut.
 */
public final class Workers {
  private Workers() {}

  /** Work on the rows from one up to, not including, another. */
  @FunctionalInterface
  public interface Part {
    void run(int from, int to);
  }

  /**
   * Does all parts, and returns when they are done.
   *
   * @throws CancellationException when the thread is interrupted meanwhile, or a part throws it
   */
  public static void run(int rows, int threads, Part work) {
    int parts = Math.max(1, Math.min(threads, rows));
    if (parts == 1) {
      work.run(0, rows);
      return;
    }
    List<Callable<Void>> tasks = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      int from = (int) ((long) rows * part / parts);
      int to = (int) ((long) rows * (part + 1) / parts);
      tasks.add(
          () -> {
            work.run(from, to);
            return null;
          });
    }
    runAll(tasks);
  }

  private static void runAll(List<Callable<Void>> tasks) {
    ExecutorService pool = Executors.newFixedThreadPool(tasks.size(), Workers::daemon);
    try {
      for (Future<Void> done : pool.invokeAll(tasks)) {
        done.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      var stopped = new CancellationException("stopped on request");
      stopped.initCause(e);
      throw stopped;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof CancellationException) {
        throw (CancellationException) e.getCause();
      }
      throw new IllegalStateException("a part of the work failed", e);
    } finally {
      pool.shutdownNow();
    }
  }

  /** Never keeps a JVM alive that is asked to stop. */
  static Thread daemon(Runnable work) {
    var thread = new Thread(work, "synth-worker");
    thread.setDaemon(true);
    return thread;
  }
}
