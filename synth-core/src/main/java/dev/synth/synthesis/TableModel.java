package dev.synth.synthesis;

import dev.synth.catalog.Catalog;
import dev.synth.constraint.Constraint;
import dev.synth.constraint.Constraints;
import dev.synth.expression.Expression;
import dev.synth.problem.SynthException;
import dev.synth.random.Stream;
import dev.synth.relation.keeping.Keeping;
import dev.synth.table.Column;
import dev.synth.table.Field;
import dev.synth.table.Schema;
import dev.synth.table.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;

/**
 * All columns of one table: some learnt together by a {@link Synthesizer}, the others made by
 * {@link Rule}s. Without learnt columns it is a set of rules.
 */
public final class TableModel implements Model {
  /** Draws of one row at most, the first included. */
  static final int MOST_ATTEMPTS = 100;

  private final Schema schema;
  private final Optional<Learnt> learnt;
  private final Map<String, MadeColumn> made;
  private final History history;
  private final Constraints constraints;
  private final List<RowGroup> groups;

  /**
   * The learnt part.
   *
   * @param synthesizer that learnt it, with every setting
   * @param model of the learnt columns alone, in the table's order
   * @param keeping what its rows are unfolded and checked by
   */
  public record Learnt(Synthesizer synthesizer, Model model, Keeping keeping) {
    /** Of rows that are learnt as they are. */
    public Learnt(Synthesizer synthesizer, Model model) {
      this(synthesizer, model, Keeping.NONE);
    }

    /** The columns that it makes. */
    public Schema schema() {
      return keeping.unfolded(model.schema());
    }
  }

  /**
   * Joins learnt and made columns.
   *
   * @param schema every column in order
   * @param learnt the learnt part, if any
   * @param made the others, by name
   * @throws IllegalArgumentException when a column is neither or both
   * @throws SynthException when rules need each other's columns in a circle
   */
  public TableModel(
      Schema schema, Optional<Learnt> learnt, Map<String, MadeColumn> made, History history) {
    this(schema, learnt, made, history, Constraints.NONE, List.of());
  }

  private TableModel(
      Schema schema,
      Optional<Learnt> learnt,
      Map<String, MadeColumn> made,
      History history,
      Constraints constraints,
      List<RowCheck> more) {
    this.schema = schema;
    this.learnt = learnt;
    this.made = Collections.unmodifiableMap(new LinkedHashMap<>(made));
    this.history = history;
    this.constraints = constraints;
    Schema learntColumns = learnt.map(Learnt::schema).orElse(new Schema(List.of()));
    for (Field field : schema.fields()) {
      boolean isLearnt = learntColumns.indexOf(field.name()).isPresent();
      if (isLearnt == made.containsKey(field.name())) {
        throw new IllegalArgumentException(
            "column '" + field.name() + "' must be either learnt or made by a rule");
      }
    }
    constraints.requireFit(schema);
    List<RowCheck> checks = new ArrayList<>(more);
    for (Constraint.OfRow row : constraints.ofRows()) {
      if (!isComputed(row)) {
        checks.add(ConstraintCheck.of(row.condition()));
      }
    }
    this.groups = RowGroup.of(schema, learntColumns, MadeOrder.of(schema, this.made), checks);
  }

  /** Whether a rule computes what the constraint demands, so that it always holds. */
  private boolean isComputed(Constraint.OfRow row) {
    for (Expression.Equation way : row.condition().equations()) {
      MadeColumn column = made.get(way.column());
      if (column != null && column.text().equals("formula(" + way.value().text() + ")")) {
        return true;
      }
    }
    return false;
  }

  /**
   * The same, whose rows all keep these constraints too; what breaks one is drawn again. Values
   * that no two rows may share are kept by {@link Distinct}, since they are of a whole table.
   *
   * @throws SynthException when they do not fit the columns, or contradict each other
   */
  public TableModel withConstraints(Constraints demanded) {
    return new TableModel(schema, learnt, made, history, demanded, List.of());
  }

  /** What is demanded of every row. */
  public Constraints constraints() {
    return constraints;
  }

  /** The same, whose columns of those names are made so. */
  public TableModel withMade(Map<String, MadeColumn> others) {
    if (others.isEmpty()) {
      return this;
    }
    Map<String, MadeColumn> all = new LinkedHashMap<>(made);
    all.putAll(others);
    return new TableModel(schema, learnt, all, history, constraints, List.of());
  }

  /** The same, whose rows all keep these checks too; what breaks one is drawn again. */
  TableModel withChecks(List<RowCheck> more) {
    return new TableModel(schema, learnt, made, history, constraints, more);
  }

  /** The learnt part, if any. */
  public Optional<Learnt> learnt() {
    return learnt;
  }

  /** The learnt columns as a model of their own, whose rows keep what is demanded of them. */
  public TableModel learntAlone() {
    Schema columns = learnt.map(Learnt::schema).orElse(new Schema(List.of()));
    return new TableModel(columns, learnt, Map.of(), history)
        .withConstraints(constraints.of(columns));
  }

  /** The columns made by rules, by name. */
  public Map<String, MadeColumn> made() {
    return made;
  }

  /** What was measured when it was fitted; empty for rules alone. */
  public Optional<Certificate> certificate() {
    return history.certificate();
  }

  /**
   * Refuses a model that breached its gate when it was fitted.
   *
   * @throws SynthException with each breach's bound, value, noise and what to change
   */
  public void requirePassed() {
    history.certificate().ifPresent(Certificate::orThrow);
  }

  @Override
  public Schema schema() {
    return schema;
  }

  @Override
  public Table sample(Sampling how) {
    requireGivable(how.given().keySet());
    Keeping.Given given = keeping().given(how.given());
    Sampling drawn = how.withGiven(given.learnt());
    Map<String, Column> cells = new HashMap<>();
    for (RowGroup group : groups) {
      List<RowCheck> all = new ArrayList<>(group.checks());
      if (group.isLearnt()) {
        keeping().checks().forEach(relation -> all.add(RelationCheck.of(relation)));
        given.looked().forEach((column, value) -> all.add(RelationCheck.given(column, value)));
      }
      Table rows =
          all.isEmpty()
              ? draw(group, drawn)
              : new Redraw(all, MOST_ATTEMPTS).rows(drawn, again -> draw(group, again));
      for (int c = 0; c < rows.schema().width(); c++) {
        cells.put(rows.schema().field(c).name(), rows.column(c));
      }
    }
    return Table.of(
        schema,
        schema.names().stream().map(name -> Objects.requireNonNull(cells.get(name))).toList());
  }

  /**
   * Of what is given, without columns that are computed: rows with other values are drawn again.
   */
  @Override
  public OptionalDouble likelihood(SortedMap<String, String> given) {
    requireGivable(given.keySet());
    SortedMap<String, String> drawn = keeping().given(given).learnt();
    return learnt.map(part -> part.model().likelihood(drawn)).orElseGet(OptionalDouble::empty);
  }

  private void requireGivable(Set<String> given) {
    requireLearnt(given);
    requireConditional(given);
  }

  private Keeping keeping() {
    return learnt.map(Learnt::keeping).orElse(Keeping.NONE);
  }

  private Table draw(RowGroup group, Sampling how) {
    Map<String, Column> cells = new HashMap<>();
    if (group.isLearnt() && learnt.isPresent()) {
      Table drawn = keeping().unfold(learnt.get().model().sample(how));
      for (int c = 0; c < drawn.schema().width(); c++) {
        cells.put(drawn.schema().field(c).name(), drawn.column(c));
      }
    }
    for (MadeOrder.Step step : group.steps()) {
      MadeColumn rule = Objects.requireNonNull(made.get(step.column()));
      Stream stream = how.streams().of(step.column());
      Column column =
          rule.rule().make(new Draw(stream, step.needed(schema, cells), how.streams()::of));
      cells.put(step.column(), withNulls(column, rule.nulls(), step.column(), how));
    }
    return Table.of(
        group.schema(),
        group.schema().names().stream()
            .map(name -> Objects.requireNonNull(cells.get(name)))
            .toList());
  }

  /** In one place for all families: a model that cannot keep to what is given never ignores it. */
  private void requireConditional(Set<String> given) {
    if (given.isEmpty() || learnt.isEmpty()) {
      return;
    }
    Synthesizer synthesizer = learnt.get().synthesizer();
    if (!synthesizer.traits().contains(Trait.CONDITIONAL)) {
      List<String> can =
          Catalog.of(Synthesizer.class).all().stream()
              .filter(other -> other.traits().contains(Trait.CONDITIONAL))
              .map(Synthesizer::name)
              .toList();
      throw SynthException.of(
              "a model of '" + synthesizer.name() + "' draws no rows under conditions")
          .at("given: " + String.join(", ", given))
          .toFix("leave the conditions out, or train one of " + can + ".");
    }
  }

  private void requireLearnt(Set<String> given) {
    for (String name : given) {
      if (schema.indexOf(name).isEmpty() || made.containsKey(name)) {
        List<String> can =
            schema.names().stream().filter(column -> !made.containsKey(column)).toList();
        throw SynthException.of("column '" + name + "' cannot be given")
            .at(
                made.containsKey(name)
                    ? "it is made by a rule, row by row"
                    : "there is no such column")
            .at("the columns that can be given are " + can)
            .toFix("give one of these, or filter the rows.");
      }
    }
  }

  private static Column withNulls(Column cells, double nulls, String name, Sampling how) {
    if (nulls == 0) {
      return cells;
    }
    Stream missing = how.streams().of(name + "\0missing");
    var rows = new int[cells.size()];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = missing.at(i).nextDouble() < nulls ? Column.NO_ROW : i;
    }
    return cells.pick(rows);
  }

  @Override
  public Disclosure disclosure() {
    return learnt.map(l -> l.model().disclosure()).orElse(Disclosure.NOTHING);
  }

  @Override
  public History history() {
    return history;
  }

  @Override
  public ModelState state() {
    return learnt.map(l -> l.model().state()).orElseGet(() -> ModelState.EMPTY);
  }
}
