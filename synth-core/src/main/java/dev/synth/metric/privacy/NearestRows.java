package dev.synth.metric.privacy;

import dev.synth.learn.GowerSpace;
import dev.synth.learn.NearestNeighbours;
import dev.synth.learn.Neighbours;
import dev.synth.metric.Cells;
import dev.synth.metric.ComparedColumn;
import dev.synth.metric.Comparison;
import java.util.List;
import java.util.function.Function;

/** The synthetic row nearest to each of some real ones, by Gower's distance over some columns. */
final class NearestRows {
  private final Comparison data;
  private final List<ComparedColumn> columns;
  private final int[] synthetic;
  private final GowerSpace space;
  private final NearestNeighbours index;

  /** Among those synthetic rows, at least one; over at least one column. */
  NearestRows(Comparison data, List<ComparedColumn> columns, int[] synthetic) {
    this.data = data;
    this.columns = columns;
    this.synthetic = synthetic;
    var categories = new boolean[columns.size()];
    for (int c = 0; c < categories.length; c++) {
      categories[c] = !columns.get(c).continuous();
    }
    this.space =
        GowerSpace.of(
            categories,
            List.of(
                c -> columns.get(c).training().numbers(), c -> columns.get(c).heldOut().numbers()));
    this.index =
        new NearestNeighbours(
            space, space.place(c -> columns.get(c).synthetic().numbers()).pick(synthetic));
  }

  /** The number of the row nearest to each of those rows, the first of equally near ones. */
  int[] to(Function<ComparedColumn, Cells> side, int[] rows) {
    Neighbours nearest =
        index.of(
            space.place(c -> side.apply(columns.get(c)).numbers()).pick(rows), 1, data::inParallel);
    var found = new int[rows.length];
    for (int i = 0; i < found.length; i++) {
      found[i] = synthetic[nearest.index(i)];
    }
    return found;
  }
}
