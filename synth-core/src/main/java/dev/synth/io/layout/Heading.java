package dev.synth.io.layout;

import dev.synth.io.layout.HeadRows.HeadRow;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Where the table begins under a dialect: behind titles, at the row that is as wide as most rows.
 *
 * @param rows the first rows
 * @param first the row where the table begins; the ones before are titles
 * @param width of most rows
 * @param rowsAreNamed whether that row is a cell shorter, since the first column, of names of rows,
 *     has no name
 */
record Heading(List<HeadRow> rows, int first, int width, boolean rowsAreNamed) {
  private static final int MOST_TITLES = 50;

  /** How many more rows the body has than misfits, where it stands below titles. */
  private static final int FIT = 4;

  Heading {
    rows = List.copyOf(rows);
  }

  /** Finds it; without titles when there is doubt. */
  static Heading of(List<HeadRow> rows) {
    int width = mostFrequentWidth(rows);
    for (int i = 0; i < rows.size() && i <= MOST_TITLES; i++) {
      var here = new Heading(rows, i, width, namesRows(rows, i, width));
      if (!here.isTitle(rows.get(i))) {
        boolean fits = i == 0 || (here.looksLikeNames() && here.fitsMost());
        return fits ? here : new Heading(rows, 0, width, false);
      }
    }
    return new Heading(rows, 0, width, false);
  }

  /** One cell, or half of what rows have; more of them only where values tell names apart. */
  private boolean isTitle(HeadRow row) {
    if (width < 2 || (rowsAreNamed && !namesStandLower())) {
      return false;
    }
    if (row.width() == width) {
      return width > 2 && row.filled() < 2;
    }
    boolean few = row.filled() < 2 || 2 * row.width() <= width || rowsAreNamed;
    return row.width() < width && (few || namesStandLower());
  }

  /** Whether the next row as wide as most is one of names, above values. */
  private boolean namesStandLower() {
    for (int i = first + 1; i < rows.size() && i <= MOST_TITLES; i++) {
      if (rows.get(i).width() == width && rows.get(i).filled() > 1) {
        var lower = new Heading(rows, i, width, false);
        return lower.looksLikeNames() && lower.hasValues();
      }
    }
    return false;
  }

  private boolean hasValues() {
    return IntStream.range(0, width)
        .anyMatch(i -> HeadCells.areValues(body().stream().map(row -> row.cell(i)).toList()));
  }

  private boolean fitsMost() {
    return misfits() * FIT < rows.size() - first - 1;
  }

  private boolean looksLikeNames() {
    return rows.get(first).cells().stream()
        .noneMatch(cell -> HeadCells.isValue(cell) || HeadCells.isDivided(cell));
  }

  /** Whether the first row, or the one below the titles, is divided at all. */
  boolean isDivided() {
    return width > 1 && rows.get(first).width() > 1;
  }

  /** Rows of another width, but for empty cells at their ends. */
  int misfits() {
    int names = first < rows.size() ? rows.get(first).width() + (rowsAreNamed ? 1 : 0) : 0;
    int misfits = 0;
    for (HeadRow row : body()) {
      boolean fits = row.width() == names || (row.width() > names && row.isEmptyFrom(names));
      boolean shorter = row.width() < names && rows.get(first).isEmptyFrom(row.width());
      misfits += fits || shorter ? 0 : 1;
    }
    return misfits;
  }

  List<HeadRow> body() {
    return rows.subList(Math.min(first + 1, rows.size()), rows.size());
  }

  private static int mostFrequentWidth(List<HeadRow> rows) {
    Map<Integer, Integer> counts = new TreeMap<>();
    rows.forEach(row -> counts.merge(row.width(), 1, Integer::sum));
    int best = 0;
    int most = 0;
    for (Map.Entry<Integer, Integer> entry : counts.entrySet()) {
      if (entry.getValue() >= most) {
        best = entry.getKey();
        most = entry.getValue();
      }
    }
    return best;
  }

  /** As R writes: every row below has one cell more, of which the first is its name. */
  private static boolean namesRows(List<HeadRow> rows, int first, int width) {
    HeadRow header = rows.get(first);
    List<HeadRow> below = rows.subList(first + 1, rows.size());
    return width > 2
        && header.width() == width - 1
        && header.cells().stream().noneMatch(HeadCells::isDivided)
        && below.size() > 1
        && below.stream().allMatch(row -> row.width() == width)
        && !below.stream().allMatch(row -> row.isEmptyFrom(width - 1))
        && below.stream().map(row -> row.cell(0)).distinct().count() == below.size();
  }
}
