package dev.synth.metric.privacy;

import dev.synth.metric.ComparedColumn;
import dev.synth.metric.Comparison;
import dev.synth.metric.Metric;
import dev.synth.metric.Score;
import java.util.ArrayList;
import java.util.List;

/**
 * How many synthetic cells hold a level of a category that fewer than 5 training rows hold, or
 * none; 0 is the only safe value. Counted exactly, so without noise; linear in the rows.
 */
public final class ProtectedValues implements Metric {
  /** A level held by so many rows names nobody; the threshold that rare levels are redrawn by. */
  private static final int SAFE = 5;

  @Override
  public String name() {
    return "protected-values";
  }

  @Override
  public Aspect aspect() {
    return Aspect.PRIVACY;
  }

  @Override
  public Goal goal() {
    return Goal.LOWER;
  }

  @Override
  public Score score(Comparison data) {
    if (data.synthetic().rows() == 0) {
      return Score.unmeasured(name(), "there are no synthetic rows");
    }
    if (data.training().rows() == 0) {
      return Score.unmeasured(name(), "there are no training rows");
    }
    long all = 0;
    List<String> guilty = new ArrayList<>();
    for (ComparedColumn column : data.columns()) {
      long found = column.continuous() ? 0 : count(column);
      all += found;
      if (found > 0) {
        guilty.add("'" + column.name() + "'");
      }
    }
    String note = guilty.isEmpty() ? "" : "in " + String.join(", ", guilty);
    return Score.of(name(), (double) all, 0, note).withPerfect(0);
  }

  @Override
  public String remedy() {
    return "give the named columns a rule, or fit again with their rare levels protected";
  }

  private static long count(ComparedColumn column) {
    int missing = column.levels();
    var holders = new int[column.levels() + 1];
    for (int code : column.training().codes(missing)) {
      holders[code]++;
    }
    holders[missing] = SAFE; // that a cell is missing is no level
    long found = 0;
    for (int code : column.synthetic().codes(missing)) {
      if (holders[code] < SAFE) {
        found++;
      }
    }
    return found;
  }
}
