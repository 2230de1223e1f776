package dev.synth.relation.finding;

import dev.synth.relation.Equal;
import dev.synth.relation.Found;
import dev.synth.relation.Held;
import dev.synth.relation.Missing;
import dev.synth.relation.Offset;
import dev.synth.relation.Relation;
import dev.synth.table.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What finders propose, counted in all rows. */
final class Findings {
  /** A relation that fewer rows show is none. */
  static final int LEAST_ROWS = 16;

  /** Of one kind; a table of near copies has thousands. */
  private static final int MOST_SOFT = 50;

  private final Table all;
  private final List<Found> found = new ArrayList<>();
  private final Map<String, Set<Set<String>>> pairs = new HashMap<>();
  private final Map<String, ColumnCodes> codes = new HashMap<>();

  Findings(Table all) {
    this.all = all;
  }

  /** Whether one more of a kind that holds in a share of the rows would still be read. */
  boolean takesSoft(Class<? extends Relation> kind) {
    int soft = 0;
    for (Found one : found) {
      soft += !one.hard() && kind.isInstance(one.relation()) ? 1 : 0;
    }
    return soft < MOST_SOFT;
  }

  /** All rows that are learnt from. */
  Table all() {
    return all;
  }

  /** Those so far. */
  List<Found> found() {
    return found;
  }

  /**
   * Proposes one.
   *
   * @param least the share that it must have in all rows
   * @return whether it holds always
   */
  boolean propose(Relation relation, double least) {
    Held held = relation.held(all);
    if (held.kept() < LEAST_ROWS || held.share() < least) {
      return false;
    }
    add(new Found(relation, held.always(), held));
    return held.always();
  }

  /**
   * Proposes one that is of interest only if it always holds.
   *
   * @return whether it does
   */
  boolean proposeHard(Relation relation) {
    Held held = relation.held(all);
    boolean hard = held.always() && held.kept() >= LEAST_ROWS;
    if (hard) {
      add(new Found(relation, true, held));
    }
    return hard;
  }

  /** Adds one that has been counted. */
  void add(Found one) {
    found.add(one);
    if (one.hard()) {
      pairs
          .computeIfAbsent(one.relation().getClass().getSimpleName(), kind -> new HashSet<>())
          .add(Set.copyOf(one.relation().columns()));
    }
  }

  /** Whether exactly these columns have a hard relation of that kind. */
  boolean has(Class<? extends Relation> kind, String... columns) {
    return pairs
        .getOrDefault(kind.getSimpleName(), Set.of())
        .contains(new HashSet<>(List.of(columns)));
  }

  /** Whether a distance that always holds says that one column is never above another. */
  boolean isBelow(String low, String high) {
    for (Found one : found) {
      if (one.hard() && one.relation() instanceof Offset offset) {
        boolean rises = offset.to().equals(high) && offset.from().equals(low);
        boolean falls = offset.to().equals(low) && offset.from().equals(high);
        boolean says =
            (rises && offset.least().signum() >= 0) || (falls && offset.most().signum() <= 0);
        if (says) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a column is always missing where that other one is. */
  boolean isMissingWith(String column, String other) {
    for (Found one : found) {
      boolean hard = one.hard() && one.relation() instanceof Missing;
      if (hard && one.relation().equals(new Missing(column, other, false))) {
        return true;
      }
    }
    return false;
  }

  /** How often values of two columns occur together in all rows. */
  LevelPairs pairs(String first, String second) {
    return new LevelPairs(codes(first), codes(second), all.persons());
  }

  private ColumnCodes codes(String name) {
    return codes.computeIfAbsent(name, column -> ColumnCodes.of(all.column(column)));
  }

  /** Columns that always equal an earlier one. */
  List<String> copies() {
    List<String> copies = new ArrayList<>();
    for (Found one : found) {
      if (one.hard() && one.relation() instanceof Equal equal) {
        copies.add(equal.target());
      }
    }
    return copies;
  }
}
