package dev.synth.relation.finding;

import dev.synth.relation.Units;
import dev.synth.table.CodeColumn;
import dev.synth.table.Column;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The cells of a whole column as places among its different values. */
final class ColumnCodes {
  private final Column cells;
  private final int[] firstRow; // by place
  final int[] codes; // -1 where missing

  private ColumnCodes(Column cells, int[] codes, int[] firstRow) {
    this.cells = cells;
    this.codes = codes;
    this.firstRow = firstRow;
  }

  static ColumnCodes of(Column cells) {
    Map<Long, Integer> places = new HashMap<>();
    var codes = new int[cells.size()];
    var first = new int[cells.size()];
    for (int row = 0; row < codes.length; row++) {
      codes[row] = -1;
      if (!cells.isMissing(row)) {
        long cell = cells instanceof CodeColumn c ? c.code(row) : Units.cell(cells, row);
        Integer known = places.get(cell);
        if (known == null) {
          known = places.size();
          places.put(cell, known);
          first[known] = row;
        }
        codes[row] = known;
      }
    }
    return new ColumnCodes(cells, codes, Arrays.copyOf(first, places.size()));
  }

  int size() {
    return firstRow.length;
  }

  /** The value at that place, as our CSV writes it. */
  String text(int place) {
    return Objects.requireNonNull(cells.text(firstRow[place]));
  }
}
