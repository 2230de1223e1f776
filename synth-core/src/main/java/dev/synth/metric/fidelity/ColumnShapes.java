package dev.synth.metric.fidelity;

import dev.synth.metric.Averages;
import dev.synth.metric.Comparison;
import dev.synth.metric.Metric;
import dev.synth.metric.Score;

/**
 * Mean over all columns of how alike their distributions are: {@code ks-complement} for numbers and
 * times, {@code tv-complement} for categories. SDMetrics' "Column Shapes".
 */
public final class ColumnShapes implements Metric {
  @Override
  public String name() {
    return "column-shapes";
  }

  @Override
  public String meaning() {
    return "mean of ks-complement and tv-complement over columns";
  }

  @Override
  public Aspect aspect() {
    return Aspect.FIDELITY;
  }

  @Override
  public Goal goal() {
    return Goal.HIGHER;
  }

  @Override
  public Score score(Comparison data) {
    return of(data);
  }

  @Override
  public String remedy() {
    return Averages.REMEDY;
  }

  static Score of(Comparison data) {
    return Shapes.of(data).mean("column-shapes", column -> true, "there is no column to compare");
  }
}
