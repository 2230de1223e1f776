package dev.synth.maven;

import dev.synth.catalog.Catalog;
import dev.synth.problem.Work;
import dev.synth.synthesis.Synthesizer;
import dev.synth.synthesis.Trait;
import dev.synth.training.Trainer;
import dev.synth.training.TrainingTask;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Trains a neural synthesizer in a JVM of its own, which alone has the native libraries, and any
 * other one in this JVM. One at a time: two on few cores would both be slower.
 */
final class ForkedTrainer implements Trainer {
  private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

  private final List<Path> pluginJars;
  private final NeuralLibraries libraries;
  private final List<String> jvmArgs;
  private final BuildLog log;

  ForkedTrainer(
      List<Path> pluginJars, NeuralLibraries libraries, List<String> jvmArgs, BuildLog log) {
    this.pluginJars = List.copyOf(pluginJars);
    this.libraries = libraries;
    this.jvmArgs = List.copyOf(jvmArgs);
    this.log = log;
  }

  @Override
  public void train(TrainingTask task, Path target, Work how) {
    String name = task.learning().synthesizer().name();
    if (!Catalog.of(Synthesizer.class).get(name).traits().contains(Trait.NEURAL)) {
      Trainer.IN_PROCESS.train(task, target, how);
      return;
    }
    ONE_AT_A_TIME.lock();
    try {
      List<Path> neural = libraries.resolve();
      log.info(task.id() + ": training " + name + " on " + task.real().rows() + " rows");
      new TrainingJvm(pluginJars, neural, jvmArgs, log).train(task, target, how);
    } finally {
      ONE_AT_A_TIME.unlock();
    }
  }
}
