package dev.synth.bench;

import dev.synth.evaluation.Evaluation;
import dev.synth.evaluation.MetricPlan;
import dev.synth.metric.Comparison;
import dev.synth.metric.Score;
import dev.synth.problem.Progress;
import dev.synth.problem.Work;
import dev.synth.table.Table;
import java.util.ArrayList;
import java.util.List;

/** What is said of rows beside real ones: the metrics, and how round their numbers are. */
final class Scores {
  private static final long SEED = 5;
  private static final String UTILITY = "tstr";
  private static final String RELATIONS = "relations";
  private static final List<String> METRICS =
      List.of(
          "quality",
          "column-pair-trends",
          "detection",
          "derived-detection",
          RELATIONS,
          "exact-match",
          "dcr-share");

  private Scores() {}

  /** The real rows of a yardstick, for any rows to be put beside them. */
  static Comparison real(Yardstick yardstick, RealRows rows) {
    Work how = Work.quiet().withThreads(Runtime.getRuntime().availableProcessors());
    var real = new Comparison(rows.training(), rows.heldOut(), rows.training(), SEED, how);
    return yardstick.target().map(real::withTarget).orElse(real);
  }

  static Figures of(Comparison real, Table synthetic) {
    return of(real.of(synthetic, SEED));
  }

  /** What is not measured is left out. */
  static Figures of(Comparison data) {
    List<String> metrics = new ArrayList<>(METRICS);
    data.target().ifPresent(target -> metrics.add(UTILITY));
    Evaluation evaluation = Evaluation.of(data, MetricPlan.of(metrics), Progress.NONE);
    var figures = new Figures();
    for (String metric : metrics) {
      Score score = evaluation.score(metric);
      if (score.isMeasured()) {
        figures.with(metric, score.value());
      }
    }
    Score utility = evaluation.scores().get(UTILITY);
    if (utility != null && utility.isMeasured()) {
      figures.with("trtr", utility.perfect());
    }
    evaluation.score(RELATIONS).parts().values().stream()
        .mapToDouble(part -> 1 - part)
        .max()
        .ifPresent(largest -> figures.with("relations, largest error", largest));
    RoundNumbers.of(data)
        .ifPresent(
            round ->
                figures
                    .with("round numbers, mean error", round.meanError())
                    .with("round numbers, largest error", round.largestError()));
    return figures;
  }
}
