package dev.synth.transform;

import dev.synth.problem.SynthException;
import dev.synth.random.Rng;
import dev.synth.table.CodeColumn;
import dev.synth.table.Column;
import dev.synth.table.ColumnType;
import dev.synth.table.Field;
import dev.synth.table.Schema;
import dev.synth.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A table to categories and back, one category a cell. Immutable and thread-safe; encoding and
 * decoding read each cell once.
 */
public final class TableCodec {
  private final Schema schema;
  private final List<ColumnCodec> codecs;

  private TableCodec(Schema schema, List<ColumnCodec> codecs) {
    this.schema = schema;
    this.codecs = List.copyOf(codecs);
  }

  /**
   * Learns the encoding of a table.
   *
   * @throws IllegalArgumentException when a column has an {@link Protection#obstacle}
   */
  public static TableCodec fit(Table training) {
    List<Field> fields = new ArrayList<>();
    List<ColumnCodec> codecs = new ArrayList<>();
    for (int c = 0; c < training.schema().width(); c++) {
      Field field = training.schema().field(c);
      Column column = training.column(c);
      Protection.obstacle(column)
          .ifPresent(
              why -> {
                throw new IllegalArgumentException("column '" + field.name() + "': " + why);
              });
      ColumnCodec codec =
          column instanceof CodeColumn codes ? CategoryCodec.fit(codes) : NumberCodec.fit(column);
      codecs.add(codec);
      fields.add(field.withType(codec.type()).withNullable(column.hasMissing()));
    }
    return new TableCodec(new Schema(fields), codecs);
  }

  /** The schema of decoded tables: the levels of a category are the protected ones. */
  public Schema schema() {
    return schema;
  }

  /** How many categories each column has. */
  public List<Integer> categories() {
    List<Integer> categories = new ArrayList<>();
    for (ColumnCodec codec : codecs) {
      categories.add(codec.categories());
    }
    return categories;
  }

  /**
   * The categories of every cell.
   *
   * @param table of the fitted columns; a level that was not kept is redrawn from those that were
   * @param seed of the redraws
   * @return by column, then row
   */
  public int[][] encode(Table table, long seed) {
    var codes = new int[codecs.size()][];
    for (int c = 0; c < codes.length; c++) {
      Rng rng = Rng.of(seed, schema.field(c).name() + "\0rare");
      codes[c] = codecs.get(c).encode(table.column(c), rng);
    }
    return codes;
  }

  /**
   * The cells of categories.
   *
   * @param codes by column, then row
   * @param firstRow number of the first row
   * @param seed of the draws inside bins
   */
  public Table decode(int[][] codes, long firstRow, long seed) {
    List<Column> columns = new ArrayList<>();
    for (int c = 0; c < codes.length; c++) {
      Rng inside = Rng.of(seed, schema.field(c).name() + "\0inside");
      columns.add(codecs.get(c).decode(codes[c], firstRow, inside));
    }
    return Table.of(schema, columns);
  }

  /** What {@link #restore} needs beside the schema: one map of plain values a column. */
  public List<Map<String, Object>> attributes() {
    return codecs.stream().map(ColumnCodec::attributes).toList();
  }

  /**
   * The encoding read from a model file.
   *
   * @throws SynthException when it is damaged
   */
  public static TableCodec restore(Schema schema, List<Map<String, Object>> attributes) {
    if (attributes.size() != schema.width()) {
      throw SynthException.of("the model file is damaged")
          .at(schema.width() + " learnt columns, but " + attributes.size() + " encodings")
          .toFix("train the model again, or restore the file from version control.");
    }
    List<ColumnCodec> codecs = new ArrayList<>();
    for (int c = 0; c < attributes.size(); c++) {
      var read = new Attributes(attributes.get(c));
      ColumnType type = schema.field(c).type();
      codecs.add(
          type instanceof ColumnType.Categorical categorical
              ? new CategoryCodec(categorical, read.flag("missing"))
              : NumberCodec.restore(type, read));
    }
    return new TableCodec(schema, codecs);
  }
}
