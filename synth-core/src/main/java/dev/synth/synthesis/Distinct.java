package dev.synth.synthesis;

import dev.synth.constraint.Constraint;
import dev.synth.problem.SynthException;
import dev.synth.random.Units;
import dev.synth.relation.Unique;
import dev.synth.table.Column;
import dev.synth.table.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Values that no two rows of a dataset share: a row that repeats those of an earlier one is drawn
 * again until it does not. It sees all rows in their order, so a row depends on those before it and
 * on nothing else: a shorter dataset is the beginning of a longer one. What a user demands is kept
 * or fails; what was found in real rows is given up where a row finds no values of its own. For one
 * thread.
 */
public final class Distinct {
  private static final int MOST_ROUNDS = 100;

  /** Of what was found: a table that is full has no other values. */
  private static final int FOUND_ROUNDS = 20;

  /** So many rows give it up, then all do. */
  private static final int MOST_GIVEN_UP = 20;

  private int givenUp;

  private final TableModel model;
  private final List<Seen> unique = new ArrayList<>();

  /**
   * What has been seen so far.
   *
   * @param text of the constraint; empty when it was found
   */
  private record Seen(String text, List<String> names, Set<List<String>> values) {
    boolean isDemanded() {
      return !text.isEmpty();
    }
  }

  public Distinct(TableModel model) {
    this.model = model;
    for (Constraint.OfUnique one : model.constraints().unique()) {
      unique.add(new Seen(one.text(), one.names(), new HashSet<>()));
    }
    model
        .learnt()
        .ifPresent(
            learnt -> {
              for (Unique one : learnt.keeping().unique()) {
                unique.add(new Seen("", one.columns(), new HashSet<>()));
              }
            });
  }

  /**
   * The next rows, where each repeats none before it.
   *
   * @param rows as the model drew them
   * @param how it drew them
   * @throws SynthException when a row finds no values of its own that are demanded
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
      if (!claim(rows, row, givenUp >= MOST_GIVEN_UP)) {
        drawn.add(another(rows.slice(row, row + 1), how.units().pick(new int[] {row}), how));
        chosen[row] = all++;
      }
    }
    return Table.concat(drawn).pick(chosen);
  }

  private Table another(Table first, Units unit, Sampling how) {
    Table last = first;
    for (int round = 1; round < MOST_ROUNDS; round++) {
      if (round == FOUND_ROUNDS && claim(first, 0, true)) {
        givenUp++;
        return first;
      }
      int attempt = how.attempt() + round * TableModel.MOST_ATTEMPTS;
      last = model.sample(new Sampling(unit, attempt, how.seed(), how.given()));
      if (claim(last, 0, round > FOUND_ROUNDS)) {
        return last;
      }
    }
    throw exhausted(last);
  }

  private SynthException exhausted(Table last) {
    Seen full =
        unique.stream()
            .filter(seen -> seen.isDemanded() && seen.values().contains(key(last, 0, seen)))
            .findFirst()
            .orElseThrow();
    return SynthException.of("'" + full.text() + "' is kept by too few rows")
        .at(
            "after "
                + full.values().size()
                + " rows, one found no values of its own in "
                + MOST_ROUNDS
                + " draws")
        .toFix(
            "ask for fewer rows, or give the columns rules with more values: sequence(1), uuid.");
  }

  /** Takes a row's values when nobody has them, or nobody has those that are demanded. */
  private boolean claim(Table rows, int row, boolean demandedOnly) {
    List<List<String>> keys = new ArrayList<>();
    for (Seen seen : unique) {
      List<String> key = key(rows, row, seen);
      boolean counts = seen.isDemanded() || !demandedOnly;
      if (counts && !key.isEmpty() && seen.values().contains(key)) {
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
  private static List<String> key(Table rows, int row, Seen seen) {
    List<String> key = new ArrayList<>(seen.names().size());
    for (String name : seen.names()) {
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
