package dev.synth.synthesis.autoregressive;

import dev.synth.problem.SynthException;
import dev.synth.synthesis.ConditionColumns;
import dev.synth.table.Schema;
import dev.synth.table.Table;
import java.util.ArrayList;
import java.util.List;

/** Which column is drawn when: those that conditions name come first, the others as they stand. */
final class ColumnOrder {
  private ColumnOrder() {}

  /**
   * The places of a table's columns, in the order of drawing.
   *
   * @throws SynthException when a condition names no column
   */
  static int[] of(Schema schema, List<String> conditions) {
    List<Integer> order = ConditionColumns.of(schema, conditions);
    for (int c = 0; c < schema.width(); c++) {
      if (!order.contains(c)) {
        order.add(c);
      }
    }
    return order.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The columns of a table in that order. */
  static Table arrange(Table table, int[] order) {
    List<String> names = new ArrayList<>();
    for (int c : order) {
      names.add(table.schema().field(c).name());
    }
    return table.select(names);
  }

  /** The order that puts them back. */
  static int[] inverse(int[] order) {
    var inverse = new int[order.length];
    for (int place = 0; place < order.length; place++) {
      inverse[order[place]] = place;
    }
    return inverse;
  }
}
