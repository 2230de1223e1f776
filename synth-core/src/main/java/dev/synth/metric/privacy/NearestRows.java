package dev.synth.metric.privacy;

import dev.synth.metric.Cells;
import dev.synth.metric.ComparedColumn;
import dev.synth.metric.Comparison;
import java.util.List;
import java.util.function.Function;

/** The synthetic row nearest to each of some real ones, by Gower's distance over some columns. */
final class NearestRows {
  private final Comparison data;
  private final int[] synthetic;
  private final GowerSpace space;
  private final int[][] points;

  /** Among those synthetic rows, at least one; over at least one column. */
  NearestRows(Comparison data, List<ComparedColumn> columns, int[] synthetic) {
    this.data = data;
    this.synthetic = synthetic;
    this.space = new GowerSpace(columns);
    this.points = space.points(ComparedColumn::synthetic, synthetic);
  }

  /** The number of the row nearest to each of those rows, the first of equally near ones. */
  int[] to(Function<ComparedColumn, Cells> side, int[] rows) {
    var nearest = new Nearest(space, points, space.points(side, rows));
    data.inParallel(rows.length, nearest::search);
    var found = new int[rows.length];
    for (int i = 0; i < found.length; i++) {
      found[i] = synthetic[nearest.index(i)];
    }
    return found;
  }
}
