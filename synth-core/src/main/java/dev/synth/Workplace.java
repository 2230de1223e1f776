package dev.synth;

import dev.synth.problem.Work;
import dev.synth.training.Trainer;
import java.nio.file.Path;

/**
 * Where and how work is done; nothing in it changes what is made. Begins as {@link #local}.
 *
 * @param cacheDirectory of fitted models, shared between processes
 * @param trainer fits models: in this JVM, or in one of its own
 * @param work threads, progress, cancellation, warnings
 * @param force whether a cached model is fitted again
 */
public record Workplace(Path cacheDirectory, Trainer trainer, Work work, boolean force) {
  /** The user's cache, training in this JVM on all cores, silent. */
  public static Workplace local() {
    int cores = Math.max(1, Runtime.getRuntime().availableProcessors());
    return new Workplace(
        defaultCacheDirectory(), Trainer.IN_PROCESS, Work.quiet().withThreads(cores), false);
  }

  /** {@code ~/.cache/synth}. */
  public static Path defaultCacheDirectory() {
    return Path.of(System.getProperty("user.home", "."), ".cache", "synth");
  }

  /** The same with another cache. */
  public Workplace withCacheDirectory(Path folder) {
    return new Workplace(folder, trainer, work, force);
  }

  /** The same with another trainer. */
  public Workplace withTrainer(Trainer fitting) {
    return new Workplace(cacheDirectory, fitting, work, force);
  }

  /** The same with other threads, listeners or warnings. */
  public Workplace withWork(Work how) {
    return new Workplace(cacheDirectory, trainer, how, force);
  }

  /** The same, fitting again what is cached or not. */
  public Workplace withForce(boolean again) {
    return new Workplace(cacheDirectory, trainer, work, again);
  }
}
