package dev.synth.rule;

import dev.synth.constraint.Constraint;
import dev.synth.problem.SynthException;
import dev.synth.random.Rng;
import dev.synth.random.Stream;
import dev.synth.schema.ColumnSpec;
import dev.synth.synthesis.Draw;
import dev.synth.synthesis.Edges;
import dev.synth.synthesis.MadeColumn;
import dev.synth.synthesis.Rule;
import dev.synth.synthesis.TableModel;
import dev.synth.table.Column;
import dev.synth.table.Field;
import dev.synth.table.Role;
import dev.synth.table.Schema;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Mixes cells at the boundaries of what their rules allow into the columns that rules make: a share
 * of each column's cells, in rows that are the same for the same seed. Keys, columns whose values
 * must differ, and columns that are learnt or computed keep their own. What is demanded of rows
 * still holds: one that breaks it is drawn again.
 */
public final class EdgedColumns {
  /** Of texts whose reader says no length; what a column of a database often holds. */
  private static final int LONGEST = 255;

  private EdgedColumns() {}

  /**
   * The columns that have such cells, made with them.
   *
   * @param share of the cells, 0 to 1
   * @param said about each column, by name
   */
  public static Map<String, MadeColumn> of(
      TableModel model, double share, Map<String, ColumnSpec> said) {
    Set<String> apart = new HashSet<>();
    for (Constraint.OfUnique unique : model.constraints().unique()) {
      apart.addAll(unique.columns());
    }
    Map<String, MadeColumn> edged = new LinkedHashMap<>();
    model
        .made()
        .forEach(
            (name, made) -> {
              Field field = model.schema().field(model.schema().indexOf(name).orElseThrow());
              if (field.role() != Role.KEY && !apart.contains(name)) {
                ColumnSpec spec = said.getOrDefault(name, ColumnSpec.NONE);
                edges(made, field, spec)
                    .ifPresent(
                        edges ->
                            edged.put(
                                name,
                                made.withRule(
                                    new Mixed(
                                        made.rule(),
                                        edges,
                                        name,
                                        share,
                                        (int) spec.shortest().orElse(0),
                                        longest(spec)))));
              }
            });
    return edged;
  }

  private static int longest(ColumnSpec spec) {
    boolean text = spec.type().orElse("text").equals("text");
    return text ? (int) Math.max(1, Math.min(100_000, spec.largest().orElse(LONGEST))) : LONGEST;
  }

  /** None where the column cannot hold them. */
  private static Optional<Edges> edges(MadeColumn made, Field field, ColumnSpec spec) {
    try {
      return made.edges(field, longest(spec));
    } catch (SynthException e) {
      return Optional.empty();
    }
  }

  /** A rule's own cells, and here and there one at their boundaries. */
  private record Mixed(
      Rule own, Edges edges, String column, double share, int shortest, int longest)
      implements Rule {
    @Override
    public Set<String> needs(Schema others) {
      return own.needs(others);
    }

    @Override
    public Column make(Draw draw) {
      Column cells = own.make(draw);
      String which = edges.together().isEmpty() ? column : edges.together();
      Stream chosen = draw.shared(which + "\0edge");
      Stream drawn = draw.shared(column + "\0edge cell");
      Column odd = edges.rule().make(new Draw(drawn, draw.needed(), draw.streams()));
      var rows = new int[cells.size()];
      for (int i = 0; i < rows.length; i++) {
        Rng rng = chosen.at(i);
        boolean edge = rng.nextDouble() < share && fits(odd, i);
        rows[i] = edge ? cells.size() + i : i;
      }
      return cells.append(odd).pick(rows);
    }

    private boolean fits(Column odd, int row) {
      String text = odd.text(row);
      return text != null && text.length() >= shortest && text.length() <= longest;
    }
  }
}
