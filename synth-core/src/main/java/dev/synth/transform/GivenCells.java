package dev.synth.transform;

import dev.synth.problem.SynthException;
import dev.synth.table.Column;
import dev.synth.table.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Values that some columns are given in every row, as categories and as cells. Immutable. */
public final class GivenCells {
  private static final int SHOWN = 12;

  private final SortedMap<Integer, Column> cells;
  private final SortedMap<Integer, Integer> codes;

  GivenCells(SortedMap<Integer, Column> cells, SortedMap<Integer, Integer> codes) {
    this.cells = Collections.unmodifiableSortedMap(cells);
    this.codes = Collections.unmodifiableSortedMap(codes);
  }

  /** The category of each part that is given, by part. */
  public Map<Integer, Integer> codes() {
    return codes;
  }

  /** Whether the column at that place is given. */
  public boolean has(int column) {
    return cells.containsKey(column);
  }

  /** The same rows with what is given in its place. */
  public Table put(Table rows) {
    if (cells.isEmpty()) {
      return rows;
    }
    List<Column> columns = new ArrayList<>(rows.columns());
    cells.forEach((place, cell) -> columns.set(place, cell.pick(new int[rows.rows()])));
    return Table.of(rows.schema(), columns);
  }

  /** The same cells, whose categories stand at other parts. */
  public GivenCells withCodes(Map<Integer, Integer> others) {
    return new GivenCells(cells, new TreeMap<>(others));
  }

  static SynthException.Draft unseen(String column, String text) {
    return SynthException.of("column '" + column + "' never is '" + text + "'");
  }

  static String some(List<String> levels) {
    return levels.size() <= SHOWN
        ? levels.toString()
        : levels.subList(0, SHOWN) + " and " + (levels.size() - SHOWN) + " more";
  }

  static GivenCells of(TableCodec codec, Map<String, String> given) {
    var cells = new TreeMap<Integer, Column>();
    var codes = new TreeMap<Integer, Integer>();
    int part = 0;
    for (int c = 0; c < codec.schema().width(); c++) {
      String name = codec.schema().field(c).name();
      String text = given.get(name);
      int parts = codec.partCounts().get(c);
      if (text != null) {
        Column cell = codec.cell(c, text);
        cells.put(c, cell);
        int[] ofCell = codec.codes(c, cell);
        for (int p = 0; p < parts; p++) {
          codes.put(part + p, ofCell[p]);
        }
      }
      part += parts;
    }
    return new GivenCells(cells, codes);
  }
}
