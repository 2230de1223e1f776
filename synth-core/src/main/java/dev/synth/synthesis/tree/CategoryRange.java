package dev.synth.synthesis.tree;

import dev.synth.transform.Protection;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Neighbouring categories and how many rows have one of them.
 *
 * @param first category
 * @param last category
 * @param rows that have one of these
 */
record CategoryRange(int first, int last, int rows) {
  /** Beside so many rows, a few others change little. */
  private static final int MANY = 2 * Protection.MIN_ROWS;

  /** A run for each category, so many from the first; none has rows yet. */
  static List<CategoryRange> ofEach(int categories) {
    List<CategoryRange> each = new ArrayList<>();
    for (int k = 0; k < categories; k++) {
      each.add(new CategoryRange(k, k, 0));
    }
    return each;
  }

  /**
   * Those runs joined, so that each has {@link Protection#MIN_ROWS} rows or more: the shortest
   * such. Fewer rows are joined to a run beside them that has not many more; beside runs of many
   * rows, whose shares they would change, they are a run of their own, which reaches from the one
   * run to the other, so that it does not tell where these few rows are.
   *
   * @param cells ascending; their own rows do not count
   * @param counts rows by category
   * @return none when there are fewer rows; else at least one of many rows
   */
  static List<CategoryRange> joined(List<CategoryRange> cells, int[] counts) {
    List<CategoryRange> runs = new ArrayList<>();
    CategoryRange open = null;
    for (CategoryRange cell : cells) {
      CategoryRange next = cell.counting(counts);
      if (open == null && next.rows == 0) {
        continue; // what lies empty before a run belongs to none
      }
      if (open != null && next.rows >= Protection.MIN_ROWS) {
        open = settled(open, runs, next);
      }
      open = open == null ? next : open.to(next);
      if (!open.isFew()) {
        runs.add(open);
        open = null;
      }
    }
    if (open != null && !runs.isEmpty()) {
      CategoryRange last = runs.get(runs.size() - 1);
      if (last.rows < MANY) {
        runs.set(runs.size() - 1, last.to(open.withoutEmptyEnd(cells, counts)));
      } else {
        runs.add(open);
      }
    }
    return runs.size() == 1 && runs.get(0).isFew() ? List.of() : widened(runs, cells);
  }

  /** Few rows before a run of enough: joined to the one before, or alone; else still open. */
  private static @Nullable CategoryRange settled(
      CategoryRange few, List<CategoryRange> runs, CategoryRange next) {
    CategoryRange before = runs.isEmpty() ? null : runs.get(runs.size() - 1);
    if (before != null && before.rows < MANY) {
      runs.set(runs.size() - 1, before.to(few));
      return null;
    }
    if (next.rows < MANY) {
      return few;
    }
    runs.add(few);
    return null;
  }

  /** Runs of few rows reach to their neighbours. */
  private static List<CategoryRange> widened(List<CategoryRange> runs, List<CategoryRange> cells) {
    List<CategoryRange> wide = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      CategoryRange run = runs.get(i);
      if (run.isFew()) {
        int from = i == 0 ? cells.get(0).first : runs.get(i - 1).last + 1;
        int to = i + 1 < runs.size() ? runs.get(i + 1).first - 1 : cells.get(cells.size() - 1).last;
        wide.add(new CategoryRange(from, to, run.rows));
      } else {
        wide.add(run);
      }
    }
    return wide;
  }

  /** All of those runs as one. */
  static CategoryRange whole(List<CategoryRange> cells, int[] counts) {
    return new CategoryRange(cells.get(0).first, cells.get(cells.size() - 1).last, 0)
        .counting(counts);
  }

  /** Whether it holds fewer rows than may be told. */
  boolean isFew() {
    return rows < Protection.MIN_ROWS;
  }

  private CategoryRange counting(int[] counts) {
    int held = 0;
    for (int k = first; k <= last; k++) {
      held += counts[k];
    }
    return new CategoryRange(first, last, held);
  }

  private CategoryRange to(CategoryRange later) {
    return new CategoryRange(first, later.last, rows + later.rows);
  }

  /** Up to the last cell that has rows. */
  private CategoryRange withoutEmptyEnd(List<CategoryRange> cells, int[] counts) {
    int end = last;
    for (CategoryRange cell : cells) {
      if (cell.first >= first && cell.last <= last && cell.counting(counts).rows > 0) {
        end = cell.last;
      }
    }
    return new CategoryRange(first, end, rows);
  }
}
