package dev.synth.bench;

import dev.synth.evaluation.Evaluation;
import dev.synth.evaluation.MetricPlan;
import dev.synth.metric.Comparison;
import dev.synth.metric.Score;
import dev.synth.problem.Progress;
import dev.synth.problem.Work;
import dev.synth.table.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measured numbers by name, in order. A run of its own process hands them on by lines of its
 * standard output.
 */
final class Figures {
  private static final String MARK = "figure\t";
  private static final long SEED = 5;
  private static final List<String> METRICS =
      List.of("quality", "column-pair-trends", "tstr", "detection", "exact-match", "dcr-share");

  private final Map<String, Double> byName = new LinkedHashMap<>();

  Figures with(String name, double value) {
    byName.put(name, value);
    return this;
  }

  Map<String, Double> byName() {
    return byName;
  }

  /** What the metrics say of rows; what they do not measure is left out. */
  Figures withScores(Yardstick yardstick, RealRows real, Table synthetic) {
    int threads = Runtime.getRuntime().availableProcessors();
    var tables =
        new Comparison(
            real.training(), real.heldOut(), synthetic, SEED, Work.quiet().withThreads(threads));
    Comparison data = yardstick.target().map(tables::withTarget).orElse(tables);
    Evaluation evaluation = Evaluation.of(data, MetricPlan.of(METRICS), Progress.NONE);
    for (String metric : METRICS) {
      Score score = evaluation.score(metric);
      if (score.isMeasured()) {
        with(metric, score.value());
        if (metric.equals("tstr")) {
          with("trtr", score.perfect());
        }
      }
    }
    return this;
  }

  /** Prints them for {@link #read}; {@code of} is whose they are. */
  void print(String of) {
    byName.forEach((name, value) -> System.out.println(MARK + of + "\t" + name + "\t" + value));
  }

  /** Takes one line of a run's output; false when it is no figure. */
  static boolean read(String line, Map<String, Figures> into) {
    String[] cells = line.split("\t", -1);
    if (!line.startsWith(MARK) || cells.length != 4) {
      return false;
    }
    into.computeIfAbsent(cells[1], of -> new Figures())
        .with(cells[2], Double.parseDouble(cells[3]));
    return true;
  }

  @Override
  public String toString() {
    var text = new StringBuilder();
    byName.forEach(
        (name, value) -> {
          boolean isWhole = value == Math.rint(value) || value >= 1000;
          text.append(text.isEmpty() ? "" : ", ")
              .append(name)
              .append(' ')
              .append(String.format(Locale.ROOT, isWhole ? "%.0f" : "%.4f", value));
        });
    return text.toString();
  }
}
