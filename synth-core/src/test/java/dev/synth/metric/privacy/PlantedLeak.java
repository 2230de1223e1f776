package dev.synth.metric.privacy;

import dev.synth.metric.TestTables;
import dev.synth.random.Rng;
import dev.synth.table.DoubleColumn;
import dev.synth.table.Table;

/** Rows that a bad synthesizer would make of {@link TestTables#people}. */
final class PlantedLeak {
  private PlantedLeak() {}

  /** Each income moved by a thousandth of its usual spread. */
  static Table jittered(Table people) {
    Rng rng = Rng.of(1, "jitter");
    var income = new double[people.rows()];
    for (int row = 0; row < income.length; row++) {
      income[row] = people.column("income").number(row) + rng.nextGaussian();
    }
    return TestTables.replace(people, "income", DoubleColumn.of(income));
  }
}
