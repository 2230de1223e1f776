package dev.synth.io;

import dev.synth.problem.SynthException;
import dev.synth.schema.BlankEnds;
import dev.synth.schema.ColumnBuilder;
import dev.synth.table.Column;
import dev.synth.table.ColumnType;
import dev.synth.table.Field;
import dev.synth.table.Schema;
import dev.synth.table.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/** Fills the columns of a known schema, whose order need not be that of the file. */
final class FillSink implements CellSink {
  private final String file;
  private final Schema schema;
  private final int rows;
  private final List<BlankEnds> kept;
  private final ColumnBuilder[] bySchema;
  private final MissingRule[] missing;
  private final Strays strays;
  private ColumnBuilder[] byFile = {};
  private int[] places = {};
  private int row;

  /**
   * Fills columns that were found in the same cells.
   *
   * @param kept the blanks that count in unquoted cells, by column of the schema
   * @param nothing whether a cell without any character is missing
   */
  static FillSink found(
      String file, Schema schema, int rows, List<BlankEnds> kept, boolean nothing) {
    return new FillSink(file, schema, rows, kept, true, nothing);
  }

  /**
   * Fills columns of a file of ours: what stands in quotes is never missing, and nothing strays.
   */
  static FillSink exact(String file, Schema schema, int rows) {
    return new FillSink(file, schema, rows, kept(schema), false, true);
  }

  /** A level tells whether blanks belong to it; we write a text's blanks in quotes. */
  private static List<BlankEnds> kept(Schema schema) {
    return schema.fields().stream()
        .map(f -> f.type() instanceof ColumnType.Categorical ? BlankEnds.BOTH : BlankEnds.NONE)
        .toList();
  }

  private FillSink(
      String file, Schema schema, int rows, List<BlankEnds> kept, boolean found, boolean nothing) {
    this.file = file;
    this.schema = schema;
    this.rows = rows;
    this.kept = kept;
    this.strays = new Strays(schema.width(), found);
    this.missing =
        schema.fields().stream().map(f -> rule(f, found, nothing)).toArray(MissingRule[]::new);
    Limits.requireRoom(file, schema, rows);
    this.bySchema =
        schema.fields().stream().map(f -> ColumnBuilder.of(f, rows)).toArray(ColumnBuilder[]::new);
  }

  private static MissingRule rule(Field field, boolean found, boolean nothing) {
    List<String> words = new ArrayList<>(field.spelling().missing());
    if (nothing && !words.contains("")) {
      words.add(""); // a spelling does not name it where it is the only one
    }
    return found ? MissingRule.inferring(words) : MissingRule.exact(words);
  }

  @Override
  public void header(List<String> names) {
    Map<String, Integer> bySchemaName = new HashMap<>();
    for (int i = 0; i < schema.width(); i++) {
      bySchemaName.put(schema.field(i).name(), i);
    }
    requireSame(names, bySchemaName.keySet());
    byFile = new ColumnBuilder[names.size()];
    places = new int[names.size()];
    for (int i = 0; i < byFile.length; i++) {
      places[i] = Objects.requireNonNull(bySchemaName.get(names.get(i)));
      byFile[i] = bySchema[places[i]];
    }
  }

  /** Extra columns are told by their place: without a header their names would be data. */
  private void requireSame(List<String> names, Set<String> known) {
    Set<String> found = new HashSet<>(names);
    List<String> absent = schema.names().stream().filter(n -> !found.contains(n)).toList();
    List<Integer> extra = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      if (!known.contains(names.get(i))) {
        extra.add(i + 1);
      }
    }
    if (absent.isEmpty() && extra.isEmpty()) {
      return;
    }
    var draft = SynthException.of("the header does not match the schema").at(file + ", line 1");
    if (!absent.isEmpty()) {
      draft.at("these columns are absent: " + absent);
    }
    if (!extra.isEmpty()) {
      draft.at("the columns at these places are not in the schema: " + extra);
    }
    throw draft.toFix("give the file the columns " + schema.names() + ", in any order.");
  }

  @Override
  public void cell(int column, char[] text, int from, int to, boolean quoted, long line) {
    if (row == rows) {
      throw changed();
    }
    ColumnBuilder builder = byFile[column];
    Field field = schema.field(places[column]);
    int word = missing[places[column]].word(text, from, to, quoted);
    if (word >= 0) {
      if (!field.nullable()) {
        throw hasMissing(field, file + ", line " + line);
      }
      builder.addMissing(word < field.spelling().missing().size() ? word : 0);
      return;
    }
    BlankEnds ends = kept.get(places[column]);
    int begin = quoted ? from : ends.from(text, from, to);
    int end = quoted ? to : ends.to(text, begin, to);
    if (builder.add(text, begin, end)) {
      return;
    }
    if (!strays.takes(field, places[column], text, begin, end, line)) {
      throw CellProblem.of(field.name(), field.type().word())
          .at(file + ", line " + line)
          .at(builder.expected())
          .toFix("correct the cell, or the type of the column.");
    }
    builder.addMissing();
  }

  @Override
  public void endRow() {
    row++;
  }

  /** Tells of the cells that were no values of their columns. */
  void tellStrays(Consumer<String> warnings) {
    strays.tell(file, schema, rows, warnings);
  }

  /** The table, once all cells have come. */
  Table table() {
    if (row != rows) {
      throw changed();
    }
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < bySchema.length; i++) {
      Column column = bySchema[i].build();
      if (!schema.field(i).nullable() && column.hasMissing()) {
        throw hasMissing(schema.field(i), file);
      }
      columns.add(column);
    }
    return Table.of(schema, columns);
  }

  private SynthException changed() {
    return SynthException.of("the file changed while it was read")
        .at(file)
        .toFix("run again once the file is complete.");
  }

  private static SynthException hasMissing(Field field, String place) {
    return SynthException.of("column '" + field.name() + "' has a missing cell, but may have none")
        .at(place)
        .toFix("fill in the cell, or let the column be nullable.");
  }
}
