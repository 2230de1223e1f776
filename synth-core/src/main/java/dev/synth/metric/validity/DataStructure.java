package dev.synth.metric.validity;

import dev.synth.metric.About;
import dev.synth.metric.Comparison;
import dev.synth.metric.Metric;
import dev.synth.metric.Score;
import dev.synth.table.ColumnType;
import dev.synth.table.Field;
import dev.synth.table.Kind;
import dev.synth.table.Schema;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many (name, type) pairs of columns the training and the synthetic rows have in common, of all
 * that either has; 1 is perfect. Of n columns of which k are of the same type it is {@code k / (2 n
 * - k)}, as SDMetrics' "Data Structure" is.
 *
 * <p>SDMetrics compares Python's types. Here a whole number must stay whole and a number with
 * decimals have some, a time keep its pattern, and anything else its kind; the levels of a category
 * are the business of {@code category-adherence}. Free text is left out: any cell is text. Tables
 * whose columns have other names cannot be compared at all.
 */
public final class DataStructure implements Metric {
  private static final About ABOUT =
      new About(
          "data-structure",
          "share of (column, type) pairs that both tables have, of all that either has",
          Aspect.VALIDITY,
          Goal.HIGHER,
          "declare the column types");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Score score(Comparison data) {
    return of(data);
  }

  static Score of(Comparison data) {
    if (data.training().rows() == 0 || data.synthetic().rows() == 0) {
      return Score.unmeasured(ABOUT.name(), "there are no rows to compare");
    }
    Schema synthetic = data.synthetic().schema();
    Map<String, Double> parts = new LinkedHashMap<>();
    int same = 0;
    for (int i = 0; i < synthetic.width(); i++) {
      Field real = data.training().schema().field(i);
      if (real.type().kind() != Kind.TEXT) {
        boolean isSame = isSame(real.type(), synthetic.field(i).type());
        parts.put(real.name(), isSame ? 1.0 : 0.0);
        same += isSame ? 1 : 0;
      }
    }
    if (parts.isEmpty()) {
      return Score.unmeasured(ABOUT.name(), "there is no column but text");
    }
    double share = (double) same / (2 * parts.size() - same);
    return Score.of(ABOUT.name(), share, 0, "").withPerfect(1).withParts(parts);
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
