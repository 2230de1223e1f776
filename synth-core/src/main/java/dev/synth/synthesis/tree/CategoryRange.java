package dev.synth.synthesis.tree;

import dev.synth.transform.Protection;
import java.util.ArrayList;
import java.util.List;

/**
 * Neighbouring categories and how many rows have one of them.
 *
 * @param first category
 * @param last category
 * @param rows that have one of these
 */
record CategoryRange(int first, int last, int rows) {
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
   * such, from the first with rows to the last. What has enough rows alone is joined to nothing
   * before it, unless that leaves rows over.
   *
   * @param cells ascending; their own rows do not count
   * @param counts rows by category
   * @return none when there are fewer rows
   */
  static List<CategoryRange> joined(List<CategoryRange> cells, int[] counts) {
    List<CategoryRange> runs = new ArrayList<>();
    CategoryRange open = null;
    for (CategoryRange cell : cells) {
      CategoryRange next = cell.counting(counts);
      if (open == null && next.rows == 0) {
        continue; // what lies empty before a run belongs to none
      }
      if (open != null && next.rows >= Protection.MIN_ROWS && !runs.isEmpty()) {
        runs.add(runs.remove(runs.size() - 1).to(open));
        open = null;
      }
      open = open == null ? next : open.to(next);
      if (open.rows >= Protection.MIN_ROWS) {
        runs.add(open);
        open = null;
      }
    }
    if (open != null && !runs.isEmpty()) {
      runs.add(runs.remove(runs.size() - 1).to(open.withoutEmptyEnd(cells, counts)));
    }
    return runs;
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
