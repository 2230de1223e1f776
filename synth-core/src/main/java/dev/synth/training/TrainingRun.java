package dev.synth.training;

import dev.synth.catalog.Catalog;
import dev.synth.catalog.Settings;
import dev.synth.problem.Work;
import dev.synth.relation.keeping.Keeping;
import dev.synth.schema.ColumnSpec;
import dev.synth.schema.meaning.SemanticType;
import dev.synth.schema.meaning.SemanticTypes;
import dev.synth.synthesis.Model;
import dev.synth.synthesis.ModelFile;
import dev.synth.synthesis.Synthesizer;
import dev.synth.synthesis.TableModel;
import dev.synth.table.Field;
import dev.synth.table.Role;
import dev.synth.table.Schema;
import dev.synth.table.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Splits, fits, and judges on rows that were kept apart. A breached gate is told in the
 * certificate: who wants rows or a committed model of it throws, who only measures does not.
 */
public final class TrainingRun {
  private TrainingRun() {}

  /**
   * Writes what {@link #fit} gives to a file; a refused model too.
   *
   * @param target replaced where it exists
   */
  public static void run(TrainingTask task, Path target, Work how) {
    ModelFile.write(fit(task, how), target);
  }

  /**
   * Fits a model by the task's synthesizer; where its rows tell too much, by those that are to be
   * tried otherwise, until rows of one pass the gate. Each that does not is a warning, and stands
   * in the provenance ({@code tried.1}, ..).
   *
   * @return the first that passes, else the last, refused
   */
  public static TableModel fit(TrainingTask task, Work how) {
    var lesson = Lesson.of(task, how);
    List<Settings> left = new ArrayList<>(task.learning().otherwise());
    Synthesizer next = synthesizer(task.learning().synthesizer());
    List<String> refused = new ArrayList<>();
    while (true) {
      Lesson.Outcome outcome = lesson.learn(next, refused, how);
      if (left.isEmpty() || !outcome.tellsTooMuch()) {
        return outcome.model();
      }
      String why = next.name() + ": " + outcome.breaches();
      refused.add(why);
      next = synthesizer(left.remove(0));
      how.warnings()
          .accept(
              "what '"
                  + task.sourceName()
                  + "' teaches tells too much by "
                  + why
                  + "; trying "
                  + next.settings());
    }
  }

  private static Synthesizer synthesizer(Settings named) {
    return Catalog.of(Synthesizer.class).get(named.name()).with(named);
  }

  /**
   * Learns rows, and keeps what holds in them.
   *
   * @param training learnable columns only
   * @param keeping of these rows
   */
  public static TableModel.Learnt learn(
      Synthesizer synthesizer, Table training, Keeping keeping, Work how) {
    Table folded = keeping.fold(training);
    Model model = synthesizer.fit(folded, keeping.checksOf(folded.schema()), how);
    return KeptChecks.within(new TableModel.Learnt(synthesizer, model, keeping));
  }

  /** The rows with the role of each column: what is said of it, else what its name means. */
  public static Table withRoles(Table rows, Map<String, ColumnSpec> said) {
    List<Field> fields =
        rows.schema().fields().stream().map(field -> field.withRole(role(field, said))).toList();
    return Table.of(new Schema(fields), rows.columns()).withPersons(rows.persons());
  }

  /** What is said, else what the column's name means. */
  private static Role role(Field field, Map<String, ColumnSpec> said) {
    return said.getOrDefault(field.name(), ColumnSpec.NONE)
        .role()
        .or(() -> SemanticTypes.ofName(field.name(), field.type().word()).map(SemanticType::role))
        .filter(role -> role != Role.IDENTIFYING && role != Role.KEY)
        .orElse(field.role());
  }
}
