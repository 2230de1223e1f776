package dev.synth.transform;

import dev.synth.json.Tree;
import dev.synth.problem.SynthException;
import dev.synth.random.Rng;
import dev.synth.random.Stream;
import dev.synth.random.Streams;
import dev.synth.table.Column;
import dev.synth.table.ColumnType;
import dev.synth.table.Field;
import dev.synth.table.Schema;
import dev.synth.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A table to categorical parts and back: the margins of its columns, each cut into one part, or
 * into several where it has very many categories. Immutable and thread-safe; encoding and decoding
 * read each cell once.
 */
public final class TableCodec {
  private final Schema schema;
  private final List<ColumnCodec> codecs;
  private final List<Integer> partCounts;

  private TableCodec(Schema schema, List<ColumnCodec> codecs) {
    this.schema = schema;
    this.codecs = List.copyOf(codecs);
    this.partCounts = codecs.stream().map(codec -> codec.cardinalities().size()).toList();
  }

  /**
   * Learns the encoding of a table, protected by {@link Table#persons}.
   *
   * @throws IllegalArgumentException when a column has an {@link Protection#obstacle}
   */
  public static TableCodec fit(Table training) {
    List<Field> fields = new ArrayList<>();
    List<ColumnCodec> codecs = new ArrayList<>();
    for (int c = 0; c < training.schema().width(); c++) {
      Field field = training.schema().field(c);
      Column column = training.column(c);
      var codec = new ColumnCodec(Margin.of(field.name(), column, training.persons()));
      codecs.add(codec);
      fields.add(field.withType(codec.margin().type()).withNullable(column.hasMissing()));
    }
    return new TableCodec(new Schema(fields), codecs);
  }

  /** The schema of decoded tables: the levels of a category are the protected ones. */
  public Schema schema() {
    return schema;
  }

  /** How many categories each part has, the columns' parts one after the other. */
  public List<Integer> cardinalities() {
    List<Integer> all = new ArrayList<>();
    for (ColumnCodec codec : codecs) {
      all.addAll(codec.cardinalities());
    }
    return all;
  }

  /** How many parts each column has. */
  public List<Integer> partCounts() {
    return partCounts;
  }

  /**
   * How many of each part's categories, from the first, stand in an order that means something; 0
   * for none.
   */
  public List<Integer> ordered() {
    List<Integer> all = new ArrayList<>();
    for (ColumnCodec codec : codecs) {
      all.addAll(codec.ordered());
    }
    return all;
  }

  /** A name for each part: the column's, and its number behind the first. */
  public List<String> partNames() {
    List<String> names = new ArrayList<>();
    for (int c = 0; c < codecs.size(); c++) {
      String name = schema.field(c).name();
      int parts = partCounts.get(c);
      for (int p = 0; p < parts; p++) {
        names.add(p == 0 ? name : name + "\0" + p);
      }
    }
    return names;
  }

  /**
   * The categories of every cell.
   *
   * @param table of the fitted columns; a level that was not kept is redrawn from those that were
   * @param seed of the redraws
   * @return by part, then row
   */
  public int[][] encode(Table table, long seed) {
    List<int[]> parts = new ArrayList<>();
    for (int c = 0; c < codecs.size(); c++) {
      Rng rng = Rng.of(seed, schema.field(c).name() + "\0rare");
      parts.addAll(List.of(codecs.get(c).encode(table.column(c), rng)));
    }
    return parts.toArray(int[][]::new);
  }

  /**
   * The cells of categories.
   *
   * @param parts by part, then row
   * @param streams of the rows; the draws inside bins are theirs
   */
  public Table decode(int[][] parts, Streams streams) {
    List<Column> columns = new ArrayList<>();
    int from = 0;
    for (int c = 0; c < codecs.size(); c++) {
      Stream inside = streams.of(schema.field(c).name() + "\0inside");
      int to = from + partCounts.get(c);
      columns.add(codecs.get(c).decode(Arrays.copyOfRange(parts, from, to), inside));
      from = to;
    }
    return Table.of(schema, columns);
  }

  /**
   * Values that columns are given, column to text; names that are no columns are left out.
   *
   * @throws SynthException when a column never has such a value
   */
  public GivenCells given(Map<String, String> values) {
    return GivenCells.of(this, values);
  }

  /** The margin of a column. */
  public Margin margin(int column) {
    return codecs.get(column).margin();
  }

  /**
   * The category of a cell, of its column's margin.
   *
   * @param parts by part, then row
   * @param from the column's first part in them
   */
  public int category(int column, int[][] parts, int from, int row) {
    return codecs.get(column).category(parts, from, row);
  }

  /** How many parts of a column tell a cell's category, from the first. */
  public int ofCategory(int column) {
    return codecs.get(column).ofCategory();
  }

  /** One of these parts of a category. */
  public int part(int column, int category, int which) {
    return codecs.get(column).part(category, which);
  }

  Column cell(int column, String text) {
    return codecs.get(column).margin().cell(schema.field(column).name(), text);
  }

  /** By part: the category of a column's only cell. */
  int[] codes(int column, Column cell) {
    int[][] parts = codecs.get(column).encode(cell, Rng.of(0, ""));
    return Arrays.stream(parts).mapToInt(part -> part[0]).toArray();
  }

  /** What {@link #restore} needs beside the schema: one map of plain values a column. */
  public List<Map<String, Object>> attributes() {
    return codecs.stream().map(codec -> codec.margin().attributes()).toList();
  }

  /**
   * The encoding read from a model file.
   *
   * @throws SynthException when it is damaged
   */
  public static TableCodec restore(Schema schema, List<Tree> attributes) {
    if (attributes.size() != schema.width()) {
      throw SynthException.of("the model file is damaged")
          .at(schema.width() + " learnt columns, but " + attributes.size() + " encodings")
          .toFix("train the model again, or restore the file from version control.");
    }
    List<ColumnCodec> codecs = new ArrayList<>();
    for (int c = 0; c < attributes.size(); c++) {
      Tree read = attributes.get(c);
      ColumnType type = schema.field(c).type();
      codecs.add(new ColumnCodec(Margin.restore(type, read)));
    }
    return new TableCodec(schema, codecs);
  }
}
