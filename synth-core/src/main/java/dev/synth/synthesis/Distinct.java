package dev.synth.synthesis;

import dev.synth.constraint.Constraint;
import dev.synth.problem.SynthException;
import dev.synth.random.Units;
import dev.synth.table.Column;
import dev.synth.table.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Values that no two rows of a dataset share: a row that repeats those of an earlier one is drawn
 * again until it does not. It sees all rows in their order, so a row depends on those before it and
 * on nothing else: a shorter dataset is the beginning of a longer one. For one thread.
 */
public final class Distinct {
  private static final int MOST_ROUNDS = 100;

  private final TableModel model;
  private final List<Seen> unique = new ArrayList<>();

  /** What a constraint has seen so far. */
  private record Seen(Constraint.OfUnique constraint, Set<List<String>> values) {}

  public Distinct(TableModel model) {
    this.model = model;
    for (Constraint.OfUnique one : model.constraints().unique()) {
      unique.add(new Seen(one, new HashSet<>()));
    }
  }

  /**
   * The next rows, where each repeats none before it.
   *
   * @param rows as the model drew them
   * @param how it drew them
   * @throws SynthException when a row finds no values of its own
   */
  public Table keep(Table rows, Sampling how) {
    if (unique.isEmpty()) {
      return rows;
    }
    List<Table> drawn = new ArrayList<>(List.of(rows));
    var chosen = new int[rows.rows()];
    int all = rows.rows();
    for (int row = 0; row < chosen.length; row++) {
      chosen[row] = row;
      if (!claim(rows, row)) {
        drawn.add(another(how.units().pick(new int[] {row}), how));
        chosen[row] = all++;
      }
    }
    return Table.concat(drawn).pick(chosen);
  }

  private Table another(Units unit, Sampling how) {
    for (int round = 1; round < MOST_ROUNDS; round++) {
      int attempt = how.attempt() + round * TableModel.MOST_ATTEMPTS;
      Table again = model.sample(new Sampling(unit, attempt, how.seed(), how.given()));
      if (claim(again, 0)) {
        return again;
      }
    }
    Seen most = unique.get(0);
    throw SynthException.of("'" + most.constraint().text() + "' is kept by too few rows")
        .at(
            "after "
                + most.values().size()
                + " rows, one found no values of its own in "
                + MOST_ROUNDS
                + " draws")
        .toFix(
            "ask for fewer rows, or give the columns rules with more values: sequence(1), uuid.");
  }

  /** Takes a row's values when nobody has them. */
  private boolean claim(Table rows, int row) {
    List<List<String>> keys = new ArrayList<>();
    for (Seen seen : unique) {
      List<String> key = key(rows, row, seen.constraint());
      if (!key.isEmpty() && seen.values().contains(key)) {
        return false;
      }
      keys.add(key);
    }
    for (int i = 0; i < keys.size(); i++) {
      if (!keys.get(i).isEmpty()) {
        unique.get(i).values().add(keys.get(i));
      }
    }
    return true;
  }

  /** None when a cell is missing: such rows are like no other, as in SQL. */
  private static List<String> key(Table rows, int row, Constraint.OfUnique constraint) {
    List<String> key = new ArrayList<>(constraint.names().size());
    for (String name : constraint.names()) {
      Column cells = rows.column(name);
      String text = cells.text(row);
      if (text == null) {
        return List.of();
      }
      key.add(text);
    }
    return key;
  }
}
