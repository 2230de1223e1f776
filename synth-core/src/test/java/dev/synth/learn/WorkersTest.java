package dev.synth.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

class WorkersTest {
  @Test
  void everyRowIsDoneOnceHoweverManyThreads() {
    for (int threads : new int[] {0, 1, 2, 7, 100}) {
      var done = new AtomicIntegerArray(10);
      Workers.run(
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
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                Workers.run(
                    4,
                    2,
                    (from, to) -> {
                      throw new ArithmeticException("planted");
                    }))
        .withRootCauseExactlyInstanceOf(ArithmeticException.class);
  }

  @Test
  void anInterruptionEndsTheWork() {
    Thread.currentThread().interrupt();
    try {
      assertThatExceptionOfType(CancellationException.class)
          .isThrownBy(() -> Workers.run(4, 2, (from, to) -> waitForEver()));
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
