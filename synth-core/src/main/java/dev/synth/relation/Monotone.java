package dev.synth.relation;

import dev.synth.table.Column;
import dev.synth.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A column that never falls where another rises, in each group of rows: a meter by its readings'
 * dates, a tax by the income in each country. It is of a whole table: a row breaks it when it lies
 * below the row before it, in the order of the other column.
 *
 * @param column that rises
 * @param along in whose order
 * @param group whose values each stand alone; or none
 */
public record Monotone(String column, String along, Optional<String> group) implements Relation {
  @Override
  public List<String> columns() {
    List<String> all = new ArrayList<>(List.of(column, along));
    group.ifPresent(all::add);
    return all;
  }

  @Override
  public String words() {
    return Cells.name(column)
        + " never falls as "
        + Cells.name(along)
        + " rises"
        + group.map(name -> ", for each " + Cells.name(name)).orElse("");
  }

  @Override
  public RowTest on(Table rows) {
    Column mine = rows.column(column);
    Column other = rows.column(along);
    Optional<Column> groups = group.map(rows::column);
    List<Integer> order = new ArrayList<>();
    var answers = new RowTest.Answer[rows.rows()];
    for (int row = 0; row < answers.length; row++) {
      answers[row] = RowTest.Answer.SILENT;
      boolean there = !mine.isMissing(row) && !other.isMissing(row);
      if (there && (groups.isEmpty() || !groups.get().isMissing(row))) {
        order.add(row);
      }
    }
    order.sort(
        (a, b) -> {
          int byGroup = groups.map(g -> Double.compare(g.number(a), g.number(b))).orElse(0);
          int byOther = Double.compare(other.number(a), other.number(b));
          int byMine = Double.compare(mine.number(a), mine.number(b));
          return byGroup != 0 ? byGroup : byOther != 0 ? byOther : byMine;
        });
    for (int i = 1; i < order.size(); i++) {
      int before = order.get(i - 1);
      int row = order.get(i);
      boolean together =
          groups.isEmpty() || groups.get().number(before) == groups.get().number(row);
      if (together) {
        answers[row] = RowTest.Answer.of(mine.number(row) >= mine.number(before));
      }
    }
    return row -> answers[row];
  }
}
