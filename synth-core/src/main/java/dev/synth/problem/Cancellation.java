package dev.synth.problem;

import java.util.concurrent.CancellationException;

/** Asks whether long work should stop; read often, from any thread. */
@FunctionalInterface
public interface Cancellation {
  /** Stops when the current thread has been interrupted. */
  Cancellation ON_INTERRUPT = () -> Thread.currentThread().isInterrupted();

  /** Whether the work should stop. */
  boolean requested();

  /**
   * Ends the work when that was asked for.
   *
   * @throws CancellationException when {@link #requested()}
   */
  default void throwIfRequested() {
    if (requested()) {
      throw new CancellationException("stopped on request; nothing was written");
    }
  }
}
