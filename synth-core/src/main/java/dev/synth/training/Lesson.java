package dev.synth.training;

import dev.synth.evaluation.DisplayNumbers;
import dev.synth.evaluation.Evaluation;
import dev.synth.evaluation.Gate;
import dev.synth.evaluation.MetricPlan;
import dev.synth.evaluation.Verdict;
import dev.synth.metric.Comparison;
import dev.synth.metric.Metric;
import dev.synth.metric.RelationShares;
import dev.synth.problem.SynthException;
import dev.synth.problem.Work;
import dev.synth.relation.Found;
import dev.synth.relation.finding.RelationFinder;
import dev.synth.relation.keeping.Keeping;
import dev.synth.rule.ColumnRules;
import dev.synth.synthesis.Certificate;
import dev.synth.synthesis.Disclosure;
import dev.synth.synthesis.MadeColumn;
import dev.synth.synthesis.Model;
import dev.synth.synthesis.Provenance;
import dev.synth.synthesis.Sampling;
import dev.synth.synthesis.Synthesizer;
import dev.synth.synthesis.TableModel;
import dev.synth.table.Field;
import dev.synth.table.Schema;
import dev.synth.table.Table;
import dev.synth.transform.Protection;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is learnt from: rows split into those to learn from and those to judge by, what holds
 * between their columns and what is demanded, found once however many synthesizers are tried.
 */
final class Lesson {

  private static final int MOST_JUDGED = 20_000;

  /** Several samples are judged: one could be lucky. */
  private static final List<Long> SEEDS = List.of(101L, 102L, 103L);

  private final TrainingTask task;
  private final Gate gate;
  private final Demands demands;
  private final ColumnPlan plan;
  private final Split split;
  private final List<Found> found;

  private Lesson(
      TrainingTask task,
      Gate gate,
      Demands demands,
      ColumnPlan plan,
      Split split,
      List<Found> found) {
    this.task = task;
    this.gate = gate;
    this.demands = demands;
    this.plan = plan;
    this.split = split;
    this.found = List.copyOf(found);
  }

  /**
   * Splits the rows and looks for what holds in them.
   *
   * @throws SynthException when there are too few rows, or no column to learn
   */
  static Lesson of(TrainingTask task, Work how) {
    Gate gate = Gate.parse(task.learning().gate());
    Table real = Subjects.of(task.real(), task.learning());
    Subjects.requireEnough(real, task.sourceName());
    Subjects.warn(task, how);
    var demands = Demands.of(task, how);
    ColumnPlan plan =
        ColumnPlan.of(
            real,
            ColumnRules.computed(Subjects.said(task.learning()), demands.constraints()),
            task.learning().locale(),
            task.learning().clock());
    plan.warnings().forEach(how.warnings());
    if (plan.learnt().isEmpty()) {
      throw SynthException.of("there is no column to learn in '" + task.sourceName() + "'")
          .at("every column is made by a rule: " + plan.reasons())
          .toFix(
              "leave the source out to make all columns by rules, or give a column another role.");
    }
    Table learnable = TrainingRun.withRoles(real.select(plan.learnt()), task.learning().columns());
    Split split = Split.of(learnable);
    List<Found> found = List.of();
    if (task.learning().findsRelations()) {
      how.progress().step("looking for relations", 0, 1, "");
      found = RelationFinder.find(split.training(), how);
    }
    return new Lesson(task, gate, demands, plan, split, found);
  }

  /**
   * What one synthesizer learnt.
   *
   * @param model with its certificate
   * @param verdict on its rows
   */
  record Outcome(TableModel model, Verdict verdict) {
    /** Whether its rows were refused, and for what they tell alone. */
    boolean tellsTooMuch() {
      return !verdict.passed()
          && verdict.breaches().stream().allMatch(b -> b.about().aspect() == Metric.Aspect.PRIVACY);
    }

    /** The bounds that were breached, in a few words. */
    String breaches() {
      return verdict.breaches().stream()
          .map(b -> b.bound() + " is " + DisplayNumbers.text(b.score().value()))
          .collect(Collectors.joining(", "));
    }
  }

  /**
   * Fits and judges.
   *
   * @param refused what was tried before, and why it was not taken
   */
  Outcome learn(Synthesizer synthesizer, List<String> refused, Work how) {
    Table training = split.training();
    Keeping keeping = keeping(synthesizer, training, found);
    TableModel.Learnt learnt = fit(synthesizer, training, keeping, how);
    Model model = learnt.model();
    TableModel rows =
        new TableModel(learnt.schema(), Optional.of(learnt), Map.of(), model.history())
            .withConstraints(demands.constraints().of(learnt.schema()));
    List<Found> told = KeptChecks.told(found, keeping, learnt.keeping(), how);
    boolean some = told.stream().anyMatch(Found::hard) || !demands.constraints().list().isEmpty();
    Gate bounds = gate.equals(Gate.DEFAULT) && some ? gate.with(Gate.allKept()) : gate;
    Comparison data = new Comparison(training, split.heldOut(), training, 0, how);
    Judged judged =
        judge(rows, data.with(demands.constraints().of(rows.schema()), told), bounds, how);
    Verdict verdict = judged.verdict();
    Optional<SynthException> refusal =
        verdict.refusal(
            "what '" + synthesizer.name() + "' learnt from '" + task.sourceName() + "'");
    for (String before : refused) {
      refusal = refusal.map(breach -> breach.in("tried before: " + before));
    }
    var certificate =
        new Certificate(
            LocalDate.now(ZoneOffset.UTC),
            training.rows(),
            split.heldOut().rows(),
            Math.min(training.rows(), MOST_JUDGED),
            SEEDS,
            verdict.lines(),
            judged.relations(),
            refusal.map(SynthException::getMessage));
    boolean more = task.learning().fitsAllRows() && verdict.passed();
    TableModel.Learnt given = more ? fitAllRows(synthesizer, how) : learnt;
    TableModel whole = assemble(given, certificate, refused, more);
    return new Outcome(whole.withConstraints(demands.constraints()), verdict);
  }

  private Keeping keeping(Synthesizer synthesizer, Table rows, List<Found> holding) {
    List<Found> keep = new ArrayList<>(holding);
    keep.addAll(demands.relations(rows));
    Keeping keeping = Keeping.of(rows, keep, Set.copyOf(synthesizer.conditions()));
    requireLearnable(keeping.fold(rows));
    return keeping;
  }

  private static TableModel.Learnt fit(
      Synthesizer synthesizer, Table rows, Keeping keeping, Work how) {
    TableModel.Learnt learnt = TrainingRun.learn(synthesizer, rows, keeping, how);
    if (learnt.model().disclosure() == Disclosure.REAL_ROWS) {
      throw SynthException.of("'" + synthesizer.name() + "' keeps real rows in its model")
          .toFix("use another synthesizer.");
    }
    return learnt;
  }

  /** What always held in the rows to learn from may not hold in all: it is looked for again. */
  private TableModel.Learnt fitAllRows(Synthesizer synthesizer, Work how) {
    Table all = Table.concat(List.of(split.training(), split.heldOut()));
    List<Found> holding =
        task.learning().findsRelations() ? RelationFinder.find(all, how) : List.of();
    return fit(synthesizer, all, keeping(synthesizer, all, holding), how);
  }

  /** What folding makes of columns may be too rare to be learnt, where the columns are not. */
  private static void requireLearnable(Table training) {
    for (Field field : training.schema().fields()) {
      Protection.obstacle(training.column(field.name()), training.persons())
          .ifPresent(
              why -> {
                throw SynthException.of("column '" + field.name() + "' cannot be learnt")
                    .at(why + ", in the " + training.rows() + " rows that are learnt from")
                    .toFix("give it a rule under columns, or give more rows.");
              });
    }
  }

  private record Judged(Verdict verdict, List<Certificate.Holding> relations) {}

  /**
   * Judges several samples.
   *
   * @param real the rows, and what is known of them
   */
  private static Judged judge(Model model, Comparison real, Gate gate, Work how) {
    int rows = Math.min(real.training().rows(), MOST_JUDGED);
    MetricPlan plan = MetricPlan.of(List.of("quality")).behind(gate);
    List<Comparison> samples = new ArrayList<>();
    List<Evaluation> measured = new ArrayList<>();
    for (long seed : SEEDS) {
      Table synthetic = model.sample(new Sampling(0, rows, seed));
      Comparison data = real.of(synthetic, seed);
      samples.add(data);
      measured.add(Evaluation.of(data, plan, how.progress()));
    }
    Evaluation all = Evaluation.together(measured).withFloors(samples.get(0), how.progress());
    List<Certificate.Holding> relations = new ArrayList<>();
    for (RelationShares.Line line : RelationShares.of(samples.get(0)).list()) {
      Found found = line.found();
      relations.add(
          new Certificate.Holding(
              found.relation().words(),
              found.hard(),
              line.real(),
              line.heldOut(),
              line.synthetic()));
    }
    return new Judged(gate.judge(all), relations);
  }

  private TableModel assemble(
      TableModel.Learnt learnt, Certificate certificate, List<String> refused, boolean allRows) {
    Schema learntColumns = learnt.schema();
    List<Field> fields = new ArrayList<>();
    Map<String, MadeColumn> made = new LinkedHashMap<>();
    for (Field field : task.real().schema().fields()) {
      ColumnPlan.Made rule = plan.made().get(field.name());
      if (rule != null) {
        fields.add(rule.field());
        made.put(field.name(), rule.column());
      } else {
        fields.add(learntColumns.field(learntColumns.indexOf(field.name()).orElseThrow()));
      }
    }
    return new TableModel(
        new Schema(fields),
        Optional.of(learnt),
        made,
        learnt
            .model()
            .history()
            .withProvenance(provenance(learnt.model(), certificate, refused, allRows))
            .withCertificate(certificate));
  }

  private Provenance provenance(
      Model model, Certificate certificate, List<String> refused, boolean allRows) {
    Provenance told =
        model
            .history()
            .provenance()
            .with("source.sha256", task.sourceDigest())
            .with("recipe.sha256", task.learning().digest())
            .with("rows.training", Long.toString(certificate.trainingRows()))
            .with("rows.heldOut", Long.toString(certificate.heldOutRows()))
            .with("synth.version", Version.TEXT)
            .with("jdk", Runtime.version().toString())
            .with("platform", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    for (Map.Entry<String, ColumnPlan.Made> column : plan.made().entrySet()) {
      told = told.with("made." + column.getKey(), column.getValue().reason());
    }
    if (allRows) {
      told = told.with(Provenance.ALL_ROWS, Integer.toString(task.real().rows()));
    }
    for (int i = 0; i < refused.size(); i++) {
      told = told.with("tried." + (i + 1), refused.get(i));
    }
    return told;
  }
}
