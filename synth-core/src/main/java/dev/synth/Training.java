package dev.synth;

import java.nio.file.Path;

/** Fits and judges one table. */
final class Training {
  private Training() {}

  static void run(TrainingTask task, Path target, Workplace where) {
    if (where.threads() > 0) {
      throw new IllegalStateException("not built yet");
    }
  }
}
