package dev.synth.io;

import dev.synth.problem.SynthException;
import dev.synth.table.Field;
import dev.synth.table.Kind;
import dev.synth.table.Schema;

/** How much of a file one thing may take, so that hostile bytes cannot fill the memory. */
public final class Limits {
  /** Columns of a table; more is a table turned on its side. */
  public static final int COLUMNS = 10_000;

  /** Characters of a cell; more is an unclosed quote or a file without line ends. */
  public static final int CELL_CHARACTERS = 1_000_000;

  /** Characters of a column's name. */
  public static final int NAME_CHARACTERS = 1_000;

  /** Rows of a table, which are the cells of an array. */
  public static final int ROWS = Integer.MAX_VALUE - 8;

  private Limits() {}

  /** The error of that. */
  public static SynthException tooManyRows(String file) {
    return SynthException.of("the table has more than 2,147,483,639 rows")
        .at(file)
        .toFix("read a part of the rows.");
  }

  /** Ends with an error when the cells alone, at their smallest, are more than the heap. */
  static void requireRoom(String file, Schema schema, long rows) {
    long bytes = 0;
    for (Field field : schema.fields()) {
      boolean wide = field.type().kind() == Kind.NUMERIC || field.type().kind() == Kind.TEMPORAL;
      bytes += rows * (wide ? Long.BYTES : Integer.BYTES);
    }
    long heap = Runtime.getRuntime().maxMemory();
    if (bytes > heap) {
      throw SynthException.of("the table does not fit into memory")
          .at(file + ", " + rows + " rows of " + schema.width() + " columns")
          .at("it needs more than " + (bytes >> 20) + " MB, the JVM has " + (heap >> 20) + " MB")
          .toFix("read fewer rows or columns, or give the JVM more memory with -Xmx.");
    }
  }

  /** The error of that; the row begins in that line. */
  public static SynthException cellTooLong(String file, long line) {
    return SynthException.of("a cell has more than 1,000,000 characters")
        .at(file + ", row that begins in line " + line)
        .toFix("look for a quote that is not closed, or for another delimiter or line end.");
  }

  /** The error of that. */
  public static SynthException tooManyColumns(String file, long line) {
    return SynthException.of("a row has more than 10,000 cells")
        .at(file + ", line " + line)
        .toFix("look for a missing line end, or split the table into narrower ones.");
  }
}
