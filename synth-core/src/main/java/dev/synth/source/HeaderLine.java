package dev.synth.source;

import dev.synth.problem.SynthException;
import dev.synth.schema.ColumnBuilder;
import dev.synth.table.ColumnType;
import dev.synth.table.Field;
import dev.synth.table.Kind;
import dev.synth.table.Table;
import dev.synth.table.TemporalFormat;
import java.time.DateTimeException;

/**
 * Whether the first line of a file holds names. In a file without a header it is a real row, whose
 * cells would become names, and would be told everywhere.
 */
final class HeaderLine {
  private HeaderLine() {}

  /**
   * Refuses a table in which every name could be a cell of its own column.
   *
   * @throws SynthException that holds no cell
   */
  static void requireNames(Table table, String file) {
    int couldBeData = 0;
    for (Field field : table.schema().fields()) {
      if (field.type().kind() == Kind.TEXT) {
        continue; // any name could be text
      }
      if (!couldBeCell(field)) {
        return;
      }
      couldBeData++;
    }
    if (couldBeData > 0) {
      throw SynthException.of("the first line of '" + file + "' looks like data, not like names")
          .at("every name in it could be a cell of its own column")
          .toFix(
              "give the file a first line of column names, or say below the source"
                  + " read: {header: false}, or true when these are names.");
    }
  }

  private static boolean couldBeCell(Field field) {
    String name = field.name();
    if (!field.spelling().formats().isEmpty()) {
      return ColumnBuilder.of(field, 1).add(name.toCharArray(), 0, name.length());
    }
    try {
      if (field.type() instanceof ColumnType.Categorical categorical) {
        return categorical.levels().contains(name);
      }
      if (field.type() instanceof ColumnType.Temporal temporal) {
        TemporalFormat.of(temporal.pattern()).parse(name);
      } else {
        Double.parseDouble(name);
      }
      return true;
    } catch (DateTimeException | NumberFormatException e) {
      return false;
    }
  }
}
