package dev.synth;

import java.nio.file.Path;

/** Fits and judges one table. */
final class Training {
  private Training() {}

  static void run(TrainingTask task, Path target, Workplace where) {
    throw new UnsupportedOperationException();
  }
}
