package dev.synth.metric.privacy;

import dev.synth.metric.About;
import dev.synth.metric.ComparedColumn;
import dev.synth.metric.Comparison;
import dev.synth.metric.Metric;
import dev.synth.metric.Score;
import dev.synth.table.Persons;
import dev.synth.transform.Protection;
import java.util.ArrayList;
import java.util.List;

/**
 * How many synthetic cells tell what only a few training rows hold; 0 is the only safe value.
 * Counted are levels of a category that fewer than 5 training rows hold, or none, and numbers and
 * times that equal an extreme which stands apart, see {@link Extremes}; where rows belong to
 * persons, 5 persons. Counted exactly, so without noise; as costly as sorting the cells.
 */
public final class ProtectedValues implements Metric {
  private static final About ABOUT =
      new About(
          "protected-values",
          "cells with a category that fewer than 5 training rows hold, or with a number"
              + " that stands alone at the end of its column",
          Aspect.PRIVACY,
          Goal.LOWER,
          "give the named columns a rule, or fit again with their rare values protected");

  /** A level held by so many rows names nobody; the threshold that rare levels are redrawn by. */
  private static final int SAFE = Protection.MIN_ROWS;

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Score score(Comparison data) {
    if (data.synthetic().rows() == 0) {
      return Score.unmeasured(name(), "there are no synthetic rows");
    }
    if (data.training().rows() == 0) {
      return Score.unmeasured(name(), "there are no training rows");
    }
    Persons persons = data.training().persons();
    long all = 0;
    List<String> guilty = new ArrayList<>();
    for (ComparedColumn column : data.columns()) {
      long found =
          column.continuous()
              ? Extremes.of(column.training(), persons).count(column.synthetic())
              : count(column, persons);
      all += found;
      if (found > 0) {
        guilty.add("'" + column.name() + "'");
      }
    }
    String note = guilty.isEmpty() ? "" : "in " + String.join(", ", guilty);
    return Score.of(name(), (double) all, 0, note).withPerfect(0);
  }

  private static long count(ComparedColumn column, Persons persons) {
    int missing = column.levels();
    int[] holders = persons.holders(column.training().codes(missing), missing + 1);
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
