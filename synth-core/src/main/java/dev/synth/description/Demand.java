package dev.synth.description;

import dev.synth.constraint.Constraint;
import dev.synth.constraint.Constraints;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What every row must keep, in the language of constraints, whatever its columns will be called.
 *
 * @param pieces what stands around the names of columns and, at every second place, such a name
 */
public record Demand(List<String> pieces) {
  public Demand {
    pieces = List.copyOf(pieces);
  }

  /** A demand with these columns between these pieces: {@code of(List.of("", " >= 0"), price)}. */
  static Demand of(List<String> around, String... columns) {
    List<String> pieces = new ArrayList<>();
    for (int i = 0; i < columns.length; i++) {
      pieces.add(around.get(i));
      pieces.add(columns[i]);
    }
    pieces.add(around.get(columns.length));
    return new Demand(pieces);
  }

  /** That no two rows share the values of all of them. */
  static Demand unique(List<String> columns) {
    List<String> around = new ArrayList<>(List.of("unique("));
    columns.stream().skip(1).forEach(column -> around.add(", "));
    around.add(")");
    return of(around, columns.toArray(String[]::new));
  }

  /** The columns it names. */
  public Set<String> columns() {
    Set<String> columns = new LinkedHashSet<>();
    for (int i = 1; i < pieces.size(); i += 2) {
      columns.add(pieces.get(i));
    }
    return columns;
  }

  /** As a constraint of rows whose columns are called that. */
  public String text(UnaryOperator<String> naming) {
    var text = new StringBuilder();
    for (int i = 0; i < pieces.size(); i++) {
      boolean column = i % 2 == 1;
      text.append(column ? quoted(naming.apply(pieces.get(i))) : pieces.get(i));
    }
    return text.toString();
  }

  /** As a constraint of rows whose columns are called as they are described. */
  public String text() {
    return text(name -> name);
  }

  /** Whether it is about the whole table. */
  boolean isUnique() {
    return Constraints.parse(List.of(text())).list().get(0) instanceof Constraint.OfUnique;
  }

  private static String quoted(String name) {
    return "`" + name.replace("`", "``") + "`";
  }
}
