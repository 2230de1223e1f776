package dev.synth.bench;

import dev.synth.catalog.Catalog;
import dev.synth.catalog.Settings;
import dev.synth.constraint.Constraints;
import dev.synth.metric.Comparison;
import dev.synth.problem.Work;
import dev.synth.relation.Found;
import dev.synth.relation.finding.RelationFinder;
import dev.synth.relation.keeping.Keeping;
import dev.synth.synthesis.Model;
import dev.synth.synthesis.ModelFile;
import dev.synth.synthesis.Sampling;
import dev.synth.synthesis.Synthesizer;
import dev.synth.synthesis.TableModel;
import dev.synth.table.Table;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One training in a JVM of its own, so that memory and processor time are its own: reads, fits,
 * saves, samples the saved model, and measures the rows.
 */
final class TrainingRun {
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
    List<Found> found = RelationFinder.find(training, how);
    Keeping keeping = Keeping.of(training, found, Set.of());
    save(dev.synth.training.TrainingRun.learn(synthesizer, training, keeping, how), file);
    figures
        .with("training rows", training.rows())
        .with("wall seconds", (System.nanoTime() - begun) / 1e9)
        .with("cpu seconds", Usage.cpuSeconds() - cpuBefore)
        .with("peak megabytes", Usage.peakMegabytes())
        .with("model bytes", Files.size(file));

    Model saved = ModelFile.read(file);
    SamplingSpeed speed = SamplingSpeed.of(saved, threads);
    figures
        .with("rows a second, one thread", speed.oneThread())
        .with("rows a second, all threads", speed.allThreads());
    Table rows = saved.sample(new Sampling(0, training.rows(), 101));
    Comparison beside = Scores.real(yardstick, real).with(Constraints.NONE, found);
    figures.withAll(Scores.of(beside, rows)).print(args[2]);
  }

  private static void save(TableModel.Learnt learnt, Path file) {
    var history = learnt.model().history();
    ModelFile.write(new TableModel(learnt.schema(), Optional.of(learnt), Map.of(), history), file);
  }
}
