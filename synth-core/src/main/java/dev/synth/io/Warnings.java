package dev.synth.io;

import dev.synth.table.Field;
import java.util.List;
import java.util.stream.Collectors;

/** What is told of cells that could be read otherwise, or not at all; never a cell. */
final class Warnings {
  private Warnings() {}

  static String doubt(String file, Field field, String pattern) {
    return file
        + ": column '"
        + field.name()
        + "' is read as "
        + pattern
        + ", though every cell can be read in another way too; to say which, write "
        + said(field, "format: \"" + pattern + "\"")
        + " or another format under columns";
  }

  /**
   * Of cells that are no number or time, in a column of them.
   *
   * @param lines of the first ones
   * @param shapes of the first ones
   */
  static String strays(
      String file, Field field, long strays, int rows, List<Long> lines, List<String> shapes) {
    return file
        + ": "
        + strays
        + " of "
        + rows
        + " cells of column '"
        + field.name()
        + "' "
        + (strays == 1 ? "is" : "are")
        + " no "
        + field.type().word()
        + " and count"
        + (strays == 1 ? "s" : "")
        + " as missing: "
        + (lines.size() == 1 ? "line " : "lines ")
        + lines.stream().map(String::valueOf).collect(Collectors.joining(", "))
        + (strays > lines.size() ? ", .." : "")
        + ", of shape "
        + String.join(", ", shapes)
        + "; to refuse them, write {strays: strict} for the column";
  }

  private static String said(Field field, String format) {
    return field.name() + ": {type: " + field.type().word() + ", " + format + "}";
  }
}
