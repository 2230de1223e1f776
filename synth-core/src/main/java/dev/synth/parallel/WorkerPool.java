package dev.synth.parallel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * Threads for work that is cut into pieces, the caller's own among them. What a piece computes must
 * not depend on who does it, when, or where it is cut. A pool outlives thousands of short steps;
 * {@link #ranges(int, int, Range)} makes one for a single piece of work.
 */
public final class WorkerPool implements AutoCloseable {
  private final int threads;
  private final ExecutorService helpers;

  /** So many threads at most, the caller's included; none is started before it is needed. */
  public WorkerPool(int threads) {
    this.threads = Math.max(1, threads);
    this.helpers = Executors.newFixedThreadPool(Math.max(1, threads - 1), WorkerPool::daemon);
  }

  /** Work on the rows from one up to, not including, another. */
  @FunctionalInterface
  public interface Range {
    void run(int from, int to);
  }

  /**
   * Does the tasks {@code 0 .. tasks-1}, and returns when they are done.
   *
   * @throws CancellationException when the thread is interrupted meanwhile; what else a task
   *     throws, is thrown here
   */
  public void each(int tasks, IntConsumer task) {
    var next = new AtomicInteger();
    Runnable share =
        () -> {
          for (int i = next.getAndIncrement(); i < tasks; i = next.getAndIncrement()) {
            task.accept(i);
          }
        };
    List<Future<?>> others = new ArrayList<>();
    for (int helper = 0; helper < Math.min(threads, tasks) - 1; helper++) {
      others.add(helpers.submit(share));
    }
    share.run();
    for (Future<?> other : others) {
      get(other);
    }
    if (Thread.currentThread().isInterrupted()) { // a task may have ended for that reason
      throw new CancellationException("stopped on request");
    }
  }

  /** Does rows {@code 0 .. rows-1}, cut into as many ranges as there are threads. */
  public void ranges(int rows, Range work) {
    int parts = Math.max(1, Math.min(threads, rows));
    each(
        parts,
        part ->
            work.run((int) ((long) rows * part / parts), (int) ((long) rows * (part + 1) / parts)));
  }

  /** As {@link #ranges(int, Range)}, in a pool of its own. */
  public static void ranges(int rows, int threads, Range work) {
    if (threads <= 1 || rows <= 1) {
      work.run(0, rows);
      return;
    }
    try (var pool = new WorkerPool(threads)) {
      pool.ranges(rows, work);
    }
  }

  /** Lets a helper do one thing while the caller does another; {@link #get} waits for it. */
  public <T> Future<T> begin(Callable<T> work) {
    return helpers.submit(work);
  }

  /**
   * What was begun.
   *
   * @throws CancellationException when the thread is interrupted meanwhile; what else the work
   *     throws, is thrown here
   */
  public static <T> T get(Future<T> begun) {
    try {
      return begun.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      var stopped = new CancellationException("stopped on request");
      stopped.initCause(e);
      throw stopped;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException same) {
        throw same;
      }
      if (e.getCause() instanceof Error same) {
        throw same;
      }
      throw new IllegalStateException("a part of the work failed", e.getCause());
    }
  }

  /** Stops the helpers; work that they have begun is interrupted. */
  @Override
  public void close() {
    helpers.shutdownNow();
  }

  /** Never keeps a JVM alive that is asked to stop. */
  private static Thread daemon(Runnable work) {
    var thread = new Thread(work, "synth-worker");
    thread.setDaemon(true);
    return thread;
  }
}
