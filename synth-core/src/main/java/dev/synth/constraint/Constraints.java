package dev.synth.constraint;

import dev.synth.catalog.Nearest;
import dev.synth.expression.Expression;
import dev.synth.problem.SynthException;
import dev.synth.table.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All that a user demands of one dataset. Immutable and thread-safe. */
public record Constraints(List<Constraint> list) {
  /** Nothing is demanded. */
  public static final Constraints NONE = new Constraints(List.of());

  private static final String UNIQUE = "unique";
  private static final String COMBINATIONS = "combinations";

  public Constraints {
    list = List.copyOf(list);
  }

  /**
   * Reads constraints.
   *
   * @throws SynthException that points at the character which has no meaning
   */
  public static Constraints parse(List<String> texts) {
    List<Constraint> list = new ArrayList<>();
    for (String text : texts) {
      list.add(parse(text));
    }
    return list.isEmpty() ? NONE : new Constraints(list);
  }

  private static Constraint parse(String text) {
    Expression expression = Expression.parse(text);
    Optional<Expression.OfTable> ofTable = expression.ofTable(Set.of(UNIQUE, COMBINATIONS));
    if (ofTable.isEmpty() && expression.columns().isEmpty()) {
      throw SynthException.of("'" + text + "' names no column")
          .toFix("write it like end >= start.");
    }
    if (ofTable.isEmpty()) {
      return new Constraint.OfRow(expression);
    }
    List<String> columns = ofTable.get().columns();
    boolean unique = ofTable.get().function().equals(UNIQUE);
    int least = unique ? 1 : 2;
    boolean twice = new HashSet<>(columns).size() < columns.size();
    boolean many = !unique && columns.size() > 2;
    if (columns.size() < least || twice || many) {
      throw SynthException.of("'" + text + "' names the wrong number of columns")
          .at(unique ? "unique has one column or more, each once" : "combinations has two columns")
          .toFix(
              unique ? "write it like unique(id)." : "write it like combinations(city, country).");
    }
    return unique
        ? new Constraint.OfUnique(expression.text(), columns)
        : new Constraint.OfCombinations(expression.text(), columns);
  }

  /** As they were written. */
  public List<String> texts() {
    return list.stream().map(Constraint::text).toList();
  }

  /** Those that are about these columns alone. */
  public Constraints of(Schema columns) {
    return new Constraints(
        list.stream().filter(one -> columns.names().containsAll(one.columns())).toList());
  }

  /** Those of single rows. */
  public List<Constraint.OfRow> ofRows() {
    List<Constraint.OfRow> some = new ArrayList<>();
    for (Constraint one : list) {
      if (one instanceof Constraint.OfRow row) {
        some.add(row);
      }
    }
    return some;
  }

  /** Those of values that are not shared. */
  public List<Constraint.OfUnique> unique() {
    List<Constraint.OfUnique> some = new ArrayList<>();
    for (Constraint one : list) {
      if (one instanceof Constraint.OfUnique unique) {
        some.add(unique);
      }
    }
    return some;
  }

  /** Those of values that occur together. */
  public List<Constraint.OfCombinations> combinations() {
    List<Constraint.OfCombinations> some = new ArrayList<>();
    for (Constraint one : list) {
      if (one instanceof Constraint.OfCombinations combinations) {
        some.add(combinations);
      }
    }
    return some;
  }

  /**
   * Columns that are computed rather than drawn, since an equation demands it: column to the
   * expression that computes it. A column is computed once, of columns that do not need it.
   */
  public Map<String, Expression> computed() {
    Map<String, Expression> computed = new LinkedHashMap<>();
    for (Constraint.OfRow row : ofRows()) {
      for (Expression.Equation way : row.condition().equations()) {
        boolean free = !computed.containsKey(way.column());
        if (free && !way.value().columns().isEmpty() && !needs(way, computed)) {
          computed.put(way.column(), way.value());
          break;
        }
      }
    }
    return computed;
  }

  private static boolean needs(Expression.Equation way, Map<String, Expression> computed) {
    Set<String> seen = new HashSet<>();
    List<String> open = new ArrayList<>(way.value().columns());
    while (!open.isEmpty()) {
      String column = open.remove(open.size() - 1);
      if (column.equals(way.column())) {
        return true;
      }
      Expression of = computed.get(column);
      if (seen.add(column) && of != null) {
        open.addAll(of.columns());
      }
    }
    return false;
  }

  /**
   * Checks them against the columns of the rows.
   *
   * @throws SynthException when a column is not there, a part has no meaning, or no row at all can
   *     keep them
   */
  public void requireFit(Schema schema) {
    requireColumns(schema);
    for (Constraint.OfRow row : ofRows()) {
      row.condition().condition(schema);
    }
    Expression.requirePossible(ofRows().stream().map(Constraint.OfRow::condition).toList(), schema);
  }

  /**
   * Checks that the columns they name are there.
   *
   * @throws SynthException when one is not
   */
  public void requireColumns(Schema schema) {
    for (Constraint one : list) {
      for (String column : one.columns()) {
        if (schema.indexOf(column).isEmpty()) {
          throw SynthException.of("there is no column '" + column + "'")
              .at("constraint " + one.text())
              .toFix(
                  Nearest.to(column, schema.names())
                      .map(known -> "did you mean '" + known + "'?")
                      .orElse("name one of the columns " + schema.names() + "."));
        }
      }
    }
  }
}
