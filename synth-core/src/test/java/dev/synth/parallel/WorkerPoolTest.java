package dev.synth.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

class WorkerPoolTest {
  @Test
  void everyRowIsDoneOnceHoweverManyThreads() {
    for (int threads : new int[] {0, 1, 2, 7, 100}) {
      var done = new AtomicIntegerArray(10);
      WorkerPool.ranges(
          10,
          threads,
          (from, to) -> {
            for (int row = from; row < to; row++) {
              done.incrementAndGet(row);
            }
          });

      assertThat(done.toString()).isEqualTo("[1, 1, 1, 1, 1, 1, 1, 1, 1, 1]");
    }
  }

  @Test
  void aFailingPartIsNotSwallowed() {
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(
            () ->
                WorkerPool.ranges(
                    4,
                    2,
                    (from, to) -> {
                      throw new ArithmeticException("planted");
                    }))
        .withMessage("planted");
  }

  @Test
  void anInterruptionEndsTheWork() {
    Thread.currentThread().interrupt();
    try {
      assertThatExceptionOfType(CancellationException.class)
          .isThrownBy(() -> WorkerPool.ranges(4, 2, (from, to) -> waitForEver()));
      assertThat(Thread.currentThread().isInterrupted()).isTrue();
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  /** Work that is done at once would leave nothing to interrupt. */
  private static void waitForEver() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
