package dev.synth.training;

import dev.synth.problem.Work;
import java.nio.file.Path;

/** Fits and judges a model for a task, and writes its file. */
@FunctionalInterface
public interface Trainer {
  /** Fits in this JVM; a neural synthesizer needs its libraries on the class path. */
  Trainer IN_PROCESS = TrainingRun::run;

  /**
   * Fits, judges and writes; nothing is written when anything fails.
   *
   * @param task what to learn and how to judge
   * @param target the model file to write, atomically
   * @param how threads, progress, cancellation, warnings
   * @throws dev.synth.problem.SynthException when the table cannot be learnt; a breached gate is
   *     told in the model's certificate alone
   */
  void train(TrainingTask task, Path target, Work how);
}
