package dev.synth.bench;

import dev.synth.catalog.Catalog;
import dev.synth.io.Input;
import dev.synth.io.ReadOptions;
import dev.synth.io.TableFormat;
import dev.synth.random.Rng;
import dev.synth.table.Field;
import dev.synth.table.Kind;
import dev.synth.table.Table;
import dev.synth.training.ColumnPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of a yardstick: to learn from, and held out. Of the columns that are learnt when nothing
 * is said of them; keys and names are made by rules.
 */
record RealRows(Table training, Table heldOut) {
  private static final long SEED = 7;

  static RealRows read(Yardstick yardstick, Path data) throws IOException {
    Table training = learnt(rows(yardstick.training(data), yardstick.types()));
    if (yardstick.isOneFile()) {
      int[] order = Rng.of(SEED, "bench").permutation(training.rows());
      int learnt = yardstick.learntRows(order.length);
      return new RealRows(
          training.pick(Arrays.copyOf(order, learnt)),
          training.pick(Arrays.copyOfRange(order, learnt, order.length)));
    }
    return new RealRows(training, rowsLike(training, yardstick.heldOut(data)));
  }

  /** A file's rows, read with the types of another table's columns, in their order. */
  static Table rowsLike(Table table, Path file) throws IOException {
    Map<String, String> types = new LinkedHashMap<>();
    for (Field field : table.schema().fields()) {
      boolean isNumber = field.type().kind() == Kind.NUMERIC;
      types.put(field.name(), isNumber ? "decimal" : field.type().word());
    }
    List<String> names = table.schema().names();
    return rows(file, types).select(names);
  }

  private static Table learnt(Table rows) {
    return rows.select(ColumnPlan.of(rows, Map.of(), "en", Instant.EPOCH).learnt());
  }

  private static Table rows(Path file, Map<String, String> types) throws IOException {
    return Catalog.of(TableFormat.class)
        .get("csv")
        .reader()
        .orElseThrow()
        .read(Input.of(file), ReadOptions.DEFAULT.withTypes(types));
  }
}
