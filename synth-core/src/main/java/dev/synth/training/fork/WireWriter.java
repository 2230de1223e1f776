package dev.synth.training.fork;

import dev.synth.catalog.Settings;
import dev.synth.json.PlainJson;
import dev.synth.recipe.Learning;
import dev.synth.schema.ColumnSpec;
import dev.synth.schema.SchemaTree;
import dev.synth.table.CodeColumn;
import dev.synth.table.Column;
import dev.synth.table.DoubleColumn;
import dev.synth.table.LongColumn;
import dev.synth.table.Table;
import dev.synth.table.TextColumn;
import dev.synth.training.TrainingTask;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Writes what {@link WireReader} reads: big-endian, texts and lists with their length. */
final class WireWriter {
  private final DataOutputStream out;

  WireWriter(DataOutputStream out) {
    this.out = out;
  }

  void task(TrainingTask task) throws IOException {
    text(task.id());
    text(task.sourceName());
    text(task.sourceDigest());
    Learning learning = task.learning();
    settings(learning.synthesizer());
    out.writeInt(learning.otherwise().size());
    for (Settings other : learning.otherwise()) {
      settings(other);
    }
    out.writeInt(learning.columns().size());
    for (Map.Entry<String, ColumnSpec> column : learning.columns().entrySet()) {
      text(column.getKey());
      spec(column.getValue());
    }
    texts(learning.gate());
    texts(learning.constraints());
    text(learning.relations().orElse(null));
    out.writeInt(learning.read().size());
    for (Map.Entry<String, String> said : learning.read().entrySet()) {
      text(said.getKey());
      text(said.getValue());
    }
    text(learning.locale());
    text(learning.clock().toString());
    text(learning.fit().orElse(null));
    text(learning.subject().orElse(null));
    table(task.real());
  }

  void text(@Nullable String text) throws IOException {
    if (text == null) {
      out.writeInt(WireReader.NULL);
      return;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private void texts(Collection<String> texts) throws IOException {
    out.writeInt(texts.size());
    for (String text : texts) {
      text(text);
    }
  }

  private void settings(Settings settings) throws IOException {
    text(settings.name());
    out.writeInt(settings.values().size());
    for (Map.Entry<String, String> value : settings.values().entrySet()) {
      text(value.getKey());
      text(value.getValue());
    }
  }

  private void spec(ColumnSpec spec) throws IOException {
    text(spec.rule().orElse(null));
    text(spec.type().orElse(null));
    text(spec.role().map(Enum::name).orElse(null));
    number(spec.min());
    number(spec.max());
    number(spec.nulls());
    text(spec.format().orElse(null));
    texts(spec.missing());
    number(spec.strays());
  }

  private void number(OptionalDouble number) throws IOException {
    out.writeBoolean(number.isPresent());
    if (number.isPresent()) {
      out.writeDouble(number.getAsDouble());
    }
  }

  void table(Table table) throws IOException {
    List<Object> fields =
        table.schema().fields().stream().map(field -> (Object) SchemaTree.write(field)).toList();
    text(PlainJson.line(Map.of("fields", fields)));
    out.writeInt(table.rows());
    for (Column column : table.columns()) {
      cells(column);
      marks(column);
    }
  }

  private void marks(Column column) throws IOException {
    out.writeBoolean(column.hasMarks());
    for (int row = 0; column.hasMarks() && row < column.size(); row++) {
      out.writeByte(column.mark(row));
    }
  }

  private void cells(Column column) throws IOException {
    int rows = column.size();
    if (column instanceof LongColumn longs) {
      for (int row = 0; row < rows; row++) {
        out.writeLong(longs.value(row));
      }
    } else if (column instanceof CodeColumn codes) {
      for (int row = 0; row < rows; row++) {
        out.writeInt(codes.code(row));
      }
    } else if (column instanceof DoubleColumn doubles) {
      for (int row = 0; row < rows; row++) {
        out.writeDouble(doubles.number(row));
      }
    } else if (column instanceof TextColumn texts) {
      for (int row = 0; row < rows; row++) {
        text(texts.text(row));
      }
    }
  }
}
