package dev.synth.metric;

import dev.synth.table.Column;
import dev.synth.table.ColumnType;
import dev.synth.table.Field;
import dev.synth.table.Kind;
import dev.synth.table.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One column of a comparison, its cells on one scale in all three tables. Columns that are not
 * learnt are never compared: free text, keys, and what identifies a person by itself.
 *
 * @param name of the column
 * @param role as the training table has it
 * @param continuous a number or a time; else a category
 * @param number a number; else a time or a category
 * @param levels how many levels the category has in all tables together; 0 when continuous
 * @param training cells of the training rows
 * @param heldOut cells of the held-out rows
 * @param synthetic cells of the rows to judge
 */
public record ComparedColumn(
    String name,
    Role role,
    boolean continuous,
    boolean number,
    int levels,
    Cells training,
    Cells heldOut,
    Cells synthetic) {

  /**
   * The columns to compare, in the order of the table; roles are the training table's.
   *
   * @throws IllegalArgumentException when a column's kind differs between the tables
   */
  static List<ComparedColumn> of(Comparison data) {
    List<ComparedColumn> compared = new ArrayList<>();
    for (int i = 0; i < data.training().schema().width(); i++) {
      Field field = data.training().schema().field(i);
      Column training = data.training().column(i);
      Column heldOut = data.heldOut().column(i);
      Column synthetic = data.synthetic().column(i);
      Kind kind = field.type().kind();
      if (heldOut.type().kind() != kind || synthetic.type().kind() != kind) {
        throw new IllegalArgumentException(
            "column '" + field.name() + "' is not of the same kind in all tables");
      }
      boolean learnt = field.role() != Role.KEY && field.role() != Role.IDENTIFYING;
      if (learnt && kind == Kind.CATEGORICAL) {
        compared.add(discrete(field, training, heldOut, synthetic));
      } else if (learnt && kind != Kind.TEXT) {
        compared.add(
            new ComparedColumn(
                field.name(),
                field.role(),
                true,
                kind == Kind.NUMERIC,
                0,
                Cells.continuous(training),
                Cells.continuous(heldOut),
                Cells.continuous(synthetic)));
      }
    }
    return List.copyOf(compared);
  }

  private static ComparedColumn discrete(
      Field field, Column training, Column heldOut, Column synthetic) {
    Map<String, Integer> common = new LinkedHashMap<>();
    Cells first = Cells.discrete(training, codes(training, common));
    Cells second = Cells.discrete(heldOut, codes(heldOut, common));
    Cells third = Cells.discrete(synthetic, codes(synthetic, common));
    return new ComparedColumn(
        field.name(), field.role(), false, false, common.size(), first, second, third);
  }

  private static int[] codes(Column column, Map<String, Integer> common) {
    List<String> levels = ((ColumnType.Categorical) column.type()).levels();
    var codes = new int[levels.size()];
    for (int i = 0; i < codes.length; i++) {
      Integer known = common.putIfAbsent(levels.get(i), common.size());
      codes[i] = known == null ? common.size() - 1 : known;
    }
    return codes;
  }
}
