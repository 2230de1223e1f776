package dev.synth.rule;

import dev.synth.constraint.Constraint;
import dev.synth.problem.SynthException;
import dev.synth.synthesis.MadeColumn;
import dev.synth.synthesis.TableModel;
import dev.synth.table.ColumnType;
import dev.synth.table.Field;
import java.util.OptionalLong;

/** Tells before any row is made that there are more rows than values that must differ. */
public final class UniqueColumns {
  private UniqueColumns() {}

  /**
   * Refuses more rows than the columns of a {@code unique(..)} have values.
   *
   * @throws SynthException with how many there are
   */
  public static void requireRoom(TableModel model, long rows) {
    for (Constraint.OfUnique unique : model.constraints().unique()) {
      double room = 1;
      for (String name : unique.names()) {
        Field field = model.schema().field(model.schema().indexOf(name).orElseThrow());
        room *= values(model, field);
      }
      if (room < rows && model.made().keySet().containsAll(unique.names())) {
        throw SynthException.of("'" + unique.text() + "' cannot hold for " + rows + " rows")
            .at("its columns have " + (long) room + " values at most")
            .toFix(
                "ask for fewer rows, or give the columns rules with more values: sequence(1), uuid.");
      }
    }
  }

  /** At most; infinity where that is not known, and where missing cells need not differ. */
  private static double values(TableModel model, Field field) {
    if (field.nullable()) {
      return Double.POSITIVE_INFINITY;
    }
    if (field.type() instanceof ColumnType.Categorical categorical) {
      return categorical.levels().size();
    }
    MadeColumn made = model.made().get(field.name());
    OptionalLong values = made == null ? OptionalLong.empty() : made.values(field);
    return values.isPresent() ? values.getAsLong() : Double.POSITIVE_INFINITY;
  }
}
