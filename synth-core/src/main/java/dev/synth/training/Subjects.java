package dev.synth.training;

import dev.synth.problem.SynthException;
import dev.synth.problem.Work;
import dev.synth.recipe.Learning;
import dev.synth.schema.ColumnSpec;
import dev.synth.schema.meaning.PersonColumns;
import dev.synth.table.Column;
import dev.synth.table.Field;
import dev.synth.table.Persons;
import dev.synth.table.Role;
import dev.synth.table.Table;
import dev.synth.transform.Protection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Whom real rows belong to: what a recipe's {@code subject} says, or a warning where it should. */
public final class Subjects {
  /** Rows, or persons where several rows may be one person's. */
  private static final int LEAST_UNITS = 50;

  /** Of fewer different values it is a category, not a person's. */
  private static final int LEAST_VALUES = 5;

  /** So many rows a person on average are no namesakes. */
  private static final double ROWS_PER_PERSON = 1.5;

  private Subjects() {}

  /**
   * The rows with their persons; unchanged where the recipe names no column.
   *
   * @throws SynthException when there is no such column
   */
  public static Table of(Table real, Learning learning) {
    if (learning.subject().isEmpty()) {
      return real;
    }
    String subject = learning.subject().get();
    if (real.schema().indexOf(subject).isEmpty()) {
      throw SynthException.of("there is no column '" + subject + "' in the data")
          .at("the recipe names it as the subject; the columns are " + real.schema().names())
          .toFix("correct the name under subject, or remove it.");
    }
    return real.withPersons(Persons.of(real.column(subject)));
  }

  /**
   * Looks whether there are enough to learn from.
   *
   * @throws SynthException when there are too few rows, or persons
   */
  static void requireEnough(Table real, String sourceName) {
    String what = real.persons().areRows() ? "rows" : "persons";
    int there = real.persons().different(real.rows());
    if (there < LEAST_UNITS) {
      throw SynthException.of("'" + sourceName + "' has too few " + what + " to learn from")
          .at(there + " " + what + ", at least " + LEAST_UNITS + " are needed")
          .toFix(
              "give more rows, or leave the source out and describe the columns by rules:"
                  + " a model of so few "
                  + what
                  + " would tell too much of each.");
    }
  }

  /** What is said about columns, the subject's too: it identifies, whatever it looks like. */
  public static Map<String, ColumnSpec> said(Learning learning) {
    if (learning.subject().isEmpty()) {
      return learning.columns();
    }
    Map<String, ColumnSpec> said = new LinkedHashMap<>(learning.columns());
    String subject = learning.subject().get();
    said.merge(
        subject,
        ColumnSpec.NONE.withRole(Role.IDENTIFYING),
        (given, other) -> given.withRole(Role.IDENTIFYING));
    return said;
  }

  /** Warns where rows seem to belong to persons who have several, and the recipe says nothing. */
  static void warn(TrainingTask task, Work how) {
    if (task.learning().subject().isEmpty()) {
      found(task.real(), task.learning())
          .ifPresent(column -> how.warnings().accept(warning(column, task.sourceName())));
    }
  }

  /** The first column whose values stand for persons who seem to have several rows. */
  public static Optional<String> found(Table real, Learning learning) {
    for (Field field : real.schema().fields()) {
      ColumnSpec said = learning.columns().getOrDefault(field.name(), ColumnSpec.NONE);
      boolean isNobody = said.role().filter(role -> role != Role.IDENTIFYING).isPresent();
      Column cells = real.column(field.name());
      if (!isNobody && PersonColumns.tells(field, cells) && repeats(cells)) {
        return Optional.of(field.name());
      }
    }
    return Optional.empty();
  }

  private static String warning(String column, String source) {
    return "persons seem to repeat in '"
        + source
        + "': column '"
        + column
        + "' has the same value in several rows, and each row is protected as if it were another"
        + " person's; add the line 'subject: "
        + column
        + "' to the fixture, or give the column another role";
  }

  /** Whether one person alone could make a value frequent, or most have several rows. */
  private static boolean repeats(Column cells) {
    Map<String, Integer> rows = new HashMap<>();
    int present = 0;
    int most = 0;
    for (int row = 0; row < cells.size(); row++) {
      String value = cells.text(row);
      if (value != null) {
        present++;
        most = Math.max(most, rows.merge(value, 1, Integer::sum));
      }
    }
    boolean several = most >= Protection.MIN_ROWS || present >= ROWS_PER_PERSON * rows.size();
    return rows.size() >= LEAST_VALUES && several;
  }
}
