package dev.synth.format;

import dev.synth.table.Column;
import dev.synth.table.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the cells of a column as its field says. Immutable and thread-safe. */
public final class CellWriter {
  private final List<CellFormat> formats;
  private final List<String> missing;

  private CellWriter(List<CellFormat> formats, List<String> missing) {
    this.formats = formats;
    this.missing = missing;
  }

  /** A writer of that field's cells. */
  public static CellWriter of(Field field) {
    return new CellWriter(
        field.spelling().formats().stream()
            .map(pattern -> CellFormat.of(field.type(), pattern))
            .toList(),
        field.spelling().missing());
  }

  /** Whether present cells are written as {@link Column#text} has them. */
  public boolean isPlain() {
    return formats.isEmpty();
  }

  /** The cell; null where it is missing and nothing stands for it. */
  public @Nullable String text(Column column, int row) {
    if (column.isMissing(row)) {
      int word = column.mark(row);
      boolean nothing = word >= missing.size() || missing.get(word).isEmpty();
      return nothing ? null : missing.get(word);
    }
    return formats.isEmpty()
        ? column.text(row)
        : formats.get(Math.min(column.mark(row), formats.size() - 1)).text(column, row);
  }
}
