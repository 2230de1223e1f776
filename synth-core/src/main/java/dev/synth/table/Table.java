package dev.synth.table;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Columns of equal length under a schema. Immutable and safe for any number of threads.
 *
 * <pre>{@code
 * for (int row = 0; row < table.rows(); row++) {
 *   String city = table.column("city").text(row);   // null when missing
 * }
 * }</pre>
 */
public final class Table {
  /** No columns, no rows. */
  public static final Table EMPTY = of(new Schema(List.of()), List.of());

  private final Schema schema;
  private final List<Column> columns;
  private final int rows;
  private final Persons persons;

  private Table(Schema schema, List<Column> columns, int rows, Persons persons) {
    this.schema = schema;
    this.columns = columns;
    this.rows = rows;
    this.persons = persons;
  }

  /**
   * A table of those columns.
   *
   * @throws IllegalArgumentException when the columns do not match the schema or each other's
   *     length
   */
  public static Table of(Schema schema, List<? extends Column> columns) {
    if (schema.width() != columns.size()) {
      throw new IllegalArgumentException(
          "schema has " + schema.width() + " fields, but " + columns.size() + " columns are given");
    }
    int rows = columns.isEmpty() ? 0 : columns.get(0).size();
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      if (column.size() != rows || !column.type().equals(schema.field(i).type())) {
        throw new IllegalArgumentException(
            "column '" + schema.field(i).name() + "' does not match its field or the row count");
      }
    }
    return new Table(schema, List.copyOf(columns), rows, Persons.ROWS);
  }

  /**
   * The same rows, which belong to those persons; so do the rows that are taken from them.
   *
   * @param whose one a row
   */
  public Table withPersons(Persons whose) {
    return new Table(schema, columns, rows, whose);
  }

  /** No rows of those columns. */
  public static Table empty(Schema schema) {
    List<Column> columns = new ArrayList<>();
    for (Field field : schema.fields()) {
      columns.add(
          switch (field.type().kind()) {
            case CATEGORICAL -> CodeColumn.of((ColumnType.Categorical) field.type(), new int[0]);
            case TEXT -> TextColumn.of(List.of());
            case TEMPORAL -> LongColumn.of(field.type(), new long[0]);
            case NUMERIC ->
                ((ColumnType.Numeric) field.type()).decimals() == ColumnType.Numeric.FLOATING
                    ? DoubleColumn.of(new double[0])
                    : LongColumn.of(field.type(), new long[0]);
          });
    }
    return of(schema, columns);
  }

  /** The fields. */
  public Schema schema() {
    return schema;
  }

  /** How many rows. */
  public int rows() {
    return rows;
  }

  /** Whom the rows belong to; each to another person where nobody says. */
  public Persons persons() {
    return persons;
  }

  /** The column at that place. */
  public Column column(int index) {
    return columns.get(index);
  }

  /**
   * The column of that name.
   *
   * @throws IllegalArgumentException when there is none
   */
  public Column column(String name) {
    OptionalInt index = schema.indexOf(name);
    if (index.isEmpty()) {
      throw new IllegalArgumentException(
          "there is no column '" + name + "'; the columns are " + schema.names());
    }
    return columns.get(index.getAsInt());
  }

  /** All columns in order. */
  public List<Column> columns() {
    return columns;
  }

  /** Those rows, in that order. */
  public Table pick(int[] chosen) {
    List<Column> picked = new ArrayList<>();
    for (Column column : columns) {
      picked.add(column.pick(chosen));
    }
    return new Table(schema, List.copyOf(picked), chosen.length, persons.pick(chosen));
  }

  /** The rows from one up to, not including, another. */
  public Table slice(int from, int to) {
    List<Column> cut = new ArrayList<>();
    for (Column column : columns) {
      cut.add(column.slice(from, to));
    }
    return new Table(schema, List.copyOf(cut), to - from, persons.slice(from, to));
  }

  /**
   * These rows and behind them those, which belong to other persons.
   *
   * @throws IllegalArgumentException when their columns are of other types
   */
  public Table append(Table more) {
    List<Column> all = new ArrayList<>();
    for (int c = 0; c < columns.size(); c++) {
      all.add(columns.get(c).append(more.columns.get(c)));
    }
    Persons both = Persons.append(persons, rows, more.persons, more.rows);
    return new Table(schema, List.copyOf(all), rows + more.rows, both);
  }

  /**
   * The rows of several tables, one after the other.
   *
   * @param tables at least one
   * @throws IllegalArgumentException when their columns are of other types
   */
  public static Table concat(List<Table> tables) {
    List<Table> left = tables;
    while (left.size() > 1) { // by halves, so that each cell is copied few times
      List<Table> joined = new ArrayList<>();
      for (int i = 0; i < left.size(); i += 2) {
        joined.add(i + 1 < left.size() ? left.get(i).append(left.get(i + 1)) : left.get(i));
      }
      left = joined;
    }
    return left.get(0);
  }

  /** The columns of those names, in that order. */
  public Table select(List<String> names) {
    List<Field> fields = new ArrayList<>();
    List<Column> chosen = new ArrayList<>();
    for (String name : names) {
      chosen.add(column(name));
      fields.add(schema.field(schema.indexOf(name).orElseThrow()));
    }
    return new Table(new Schema(fields), List.copyOf(chosen), rows, persons);
  }

  /** By schema and cells, whomever they belong to. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Table t && schema.equals(t.schema) && columns.equals(t.columns);
  }

  @Override
  public int hashCode() {
    return 31 * schema.hashCode() + rows;
  }

  /** The shape only: a table may be real, and real cells are never printed. */
  @Override
  public String toString() {
    return rows + " rows x " + schema.names();
  }
}
