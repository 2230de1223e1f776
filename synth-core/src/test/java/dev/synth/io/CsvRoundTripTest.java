package dev.synth.io;

import static dev.synth.io.Texts.CSV;
import static dev.synth.io.Texts.write;
import static org.assertj.core.api.Assertions.assertThat;

import dev.synth.random.Rng;
import dev.synth.table.CodeColumn;
import dev.synth.table.Column;
import dev.synth.table.ColumnType;
import dev.synth.table.DoubleColumn;
import dev.synth.table.Field;
import dev.synth.table.LongColumn;
import dev.synth.table.Schema;
import dev.synth.table.Table;
import dev.synth.table.TextColumn;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written is read back with its schema as the same table, whatever the cells hold. */
class CsvRoundTripTest {
  private static final List<String> HOSTILE =
      List.of(
          "",
          "NA",
          "null",
          "?",
          "\"",
          "\"\"",
          ",",
          ";",
          "\t",
          "|",
          "\n",
          "\r\n",
          "\r",
          " x",
          "x ",
          "   ",
          "a,b",
          "say \"hi\"",
          "=1+1",
          "@SUM(A1)",
          "-1",
          "007",
          "1e5",
          "#",
          "'",
          "\\",
          "M\u00FCller",
          "\uD83D\uDE00",
          "\uFEFFx",
          "\u2028",
          "\u00A0x",
          "\u0001",
          "true");
  private static final List<String> PATTERNS =
      List.of(
          "yyyy-MM-dd",
          "dd.MM.yyyy",
          "M/d/yyyy",
          "HH:mm",
          "HH:mm:ss.SSS",
          "yyyy-MM-dd'T'HH:mm:ssXXX",
          "yyyy-MM-dd HH:mm:ss.SSSSSS",
          "dd.MM.yy");

  static List<Long> seeds() {
    List<Long> seeds = new ArrayList<>();
    for (long seed = 1; seed <= 60; seed++) {
      seeds.add(seed);
    }
    return seeds;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aTableIsReadBackEqual(long seed) throws IOException {
    Table table = table(seed);
    for (TableFormat format : List.of(CSV, new TsvFormat())) {
      String text = write(format, table);
      TableReader reader = format.reader().orElseThrow();
      Table back = reader.read(Texts.input(text), table.schema());
      assertThat(back).isEqualTo(table);
      assertThat(write(format, back)).isEqualTo(text);
    }
  }

  private static Table table(long seed) {
    Rng rng = Rng.of(seed, "round trip");
    int rows = rng.nextInt(40);
    int width = 1 + rng.nextInt(6);
    List<Field> fields = new ArrayList<>();
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      boolean nullable = rng.nextInt(2) == 0;
      Column column = column(rng, rows, nullable);
      String name =
          rng.nextInt(3) == 0 ? i + HOSTILE.get(rng.nextInt(HOSTILE.size())) + "n" : "c" + i;
      fields.add(Field.of(name, column.type(), nullable));
      columns.add(column);
    }
    return Table.of(new Schema(fields), columns);
  }

  private static Column column(Rng rng, int rows, boolean nullable) {
    return switch (rng.nextInt(5)) {
      case 0 -> numbers(rng, rows, nullable);
      case 1 -> times(rng, rows, nullable);
      case 2 -> doubles(rng, rows, nullable);
      case 3 -> levels(rng, rows, nullable);
      default -> texts(rng, rows, nullable);
    };
  }

  private static boolean isMissing(Rng rng, boolean nullable) {
    return nullable && rng.nextInt(4) == 0;
  }

  private static Column numbers(Rng rng, int rows, boolean nullable) {
    var cells = new long[rows];
    for (int i = 0; i < rows; i++) {
      long any = rng.nextLong() >> rng.nextInt(64);
      cells[i] = isMissing(rng, nullable) || any == LongColumn.MISSING ? 0 : any;
      cells[i] = isMissing(rng, nullable) ? LongColumn.MISSING : cells[i];
    }
    return LongColumn.of(new ColumnType.Numeric(rng.nextInt(19)), cells);
  }

  private static Column times(Rng rng, int rows, boolean nullable) {
    String pattern = PATTERNS.get(rng.nextInt(PATTERNS.size()));
    boolean day = !pattern.contains("H");
    boolean time = !pattern.contains("d");
    long perSecond = pattern.contains("SSSSSS") ? 1_000_000 : pattern.contains("SSS") ? 1_000 : 1;
    var cells = new long[rows];
    for (int i = 0; i < rows; i++) {
      long seconds = time ? rng.nextInt(1440) * 60L : rng.nextInt(2_000_000_000);
      long ticks = day ? 11_000 + rng.nextInt(20_000) : seconds * perSecond;
      cells[i] = isMissing(rng, nullable) ? LongColumn.MISSING : ticks;
    }
    return LongColumn.of(new ColumnType.Temporal(pattern), cells);
  }

  private static Column doubles(Rng rng, int rows, boolean nullable) {
    var cells = new double[rows];
    for (int i = 0; i < rows; i++) {
      double any = Double.longBitsToDouble(rng.nextLong());
      boolean odd = Double.isNaN(any) || Double.isInfinite(any) || any == 0;
      cells[i] = isMissing(rng, nullable) ? Double.NaN : odd ? rng.nextDouble() : any;
    }
    return DoubleColumn.of(cells);
  }

  private static Column levels(Rng rng, int rows, boolean nullable) {
    var type = new ColumnType.Categorical(HOSTILE, false);
    var cells = new int[rows];
    for (int i = 0; i < rows; i++) {
      cells[i] = isMissing(rng, nullable) ? CodeColumn.MISSING : rng.nextInt(HOSTILE.size());
    }
    return CodeColumn.of(type, cells);
  }

  private static Column texts(Rng rng, int rows, boolean nullable) {
    List<@Nullable String> cells = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      String text =
          HOSTILE.get(rng.nextInt(HOSTILE.size())) + HOSTILE.get(rng.nextInt(HOSTILE.size()));
      cells.add(isMissing(rng, nullable) ? null : text);
    }
    return TextColumn.of(cells);
  }
}
