package dev.synth.transform;

import dev.synth.random.Rng;
import dev.synth.random.Stream;
import dev.synth.table.Column;
import java.util.ArrayList;
import java.util.List;

/**
 * How a margin's categories are cut into parts: one, or a group and a place inside it where there
 * are very many; the first one has "missing" besides. Times have parts of the {@link Calendar} too.
 */
final class ColumnCodec {
  private final Margin margin;
  private final Grouping grouping;
  private final Calendar calendar;

  ColumnCodec(Margin margin) {
    this.margin = margin;
    if (margin instanceof NumberMargin numbers) {
      this.grouping = Grouping.ofNumbers(margin.categories());
      this.calendar = numbers.calendar();
    } else {
      this.grouping = Grouping.ofLevels(margin.categories());
      this.calendar = Calendar.NONE;
    }
  }

  Margin margin() {
    return margin;
  }

  /** How many categories each part has. */
  List<Integer> cardinalities() {
    List<Integer> parts = new ArrayList<>(grouping.cardinalities(margin.missing() ? 1 : 0));
    parts.addAll(calendar.cardinalities());
    return parts;
  }

  /**
   * How many of each part's categories, from the first, stand in an order that means something; 0
   * for none.
   */
  List<Integer> ordered() {
    if (!margin.ordered()) {
      return grouping.isOne() ? List.of(0) : List.of(0, 0);
    }
    List<Integer> parts = new ArrayList<>(grouping.cardinalities(0));
    parts.addAll(calendar.cardinalities());
    return parts;
  }

  /**
   * The categories of each cell.
   *
   * @param rng redraws what is too rare to keep
   * @return by part, then row
   */
  int[][] encode(Column column, Rng rng) {
    int[] categories = margin.encode(column, rng);
    var parts = new int[cardinalities().size()][categories.length];
    for (int row = 0; row < categories.length; row++) {
      grouping.split(categories[row], parts, row);
    }
    if (!calendar.equals(Calendar.NONE)) {
      var times = (NumberMargin) margin;
      for (int row = 0; row < categories.length; row++) {
        if (!column.isMissing(row)) {
          calendar.split(times.whole(column, row), parts, firstOfCalendar(), row);
        }
      }
    }
    return parts;
  }

  /**
   * A cell of each row's categories.
   *
   * @param parts by part, then row
   * @param inside places a number inside its bin
   */
  Column decode(int[][] parts, Stream inside) {
    int[] categories = categories(parts);
    if (calendar.equals(Calendar.NONE)) {
      return margin.decode(categories, inside);
    }
    var times = (NumberMargin) margin;
    return times.decode(
        categories,
        inside,
        (row, drawn) ->
            calendar.snap(drawn, parts, firstOfCalendar(), row, times.lowest(), times.highest()));
  }

  /** The margin's category of each row. */
  int[] categories(int[][] parts) {
    var categories = new int[parts[0].length];
    for (int row = 0; row < categories.length; row++) {
      categories[row] = category(parts, 0, row);
    }
    return categories;
  }

  /** The margin's category of one row; its parts begin at {@code from}. */
  int category(int[][] parts, int from, int row) {
    return grouping.join(parts, from, row);
  }

  /** How many parts tell the margin's category; the calendar's stand behind them. */
  int ofCategory() {
    return grouping.parts();
  }

  /** One of these parts. */
  int part(int category, int which) {
    return grouping.part(category, which);
  }

  private int firstOfCalendar() {
    return grouping.parts();
  }
}
