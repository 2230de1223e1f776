package dev.synth.io;

import dev.synth.table.ColumnType;
import dev.synth.table.Field;
import dev.synth.table.Table;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** Reads a generated table of 40 columns in a JVM of its own and prints what it found. */
final class WideTable {
  static final int WIDTH = 40;

  private WideTable() {}

  /** Reads as many rows as the first argument says. */
  public static void main(String[] arguments) throws IOException {
    int rows = Integer.parseInt(arguments[0]);
    long start = System.nanoTime();
    Table table = Texts.CSV.reader().orElseThrow().read(new Generated(rows), ReadOptions.DEFAULT);
    double seconds = (System.nanoTime() - start) / 1e9;
    Map<String, Integer> words = new TreeMap<>();
    for (Field field : table.schema().fields()) {
      words.merge(field.type().word(), 1, Integer::sum);
    }
    var first = (ColumnType.Categorical) table.schema().field(2).type();
    System.out.println(
        table.rows() + " " + words + " " + first.levels().size() + " " + table.column(1).text(7));
    System.out.println(
        Math.round(rows / seconds)
            + " rows/s, heap at most "
            + (Runtime.getRuntime().maxMemory() >> 20)
            + " MB");
  }

  /** Ten times integer, decimal, category and date, a twentieth of them missing. */
  record Generated(int rows) implements Input {
    private static final byte[][] DAYS = new byte[2_000][];

    static {
      for (int i = 0; i < DAYS.length; i++) {
        DAYS[i] = LocalDate.ofEpochDay(18_000 + i).toString().getBytes(StandardCharsets.UTF_8);
      }
    }

    @Override
    public String name() {
      return "generated.csv";
    }

    @Override
    public InputStream open() {
      return new Rows(rows);
    }
  }

  /** The text of the table, made while it is read. */
  private static final class Rows extends InputStream {
    private final int rows;
    private final byte[] line = new byte[2_048];
    private int length;
    private int at;
    private int row = -1;

    Rows(int rows) {
      this.rows = rows;
    }

    @Override
    public int read() {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int count) {
      if (at == length && !next()) {
        return -1;
      }
      int filled = Math.min(count, length - at);
      System.arraycopy(line, at, target, offset, filled);
      at += filled;
      return filled;
    }

    private boolean next() {
      if (row == rows) {
        return false;
      }
      at = 0;
      length = 0;
      for (int column = 0; column < WIDTH; column++) {
        if (column > 0) {
          line[length++] = ',';
        }
        if (row < 0) {
          line[length++] = 'c';
          number(column);
        } else if ((row * 7 + column) % 20 != 0) {
          cell(row * 31 + column * 17, column % 4);
        }
      }
      line[length++] = '\n';
      row++;
      return true;
    }

    private void cell(int value, int kind) {
      if (kind == 0) {
        number(value);
      } else if (kind == 1) {
        number(value % 100_000);
        line[length++] = '.';
        line[length++] = (byte) ('0' + value % 10);
        line[length++] = (byte) ('0' + value / 10 % 10);
      } else if (kind == 2) {
        line[length++] = 'k';
        number(value % 50);
      } else {
        byte[] day = Generated.DAYS[value % Generated.DAYS.length];
        System.arraycopy(day, 0, line, length, day.length);
        length += day.length;
      }
    }

    private void number(int value) {
      int begin = length;
      int rest = value;
      do {
        line[length++] = (byte) ('0' + rest % 10);
        rest /= 10;
      } while (rest > 0);
      for (int i = begin, j = length - 1; i < j; i++, j--) {
        byte keep = line[i];
        line[i] = line[j];
        line[j] = keep;
      }
    }
  }
}
