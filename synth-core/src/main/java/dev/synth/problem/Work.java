package dev.synth.problem;

import java.util.function.Consumer;

/**
 * How long work is done: none of it changes what comes out. Immutable.
 *
 * @param threads at most so many, at least 1
 * @param progress hears how far it is
 * @param cancellation asked often during it
 * @param warnings hears each warning once, one line
 * @param notes hears what was found out and may be looked through, some lines at once
 */
public record Work(
    int threads,
    Progress progress,
    Cancellation cancellation,
    Consumer<String> warnings,
    Consumer<String> notes) {
  public Work {
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1: " + threads);
    }
  }

  /** Both cores of a laptop, silent, stopped by an interrupt. */
  public static Work quiet() {
    return new Work(2, Progress.NONE, Cancellation.ON_INTERRUPT, warning -> {}, note -> {});
  }

  /** The same on at most so many threads. */
  public Work withThreads(int most) {
    return new Work(most, progress, cancellation, warnings, notes);
  }

  /** The same, heard by that listener. */
  public Work withProgress(Progress listener) {
    return new Work(threads, listener, cancellation, warnings, notes);
  }

  /** The same, stopped when that says so. */
  public Work withCancellation(Cancellation stop) {
    return new Work(threads, progress, stop, warnings, notes);
  }

  /** The same, warning that listener. */
  public Work withWarnings(Consumer<String> listener) {
    return new Work(threads, progress, cancellation, listener, notes);
  }

  /** The same, noting to that listener. */
  public Work withNotes(Consumer<String> listener) {
    return new Work(threads, progress, cancellation, warnings, listener);
  }
}
