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
record Run(int first, int last, int rows) {
  /** A run for each category, so many from the first; none has rows yet. */
  static List<Run> ofEach(int categories) {
    List<Run> each = new ArrayList<>();
    for (int k = 0; k < categories; k++) {
      each.add(new Run(k, k, 0));
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
  static List<Run> joined(List<Run> cells, int[] counts) {
    List<Run> runs = new ArrayList<>();
    Run open = null;
    for (Run cell : cells) {
      Run next = cell.counting(counts);
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

  private Run counting(int[] counts) {
    int held = 0;
    for (int k = first; k <= last; k++) {
      held += counts[k];
    }
    return new Run(first, last, held);
  }

  private Run to(Run later) {
    return new Run(first, later.last, rows + later.rows);
  }

  /** Up to the last cell that has rows. */
  private Run withoutEmptyEnd(List<Run> cells, int[] counts) {
    int end = last;
    for (Run cell : cells) {
      if (cell.first >= first && cell.last <= last && cell.counting(counts).rows > 0) {
        end = cell.last;
      }
    }
    return new Run(first, end, rows);
  }
}
