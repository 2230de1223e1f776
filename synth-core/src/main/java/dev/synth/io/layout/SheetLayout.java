package dev.synth.io.layout;

import dev.synth.io.layout.Found.Item;
import dev.synth.io.layout.HeadRows.HeadRow;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the table lies in the rows of a sheet, whose cells are given.
 *
 * @param before number of the last row before the names; 0 when there is none
 * @param names whether the next row holds names
 * @param units whether the row below them is left out
 * @param from the first column that is kept, from 0
 * @param to behind the last one
 * @param items what of it was found, and is not plain
 */
public record SheetLayout(
    int before, boolean names, boolean units, int from, int to, List<Item> items) {
  public SheetLayout {
    items = List.copyOf(items);
  }

  /**
   * A row that holds something.
   *
   * @param number from 1, as the sheet counts
   * @param cells their texts, nothing for an empty one
   */
  public record SheetRow(int number, List<String> cells) {
    public SheetRow {
      cells = List.copyOf(cells);
    }
  }

  /** Finds it from the first rows; there must be one. */
  public static SheetLayout of(List<SheetRow> first, LayoutOptions said) {
    int skipped = said.skip().orElse(0);
    int width = first.stream().mapToInt(row -> row.cells().size()).max().orElseThrow();
    List<HeadRow> rows = new ArrayList<>();
    for (SheetRow row : first) {
      if (row.number() > skipped) {
        rows.add(new HeadRow(row.number(), 0, padded(row.cells(), width)));
      }
    }
    if (rows.isEmpty()) {
      return new SheetLayout(skipped, true, false, 0, width, List.of());
    }
    List<Item> items = new ArrayList<>();
    Heading heading =
        said.skip().isPresent() ? new Heading(rows, 0, width, false) : Heading.of(rows);
    int before = skipped;
    if (heading.first() > 0) {
      before = rows.get(heading.first()).line() - 1;
      items.add(new Item("skip", String.valueOf(before), "rows before the names of the columns"));
    }
    var finder = new NamesFinder(heading);
    boolean names = said.flag("header").orElseGet(finder::hasNames);
    if (!names && said.flag("header").isEmpty()) {
      items.add(new Item("header", "false", "the first row holds values; see col1, col2, .."));
    }
    boolean units = said.flag("units").orElseGet(() -> names && finder.hasUnits());
    if (units && said.flag("units").isEmpty()) {
      items.add(new Item("units", "true", "the row below the names is left out"));
    }
    return new SheetLayout(
        before, names, units, finder.emptyAtStart(), width - finder.emptyAtEnd(), items);
  }

  /** How many columns are kept. */
  public int width() {
    return to - from;
  }

  /** As wide as the widest, but for what may be a title. */
  private static List<String> padded(List<String> cells, int width) {
    List<String> all = new ArrayList<>(cells);
    boolean title = cells.size() == 1;
    while (!title && all.size() < width) {
      all.add("");
    }
    return all;
  }
}
