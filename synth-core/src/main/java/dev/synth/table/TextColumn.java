package dev.synth.table;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Free text. */
public final class TextColumn implements Column {
  private static final ColumnType TYPE = new ColumnType.Text();

  private final @Nullable String[] cells;

  private TextColumn(@Nullable String[] cells) {
    this.cells = cells;
  }

  /** A column of those cells; null where one is missing. */
  public static TextColumn of(List<? extends @Nullable String> cells) {
    return new TextColumn(cells.toArray(String[]::new));
  }

  @Override
  public ColumnType type() {
    return TYPE;
  }

  @Override
  public int size() {
    return cells.length;
  }

  @Override
  public boolean isMissing(int row) {
    return cells[row] == null;
  }

  @Override
  public @Nullable String text(int row) {
    return cells[row];
  }

  @Override
  public double number(int row) {
    return Double.NaN;
  }

  @Override
  public Column pick(int[] rows) {
    var picked = new @Nullable String[rows.length];
    for (int i = 0; i < rows.length; i++) {
      picked[i] = rows[i] == NO_ROW ? null : cells[rows[i]];
    }
    return new TextColumn(picked);
  }

  @Override
  public Column append(Column more) {
    if (!(more instanceof TextColumn that) || !that.type().equals(type())) {
      throw new IllegalArgumentException("columns of different types");
    }
    @Nullable String[] all = Arrays.copyOf(cells, cells.length + that.cells.length);
    System.arraycopy(that.cells, 0, all, cells.length, that.cells.length);
    return new TextColumn(all);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TextColumn c && Arrays.equals(cells, c.cells);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(cells);
  }
}
