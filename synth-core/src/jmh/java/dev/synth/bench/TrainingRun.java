package dev.synth.bench;

import dev.synth.catalog.Catalog;
import dev.synth.catalog.Settings;
import dev.synth.problem.Work;
import dev.synth.relation.finding.RelationFinder;
import dev.synth.relation.keeping.Keeping;
import dev.synth.synthesis.Model;
import dev.synth.synthesis.ModelFile;
import dev.synth.synthesis.Sampling;
import dev.synth.synthesis.Synthesizer;
import dev.synth.synthesis.TableModel;
import dev.synth.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * One training in a JVM of its own, so that memory and processor time are its own: reads, fits,
 * saves, samples the saved model, and measures the rows.
 */
final class TrainingRun {
  private static final int CHUNK = 4096;
  private static final double SECONDS = 3;

  private TrainingRun() {}

  /** Arguments: the folder of data, a yardstick, a synthesizer with settings, the model's file. */
  public static void main(String[] args) throws Exception {
    Path data = Path.of(args[0]);
    Yardstick yardstick = Yardstick.of(args[1]);
    Settings settings = Settings.parse(args[2]);
    Path file = Path.of(args[3]);
    int threads = Runtime.getRuntime().availableProcessors();
    var figures = new Figures();

    long begun = System.nanoTime();
    double cpuBefore = Usage.cpuSeconds();
    RealRows real = RealRows.read(yardstick, data);
    Synthesizer synthesizer = Catalog.of(Synthesizer.class).get(settings.name()).with(settings);
    Work how = Work.quiet().withThreads(threads);
    Table training = real.training();
    Keeping keeping = Keeping.of(training, RelationFinder.find(training, how), Set.of());
    save(dev.synth.training.TrainingRun.learn(synthesizer, training, keeping, how), file);
    figures
        .with("training rows", real.training().rows())
        .with("wall seconds", (System.nanoTime() - begun) / 1e9)
        .with("cpu seconds", Usage.cpuSeconds() - cpuBefore)
        .with("peak megabytes", Usage.peakMegabytes())
        .with("model bytes", Files.size(file));

    Model saved = ModelFile.read(file);
    figures
        .with("rows a second, one thread", rowsASecond(saved, 1))
        .with("rows a second, " + threads + " threads", rowsASecond(saved, threads));
    Table rows = saved.sample(new Sampling(0, real.training().rows(), 101));
    figures.withScores(yardstick, real, rows).print(args[2]);
  }

  private static void save(TableModel.Learnt learnt, Path file) {
    var history = learnt.model().history();
    ModelFile.write(new TableModel(learnt.schema(), Optional.of(learnt), Map.of(), history), file);
  }

  /** After as long a warm-up. */
  private static double rowsASecond(Model model, int threads)
      throws InterruptedException, ExecutionException, IOException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      sampleFor(SECONDS, model, threads, pool);
      return sampleFor(SECONDS, model, threads, pool);
    } finally {
      pool.shutdownNow();
    }
  }

  private static double sampleFor(double seconds, Model model, int threads, ExecutorService pool)
      throws InterruptedException, ExecutionException {
    long begun = System.nanoTime();
    List<Future<Long>> shares = new ArrayList<>();
    for (int t = 0; t < threads; t++) {
      long first = t * (1L << 32);
      shares.add(
          pool.submit(
              () -> {
                long rows = 0;
                while (System.nanoTime() - begun < seconds * 1e9) {
                  rows += model.sample(new Sampling(first + rows, CHUNK, 1)).rows();
                }
                return rows;
              }));
    }
    long rows = 0;
    for (Future<Long> share : shares) {
      rows += share.get();
    }
    return rows / ((System.nanoTime() - begun) / 1e9);
  }
}
