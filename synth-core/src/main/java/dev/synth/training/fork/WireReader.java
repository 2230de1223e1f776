package dev.synth.training.fork;

import dev.synth.catalog.Settings;
import dev.synth.json.PlainJson;
import dev.synth.json.Tree;
import dev.synth.recipe.Learning;
import dev.synth.schema.ColumnSpec;
import dev.synth.schema.SchemaTree;
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
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads what {@link WireWriter} wrote. */
final class WireReader {
  static final int NULL = -1;

  private final DataInputStream in;

  WireReader(DataInputStream in) {
    this.in = in;
  }

  TrainingTask task() throws IOException {
    String id = text();
    String sourceName = text();
    String sourceDigest = text();
    Settings synthesizer = settings();
    List<Settings> otherwise = new ArrayList<>();
    int others = in.readInt();
    for (int i = 0; i < others; i++) {
      otherwise.add(settings());
    }
    Map<String, ColumnSpec> columns = new LinkedHashMap<>();
    int said = in.readInt();
    for (int i = 0; i < said; i++) {
      columns.put(text(), spec());
    }
    List<String> gate = texts();
    List<String> constraints = texts();
    Optional<String> relations = optionalText();
    SortedMap<String, String> read = new TreeMap<>();
    int keys = in.readInt();
    for (int i = 0; i < keys; i++) {
      read.put(text(), text());
    }
    String locale = text();
    Instant clock = Instant.parse(text());
    Optional<String> fit = optionalText();
    Optional<String> subject = optionalText();
    var learning =
        new Learning(
            synthesizer,
            otherwise,
            columns,
            gate,
            constraints,
            relations,
            read,
            locale,
            clock,
            fit,
            subject);
    return new TrainingTask(id, table(), sourceName, sourceDigest, learning);
  }

  String text() throws IOException {
    return optionalText().orElseThrow(() -> new IllegalStateException("a text is missing"));
  }

  private Optional<String> optionalText() throws IOException {
    int length = in.readInt();
    if (length == NULL) {
      return Optional.empty();
    }
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("the task ends early");
    }
    return Optional.of(new String(bytes, StandardCharsets.UTF_8));
  }

  private List<String> texts() throws IOException {
    int count = in.readInt();
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      texts.add(text());
    }
    return texts;
  }

  private Settings settings() throws IOException {
    String name = text();
    var values = new TreeMap<String, String>();
    int count = in.readInt();
    for (int i = 0; i < count; i++) {
      values.put(text(), text());
    }
    return new Settings(name, values);
  }

  private ColumnSpec spec() throws IOException {
    return new ColumnSpec(
        optionalText(),
        optionalText(),
        optionalText().map(Role::valueOf),
        number(),
        number(),
        number(),
        optionalText(),
        texts(),
        number());
  }

  private OptionalDouble number() throws IOException {
    return in.readBoolean() ? OptionalDouble.of(in.readDouble()) : OptionalDouble.empty();
  }

  Table table() throws IOException {
    byte[] json = text().getBytes(StandardCharsets.UTF_8);
    List<Field> fields =
        new Tree(PlainJson.read(json)).trees("fields").stream().map(SchemaTree::read).toList();
    int rows = in.readInt();
    List<Column> columns = new ArrayList<>();
    for (Field field : fields) {
      Column cells = cells(field.type(), rows);
      columns.add(in.readBoolean() ? cells.withMarks(in.readNBytes(rows)) : cells);
    }
    return Table.of(new Schema(fields), columns);
  }

  private Column cells(ColumnType type, int rows) throws IOException {
    if (type instanceof ColumnType.Categorical categorical) {
      var codes = new int[rows];
      for (int row = 0; row < rows; row++) {
        codes[row] = in.readInt();
      }
      return CodeColumn.of(categorical, codes);
    }
    if (type instanceof ColumnType.Text) {
      List<@Nullable String> texts = new ArrayList<>();
      for (int row = 0; row < rows; row++) {
        texts.add(optionalText().orElse(null));
      }
      return TextColumn.of(texts);
    }
    if (type instanceof ColumnType.Numeric n && n.decimals() == ColumnType.Numeric.FLOATING) {
      var numbers = new double[rows];
      for (int row = 0; row < rows; row++) {
        numbers[row] = in.readDouble();
      }
      return DoubleColumn.of(numbers);
    }
    var cells = new long[rows];
    for (int row = 0; row < rows; row++) {
      cells[row] = in.readLong();
    }
    return LongColumn.of(type, cells);
  }
}
