package dev.synth.metric;

import java.util.LinkedHashMap;
import java.util.Map;

/** A metric that is the mean of one score a column; its parts are those scores. */
public abstract class ColumnMean implements Metric {
  private final About about;

  protected ColumnMean(About about) {
    this.about = about;
  }

  /** Whether that column has a score. */
  protected abstract boolean concerns(ComparedColumn column);

  /** That column's score; NaN when it cannot be measured. */
  protected abstract double of(ComparedColumn column);

  @Override
  public final About about() {
    return about;
  }

  @Override
  public final Score score(Comparison data) {
    Map<String, Double> parts = new LinkedHashMap<>();
    for (ComparedColumn column : data.columns()) {
      if (concerns(column)) {
        parts.put(column.name(), of(column));
      }
    }
    return Averages.of(name(), parts, "there is no column that it concerns");
  }
}
