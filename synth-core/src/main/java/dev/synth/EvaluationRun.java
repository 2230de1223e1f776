package dev.synth;

import dev.synth.constraint.Constraints;
import dev.synth.evaluation.Evaluation;
import dev.synth.evaluation.EvaluationResult;
import dev.synth.evaluation.Gate;
import dev.synth.evaluation.MetricPlan;
import dev.synth.format.NumberFormat;
import dev.synth.io.Input;
import dev.synth.io.ReadOptions;
import dev.synth.metric.Comparison;
import dev.synth.problem.SynthException;
import dev.synth.recipe.Learning;
import dev.synth.recipe.Recipe;
import dev.synth.rule.ColumnRules;
import dev.synth.schema.ColumnSpec;
import dev.synth.source.Source;
import dev.synth.source.TableFiles;
import dev.synth.synthesis.History;
import dev.synth.synthesis.Provenance;
import dev.synth.synthesis.Sampling;
import dev.synth.synthesis.TableModel;
import dev.synth.table.Field;
import dev.synth.table.Kind;
import dev.synth.table.Persons;
import dev.synth.table.Schema;
import dev.synth.table.Table;
import dev.synth.training.ColumnPlan;
import dev.synth.training.Split;
import dev.synth.training.Subjects;
import dev.synth.training.TrainingRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Brings real rows and rows to judge together, and measures. */
final class EvaluationRun {
  private static final int MOST_ROWS = 50_000;

  private final Recipe recipe;
  private final Source source;
  private final EvaluationOptions options;
  private final Workplace where;

  EvaluationRun(Recipe recipe, Source source, EvaluationOptions options, Workplace where) {
    this.recipe = recipe;
    this.source = source;
    this.options = options;
    this.where = where;
  }

  /**
   * What is judged.
   *
   * @param data real rows and rows to judge, the learnt columns alone
   * @param subject for a person
   * @param history of the model; nothing for a file
   */
  record Subject(Comparison data, String subject, History history) {}

  EvaluationResult run() {
    Subject subject = options.synthetic().map(this::file).orElseGet(this::model);
    Comparison data = subject.data();
    if (options.target().isPresent()) {
      data = data.withTarget(requireTarget(data, options.target().get()));
    }
    Gate gate = Gate.parse(recipe.learning().gate());
    MetricPlan plan = options.metrics().behind(gate);
    Evaluation evaluation = Evaluation.withFloors(data, plan, where.work().progress());
    return new EvaluationResult(subject.subject(), data, gate.judge(evaluation), subject.history());
  }

  private Subject model() {
    TableModel model =
        FittedModels.saved(recipe, where)
            .orElseGet(() -> FittedModels.learnt(recipe, source, where).model());
    String trainedOn = model.history().provenance().facts().get("source.sha256");
    if (!source.digest().equals(trainedOn)) {
      throw SynthException.of("the model of '" + recipe.id() + "' was learnt from other rows")
          .at("the SHA-256 of " + source.name() + " is not the one that the model names")
          .at("which of these rows it has not seen cannot be known")
          .toFix("train it again with mvn synth:train, or name the file that it was trained on.");
    }
    if (model.learnt().isEmpty()) {
      throw SynthException.of("'" + recipe.id() + "' has no learnt column to judge")
          .toFix("evaluate a fixture that has real data.");
    }
    TableModel learnt = model.learntAlone();
    Schema schema = learnt.schema();
    Table owned = Subjects.of(source.rows(), recipe.learning());
    Table real = withRoles(owned.select(schema.names()), schema);
    Split split = isOfAllRows(model) ? new Split(real, real.slice(0, 0)) : Split.of(real);
    int rows = Math.min(split.training().rows(), MOST_ROWS);
    where.work().progress().step("sampling", 0, rows, "");
    Table synthetic = learnt.sample(new Sampling(0, rows, recipe.seed()));
    return new Subject(
        compare(split.training(), split.heldOut(), synthetic).with(learnt.constraints()),
        "rows of '" + recipe.id() + "'",
        model.history());
  }

  private boolean isOfAllRows(TableModel model) {
    boolean all = model.history().provenance().facts().containsKey(Provenance.ALL_ROWS);
    if (all) {
      where
          .work()
          .warnings()
          .accept(
              "the model of '"
                  + recipe.id()
                  + "' has learnt all rows (fit: all), so most of its privacy cannot be measured"
                  + " again: its certificate judges the fit of four fifths of them");
    }
    return all;
  }

  private Subject file(Path file) {
    Table real = Subjects.of(source.rows(), recipe.learning());
    requireRows(real, recipe.source().orElseThrow());
    Learning said = recipe.learning();
    Constraints demanded = Constraints.parse(said.constraints());
    ColumnPlan plan =
        ColumnPlan.of(
            real, ColumnRules.computed(Subjects.said(said), demanded), said.locale(), said.clock());
    requireColumns(plan);
    Table training = TrainingRun.withRoles(real.select(plan.learnt()), said.columns());
    Table synthetic = like(training, file);
    Table heldOut =
        options
            .heldOut()
            .map(path -> keptApart(training, path))
            .orElseGet(() -> training.slice(0, 0));
    if (options.heldOut().isEmpty()) {
      where
          .work()
          .warnings()
          .accept(
              "nothing is compared with rows that "
                  + file.getFileName()
                  + " was not learnt from, so most of its privacy cannot be measured; name such"
                  + " rows by synth.heldOut");
    }
    return new Subject(
        compare(training, heldOut, synthetic).with(demanded.of(training.schema())),
        "rows of " + file.getFileName(),
        History.NONE);
  }

  private Comparison compare(Table training, Table heldOut, Table synthetic) {
    return new Comparison(training, heldOut, synthetic, recipe.seed(), where.work());
  }

  /** Rows that were not learnt from, and whose they are where their file says it too. */
  private Table keptApart(Table real, Path file) {
    Table rows = like(real, file);
    Optional<String> subject = recipe.learning().subject();
    if (subject.isEmpty()) {
      return rows;
    }
    Table all = TableFiles.read(Input.of(file), ReadOptions.DEFAULT, found -> {});
    return all.schema().indexOf(subject.get()).isEmpty()
        ? rows
        : rows.withPersons(Persons.of(all.column(subject.get())));
  }

  /** The columns of those real rows, from a file of anybody. */
  private static Table like(Table real, Path file) {
    if (!Files.isRegularFile(file)) {
      throw SynthException.of("there is no file " + file.getFileName())
          .at(file.toString())
          .toFix("correct the path.");
    }
    Input input = Input.of(file);
    Table rows = TableFiles.read(input, ReadOptions.DEFAULT, found -> {});
    requireRows(rows, file);
    List<String> names = real.schema().names();
    List<String> lacking = new ArrayList<>(names);
    lacking.removeAll(rows.schema().names());
    if (!lacking.isEmpty()) { // what it has is not told: without a header that is a row
      throw SynthException.of(input.name() + " lacks columns of the real rows")
          .at("none of its " + rows.schema().width() + " columns is called " + lacking)
          .toFix("give it the columns of the real rows, with names in its first line.");
    }
    if (!kinds(rows.select(names)).equals(kinds(real))) {
      rows = TableFiles.read(input, ReadOptions.DEFAULT.withColumns(said(real)), found -> {});
    }
    return withRoles(rows.select(names), real.schema());
  }

  private static void requireRows(Table rows, Path file) {
    if (rows.rows() == 0) {
      throw SynthException.of("'" + file.getFileName() + "' has no rows")
          .at(file.toString())
          .toFix("name a file with rows below its first line.");
    }
  }

  private void requireColumns(ColumnPlan plan) {
    if (plan.learnt().isEmpty()) {
      throw SynthException.of("'" + recipe.id() + "' has no column to judge")
          .at("every column would be made by a rule: " + plan.reasons())
          .toFix("give a column another role or type, or more rows.");
    }
  }

  private static List<Kind> kinds(Table rows) {
    return rows.schema().fields().stream().map(field -> field.type().kind()).toList();
  }

  private static Map<String, ColumnSpec> said(Table real) {
    Map<String, ColumnSpec> said = new LinkedHashMap<>();
    for (Field field : real.schema().fields()) {
      boolean number = field.type().kind() == Kind.NUMERIC; // others write whole numbers as 1.0
      String type = number ? "decimal" : field.type().word();
      List<String> formats = field.spelling().formats();
      ColumnSpec spec = ColumnSpec.NONE.withType(type);
      if (formats.size() < 2) { // several are found again
        boolean plain = formats.isEmpty() || NumberFormat.arePlain(field);
        said.put(field.name(), plain ? spec : spec.withFormat(formats.get(0)));
      }
    }
    return said;
  }

  private static Table withRoles(Table rows, Schema like) {
    List<Field> fields =
        rows.schema().fields().stream()
            .map(
                field ->
                    field.withRole(like.field(like.indexOf(field.name()).orElseThrow()).role()))
            .toList();
    return Table.of(new Schema(fields), rows.columns()).withPersons(rows.persons());
  }

  private static String requireTarget(Comparison data, String target) {
    List<String> known = data.columns().stream().map(column -> column.name()).toList();
    if (!known.contains(target)) {
      throw SynthException.of("there is no column '" + target + "' to predict")
          .at("the columns that are compared are " + known)
          .toFix("name one of them as synth.target.");
    }
    return target;
  }
}
