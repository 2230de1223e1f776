package dev.synth.metric.validity;

import dev.synth.metric.Comparison;
import dev.synth.metric.Metric;
import dev.synth.metric.Score;
import dev.synth.table.ColumnType;
import dev.synth.table.Schema;

/**
 * Share of columns whose type is the same in the training and in the synthetic rows; 1 is perfect.
 * SDMetrics' "Data Structure" compares Python's types; here a whole number must stay whole, a time
 * keep its pattern, and anything else its kind. Tables of other columns cannot be compared at all.
 */
public final class DataStructure implements Metric {
  @Override
  public String name() {
    return "data-structure";
  }

  @Override
  public Aspect aspect() {
    return Aspect.VALIDITY;
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
    return "declare the column types";
  }

  static Score of(Comparison data) {
    Schema real = data.training().schema();
    if (data.training().rows() == 0 || data.synthetic().rows() == 0 || data.columns().isEmpty()) {
      return Score.unmeasured("data-structure", "there are no rows to compare");
    }
    int same = 0;
    for (int i = 0; i < real.width(); i++) {
      same += isSame(real.field(i).type(), data.synthetic().schema().field(i).type()) ? 1 : 0;
    }
    return Score.of("data-structure", (double) same / real.width(), 0, "").withPerfect(1);
  }

  private static boolean isSame(ColumnType real, ColumnType synthetic) {
    if (real instanceof ColumnType.Temporal) {
      return real.equals(synthetic);
    }
    if (real instanceof ColumnType.Numeric a && synthetic instanceof ColumnType.Numeric b) {
      return (a.decimals() == 0) == (b.decimals() == 0);
    }
    return real.kind() == synthetic.kind();
  }
}
