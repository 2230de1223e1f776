package dev.synth.training.fork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synth.catalog.Settings;
import dev.synth.recipe.Learning;
import dev.synth.schema.ColumnSpec;
import dev.synth.table.CodeColumn;
import dev.synth.table.Column;
import dev.synth.table.ColumnType;
import dev.synth.table.DoubleColumn;
import dev.synth.table.Field;
import dev.synth.table.LongColumn;
import dev.synth.table.Role;
import dev.synth.table.Schema;
import dev.synth.table.Table;
import dev.synth.table.TextColumn;
import dev.synth.training.TrainingTask;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TrainingRequestTest {
  @Test
  void everyTypeOfColumnTravels() throws IOException {
    TrainingRequest sent = request(everyType());
    TrainingRequest read = TrainingRequest.readFrom(new ByteArrayInputStream(bytes(sent)));
    assertThat(read).isEqualTo(sent);
    assertThat(read.task().learning().columns().keySet()).containsExactly("z", "a");
    assertThat(read.task().real().schema().field(1).role()).isEqualTo(Role.SENSITIVE);
  }

  @Test
  void aTableWithoutRowsTravels() throws IOException {
    TrainingRequest sent = request(everyType().slice(0, 0));
    assertThat(TrainingRequest.readFrom(new ByteArrayInputStream(bytes(sent)))).isEqualTo(sent);
  }

  @Test
  void everyCutIsNoticed() throws IOException {
    byte[] whole = bytes(request(everyType()));
    for (int length = 0; length < whole.length; length++) {
      var cut = new ByteArrayInputStream(Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> TrainingRequest.readFrom(cut)).isInstanceOf(EOFException.class);
    }
  }

  @Test
  void otherBytesAreRefused() throws IOException {
    byte[] newer = bytes(request(everyType()));
    newer[7]++;
    assertThatThrownBy(() -> TrainingRequest.readFrom(new ByteArrayInputStream(newer)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the task comes from another version");
  }

  static TrainingRequest request(Table real) {
    Map<String, ColumnSpec> columns = new LinkedHashMap<>();
    columns.put("z", ColumnSpec.NONE);
    columns.put(
        "a",
        new ColumnSpec(
            Optional.of("sequence(1)"),
            Optional.of("integer"),
            Optional.of(Role.KEY),
            OptionalDouble.of(-1.5),
            OptionalDouble.empty(),
            OptionalDouble.of(0.1)));
    var task =
        new TrainingTask(
            "people",
            real,
            "people.csv",
            "abc",
            new Learning(
                Settings.of("cart").with("minLeaf", "3"),
                List.of(Settings.of("cart").with("minLeaf", "200"), Settings.of("marginals")),
                columns,
                List.of("dcr-share <= 0.55", "quality >= 0.8"),
                List.of("c0 < 10", "unique(c1)"),
                Optional.of(Learning.NO_RELATIONS),
                new TreeMap<>(Map.of("delimiter", ";", "skip", "3")),
                "de-AT",
                Instant.parse("2025-01-01T00:00:00.000000001Z"),
                Optional.of(Learning.ALL_ROWS),
                Optional.of("c0")));
    return new TrainingRequest(task, Path.of("/cache/m.synth"), 2);
  }

  private static Table everyType() {
    var category = new ColumnType.Categorical(List.of("no", "J\u00e4, \"sure\"\n"), true);
    List<Column> columns =
        List.of(
            LongColumn.of(new ColumnType.Numeric(0), new long[] {1, LongColumn.MISSING}),
            LongColumn.of(new ColumnType.Numeric(2), new long[] {Long.MAX_VALUE, -5}),
            DoubleColumn.of(new double[] {Double.NaN, 1e300}),
            CodeColumn.of(category, new int[] {1, CodeColumn.MISSING}),
            LongColumn.of(new ColumnType.Temporal("yyyy-MM-dd"), new long[] {-1, 20_000}),
            TextColumn.of(Arrays.asList(null, "")));
    List<Field> fields = new java.util.ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      Role role = i == 1 ? Role.SENSITIVE : Role.INSENSITIVE;
      fields.add(new Field("c" + i, columns.get(i).type(), role, i != 1));
    }
    return Table.of(new Schema(fields), columns);
  }

  private static byte[] bytes(TrainingRequest request) throws IOException {
    var out = new ByteArrayOutputStream();
    request.writeTo(out);
    return out.toByteArray();
  }
}
