package dev.synth.io.layout;

import dev.synth.io.layout.HeadRows.HeadRow;
import java.util.List;
import java.util.stream.IntStream;

/** Tells names, units and values apart in the first rows of a table. */
final class NamesFinder {
  /** Values below a row before it can be one of units. */
  private static final int ROWS_BELOW_UNITS = 2;

  private final HeadRow first;
  private final List<HeadRow> body;

  NamesFinder(Heading heading) {
    this.first = heading.rows().get(heading.first());
    this.body = heading.body();
  }

  /**
   * Whether the first row holds names: unless it has a value above values, and nowhere a word above
   * values. Numbers in sequence, such as years, are names.
   */
  boolean hasNames() {
    int values = 0;
    for (int i = 0; i < first.width(); i++) {
      String cell = first.cell(i);
      if (HeadCells.isNothing(cell) || !HeadCells.areValues(column(body, i))) {
        continue;
      }
      if (!HeadCells.isValue(cell)) {
        return true;
      }
      values++;
    }
    return values == 0 || isSequence();
  }

  /** Whether the numbers among the cells are at least three, one more each. */
  private boolean isSequence() {
    List<String> numbers =
        first.cells().stream().filter(cell -> cell.matches("[0-9]{1,9}")).toList();
    return numbers.size() > 2
        && IntStream.range(1, numbers.size())
            .allMatch(
                i -> Integer.parseInt(numbers.get(i)) == Integer.parseInt(numbers.get(i - 1)) + 1);
  }

  /**
   * Whether the first row below the names is one of units: no value in it, a known unit above
   * values, and nothing above words.
   */
  boolean hasUnits() {
    if (body.size() <= ROWS_BELOW_UNITS) {
      return false;
    }
    HeadRow units = body.get(0);
    List<HeadRow> below = body.subList(1, body.size());
    boolean known = false;
    for (int i = 0; i < first.width(); i++) {
      String cell = units.cell(i);
      if (HeadCells.isValue(cell)) {
        return false;
      }
      if (HeadCells.areValues(column(below, i))) {
        known |= HeadCells.isUnit(cell);
      } else if (!HeadCells.isNothing(cell) && !HeadCells.isUnit(cell)) {
        return false;
      }
    }
    return known;
  }

  /** How many columns at the end have neither names nor cells. */
  int emptyAtEnd() {
    int from = first.width();
    while (from > 1 && isEmpty(from - 1)) {
      from--;
    }
    return first.width() - from;
  }

  /** How many at the start. */
  int emptyAtStart() {
    int to = 0;
    while (to < first.width() - 1 && isEmpty(to)) {
      to++;
    }
    return to;
  }

  private boolean isEmpty(int column) {
    return first.cell(column).isEmpty() && column(body, column).stream().allMatch(String::isEmpty);
  }

  private static List<String> column(List<HeadRow> rows, int column) {
    return rows.stream().map(row -> row.cell(column)).toList();
  }
}
