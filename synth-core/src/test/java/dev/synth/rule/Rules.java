package dev.synth.rule;

import dev.synth.random.Rng;
import dev.synth.random.Stream;
import dev.synth.random.Units;
import dev.synth.synthesis.Draw;
import dev.synth.synthesis.MadeColumn;
import dev.synth.table.Column;
import dev.synth.table.ColumnType;
import dev.synth.table.Field;
import dev.synth.table.LongColumn;
import dev.synth.table.Schema;
import dev.synth.table.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Makes columns of rules, as tests want them. */
public final class Rules {
  public static final Instant CLOCK = Instant.parse("2025-01-01T00:00:00Z");
  public static final Table NOTHING = Table.of(new Schema(List.of()), List.of());

  private Rules() {}

  public static MadeColumn read(String rule) {
    return read(rule, MadeColumn.naturalType(rule));
  }

  public static MadeColumn read(String rule, ColumnType type) {
    return MadeColumn.of(Field.of("made", type, false), rule, 0, "en", CLOCK);
  }

  public static List<String> texts(String rule, int rows) {
    return texts(read(rule), 0, rows, 7);
  }

  public static List<String> texts(String rule, ColumnType type, int rows) {
    return texts(read(rule, type), 0, rows, 7);
  }

  /** Some rows of a column beside the two that examples of rules need. */
  public static Draw draw(long first, int rows, long seed) {
    return new Draw(Stream.of(Units.range(first, rows), Rng.of(seed, "made")), others(first, rows));
  }

  private static Table others(long first, int rows) {
    var days = new long[rows];
    var numbers = new long[rows];
    for (int row = 0; row < rows; row++) {
      days[row] = 19_000 + (first + row) % 400;
      numbers[row] = 10_000 + (first + row) % 5_000;
    }
    var date = new ColumnType.Temporal("yyyy-MM-dd");
    var amount = new ColumnType.Numeric(2);
    return Table.of(
        new Schema(List.of(Field.of("ordered", date, false), Field.of("claimed", amount, false))),
        List.of(LongColumn.of(date, days), LongColumn.of(amount, numbers)));
  }

  public static List<String> texts(MadeColumn made, long first, int rows, long seed) {
    Column column = made.rule().make(draw(first, rows, seed));
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      texts.add(String.valueOf(column.text(i)));
    }
    return texts;
  }
}
