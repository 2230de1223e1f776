package dev.synth;

import dev.synth.problem.Cancellation;
import dev.synth.problem.Progress;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Where and how work is done; nothing in it changes what is made.
 *
 * @param cacheDirectory of fitted models, shared between processes
 * @param trainer fits models: in this JVM, or in one of its own
 * @param threads at most so many, at least 1
 * @param progress hears long work
 * @param cancellation asked during long work
 * @param warnings hears each warning once, one line
 * @param force whether a cached model is fitted again
 */
public record Workplace(
    Path cacheDirectory,
    Trainer trainer,
    int threads,
    Progress progress,
    Cancellation cancellation,
    Consumer<String> warnings,
    boolean force) {
  /** The user's cache, training in this JVM, silent. */
  public static Workplace local() {
    return new Workplace(
        defaultCacheDirectory(),
        Trainer.IN_PROCESS,
        Math.max(1, Runtime.getRuntime().availableProcessors()),
        Progress.NONE,
        Cancellation.ON_INTERRUPT,
        warning -> {},
        false);
  }

  /** {@code ~/.cache/synth}. */
  public static Path defaultCacheDirectory() {
    return Path.of(System.getProperty("user.home", "."), ".cache", "synth");
  }
}
