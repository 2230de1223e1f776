package dev.synth.synthesis;

import dev.synth.random.Rng;
import dev.synth.table.Column;
import dev.synth.table.Table;

/**
 * Makes one column without real data. Stateless from call to call: a chunk of rows never depends on
 * the chunk before it. May be called from several threads at once.
 */
@FunctionalInterface
public interface Rule {
  /**
   * Makes cells for some rows.
   *
   * @param firstRow the first row's number in the dataset
   * @param rows how many cells
   * @param before the columns that stand before this one, same rows
   * @param rng this column's stream; the rule calls {@code rng.seek(row, 0)} before each row's
   *     draws
   * @return a column of exactly the field's type and {@code rows} cells
   */
  Column make(long firstRow, int rows, Table before, Rng rng);
}
