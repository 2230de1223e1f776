package dev.synth.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * The threads of one fit, which outlive its thousands of short steps; {@link Workers} would start
 * threads for each. What a task computes must not depend on who does it, or when.
 */
public final class Crew implements AutoCloseable {
  private final int helpers;
  private final ExecutorService pool;

  /** So many threads at most, the caller's included. */
  public Crew(int threads) {
    this.helpers = Math.max(0, Math.min(threads, Runtime.getRuntime().availableProcessors()) - 1);
    this.pool = Executors.newCachedThreadPool(Workers::daemon); // starts none before it needs one
  }

  /**
   * Does the tasks {@code 0 .. tasks-1}, and returns when they are done.
   *
   * @throws CancellationException when the thread is interrupted meanwhile, or a task throws it
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
    for (int helper = 0; helper < Math.min(helpers, tasks - 1); helper++) {
      others.add(pool.submit(share));
    }
    share.run();
    for (Future<?> other : others) {
      await(other);
    }
  }

  private static void await(Future<?> other) {
    try {
      other.get();
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
    }
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
