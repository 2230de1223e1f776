package dev.synth.io;

import dev.synth.table.Column;
import dev.synth.table.Field;
import dev.synth.table.Schema;
import dev.synth.table.Spelling;
import dev.synth.table.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes away the formats of so few cells that they would tell of them, such as the offset of one
 * row: those cells are written in the commonest format.
 */
final class Spellings {
  /** The same threshold as that of values, which stands in {@code transform.Protection}. */
  private static final int LEAST_CELLS = 5;

  private Spellings() {}

  static Table protectedIn(Table table) {
    List<Field> fields = new ArrayList<>();
    List<Column> columns = new ArrayList<>();
    for (int c = 0; c < table.schema().width(); c++) {
      Field field = table.schema().field(c);
      Column column = table.column(c);
      boolean several = field.spelling().formats().size() > 1 && column.hasMarks();
      fields.add(several ? kept(field, column) : field);
      columns.add(several ? marked(field, column) : column);
    }
    return Table.of(new Schema(fields), columns);
  }

  private static int[] counts(Field field, Column column) {
    var counts = new int[field.spelling().formats().size()];
    for (int row = 0; row < column.size(); row++) {
      counts[column.mark(row)] += column.isMissing(row) ? 0 : 1;
    }
    return counts;
  }

  /** The new place of each format; 0 for one that is taken away. */
  private static int[] places(Field field, Column column) {
    int[] counts = counts(field, column);
    var places = new int[counts.length];
    int next = 1;
    for (int i = 1; i < counts.length; i++) {
      places[i] = counts[i] >= LEAST_CELLS ? next++ : 0;
    }
    return places;
  }

  private static Field kept(Field field, Column column) {
    int[] places = places(field, column);
    List<String> formats = new ArrayList<>();
    for (int i = 0; i < places.length; i++) {
      if (i == 0 || places[i] > 0) {
        formats.add(field.spelling().formats().get(i));
      }
    }
    return field.withSpelling(new Spelling(formats, field.spelling().missing()));
  }

  private static Column marked(Field field, Column column) {
    int[] places = places(field, column);
    var marks = new byte[column.size()];
    for (int row = 0; row < marks.length; row++) {
      int mark = column.mark(row);
      marks[row] = (byte) (column.isMissing(row) ? mark : places[mark]);
    }
    return column.withMarks(marks);
  }
}
