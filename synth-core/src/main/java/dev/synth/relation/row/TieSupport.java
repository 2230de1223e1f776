package dev.synth.relation.row;

import dev.synth.transform.NumberCells;
import java.util.Arrays;

/** What a tie leaves of its column's categories. Immutable and thread-safe. */
final class TieSupport {
  private final TieCells cells;
  private final Tie tie;
  private final NumberCells own;
  private final long[] lowest; // by category
  private final long[] highest;
  private final boolean[][] templates; // by tie from the first grain on: what it leaves by itself

  TieSupport(TieCells cells) {
    this.cells = cells;
    this.tie = cells.tie;
    this.own = cells.own;
    this.lowest = new long[own.categories()];
    this.highest = new long[own.categories()];
    this.templates = new boolean[tie.size() - tie.firstGrain()][own.categories()];
    for (int k = 0; k < lowest.length; k++) {
      lowest[k] = TieCells.lowest(own, k);
      highest[k] = TieCells.highest(own, k);
      boolean bin = !own.isSpike(k);
      for (int g = 0; g < tie.grains().size(); g++) {
        templates[g][k] = bin && holds(g, lowest[k], highest[k]);
      }
      templates[tie.grains().size()][k] = bin;
      templates[tie.grains().size() + 1][k] = !bin;
      if (tie.bound().isPresent()) {
        templates[tie.grains().size() + 2][k] = true;
      }
    }
  }

  private boolean holds(int grain, long low, long top) {
    long size = tie.grains().get(grain);
    long at = Math.floorDiv(low + size - 1, size) * size;
    while (at < top && cells.grain(at) != grain) {
      at += size;
    }
    return at < top;
  }

  /**
   * Marks the column's categories that a tie leaves.
   *
   * @param code of the tie
   * @param other categories of {@link Tie#others} in this row
   * @param allowed receives it by category, a missing one behind
   * @return whether any is left out
   */
  boolean restrict(int code, int[] other, boolean[] allowed) {
    if (code < tie.firstStep()) {
      return isCopy(code, other[code], allowed);
    }
    if (code < tie.firstGrain()) {
      boolean near = isNear(code - tie.firstStep(), other[tie.sources().size()], allowed);
      if (near) {
        leaveCopies(other, allowed);
        leaveSide(false, other, allowed);
      }
      return near;
    }
    Arrays.fill(allowed, code == tie.none());
    System.arraycopy(templates[code - tie.firstGrain()], 0, allowed, 0, own.categories());
    leaveSide(code == tie.across(), other, allowed);
    if (code <= tie.none()) {
      leaveCopies(other, allowed);
    }
    if (code <= tie.none() && cells.steps.isPresent()) {
      leaveSteps(other[tie.sources().size()], allowed);
    }
    return true;
  }

  private boolean isCopy(int source, int category, boolean[] allowed) {
    if (category >= cells.sources.get(source).categories()) {
      return false;
    }
    long low = cells.low(source, category);
    long top = cells.top(source, category);
    int same = own.category(low + (top - low) / 2);
    leave(same, same, allowed);
    return true;
  }

  private boolean isNear(int step, int near, boolean[] allowed) {
    if (near >= cells.anchor.orElseThrow().categories()) {
      return false;
    }
    NumberCells steps = cells.steps.orElseThrow();
    long low = cells.anchorLow(near) + TieCells.lowest(steps, step);
    long top = cells.anchorTop(near) + TieCells.highest(steps, step) - 1;
    leave(own.category(low), own.category(top - 1), allowed);
    return true;
  }

  private static void leave(int first, int last, boolean[] allowed) {
    Arrays.fill(allowed, false);
    Arrays.fill(allowed, first, Math.max(first, last) + 1, true);
  }

  /** Takes out what would be a copy: what is tied otherwise equals no source. */
  private void leaveCopies(int[] other, boolean[] allowed) {
    for (int s = 0; s < tie.sources().size(); s++) {
      NumberCells source = cells.sources.get(s);
      if (other[s] < source.categories() && source.isSpike(other[s])) {
        long value = cells.low(s, other[s]);
        if (own.holdsSpike(value) && !cells.isCommon(value)) {
          allowed[own.category(value)] = false;
        }
      }
    }
  }

  /** Takes out what lies on the other side of the bound; for what is across, what does not. */
  private void leaveSide(boolean across, int[] other, boolean[] allowed) {
    int bound = other.length == 0 ? 0 : other[other.length - 1];
    if (cells.bound.isEmpty() || bound >= cells.bound.get().categories()) {
      return;
    }
    boolean above = tie.bound().orElseThrow().above();
    long low = cells.boundLow(bound);
    long last = cells.boundTop(bound) - 1;
    for (int k = 0; k < lowest.length; k++) {
      boolean may = above ? highest[k] > low : lowest[k] <= last;
      boolean mayCross = above ? lowest[k] < last : highest[k] - 1 > low;
      allowed[k] &= across ? mayCross : may;
    }
  }

  /** Takes out what steps from the anchor cover. */
  private void leaveSteps(int near, boolean[] allowed) {
    if (near >= cells.anchor.orElseThrow().categories()) {
      return;
    }
    NumberCells steps = cells.steps.orElseThrow();
    long low = cells.anchorTop(near) - 1 + TieCells.lowest(steps, 0);
    long top = cells.anchorLow(near) + TieCells.highest(steps, steps.categories() - 1);
    int first = Arrays.binarySearch(lowest, low);
    for (int k = first >= 0 ? first : -first - 1; k < lowest.length && highest[k] <= top; k++) {
      if (!own.isSpike(k) || !cells.isCommon(own.spike(k))) {
        allowed[k] = false;
      }
    }
  }
}
