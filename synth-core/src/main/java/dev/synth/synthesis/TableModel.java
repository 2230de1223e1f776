package dev.synth.synthesis;

import dev.synth.problem.SynthException;
import dev.synth.random.Rng;
import dev.synth.table.CodeColumn;
import dev.synth.table.Column;
import dev.synth.table.DoubleColumn;
import dev.synth.table.Field;
import dev.synth.table.LongColumn;
import dev.synth.table.Schema;
import dev.synth.table.Table;
import dev.synth.table.TextColumn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All columns of one table: some learnt together by a {@link Synthesizer}, the others made by
 * {@link Rule}s. Without learnt columns it is a set of rules.
 */
public final class TableModel implements Model {
  private final Schema schema;
  private final Optional<Learnt> learnt;
  private final Map<String, MadeColumn> made;
  private final Provenance provenance;
  private final Optional<Certificate> certificate;

  /**
   * The learnt part.
   *
   * @param synthesizer that learnt it, with every setting
   * @param model of the learnt columns alone, in the table's order
   */
  public record Learnt(Synthesizer synthesizer, Model model) {}

  /**
   * Joins learnt and made columns.
   *
   * @param schema every column in order
   * @param learnt the learnt part, if any
   * @param made the others, by name
   * @throws IllegalArgumentException when a column is neither or both
   */
  public TableModel(
      Schema schema,
      Optional<Learnt> learnt,
      Map<String, MadeColumn> made,
      Provenance provenance,
      Optional<Certificate> certificate) {
    this.schema = schema;
    this.learnt = learnt;
    this.made = Collections.unmodifiableMap(new LinkedHashMap<>(made));
    this.provenance = provenance;
    this.certificate = certificate;
    for (Field field : schema.fields()) {
      boolean isLearnt =
          learnt.isPresent() && learnt.get().model().schema().indexOf(field.name()).isPresent();
      if (isLearnt == made.containsKey(field.name())) {
        throw new IllegalArgumentException(
            "column '" + field.name() + "' must be either learnt or made by a rule");
      }
    }
  }

  /** The learnt part, if any. */
  public Optional<Learnt> learnt() {
    return learnt;
  }

  /** The columns made by rules, by name. */
  public Map<String, MadeColumn> made() {
    return made;
  }

  /** What was measured when it was fitted; empty for rules alone. */
  public Optional<Certificate> certificate() {
    return certificate;
  }

  /**
   * Refuses a model that breached its gate when it was fitted.
   *
   * @throws SynthException with each breach's bound, value, noise and what to change
   */
  public void requirePassed() {
    certificate.ifPresent(Certificate::orThrow);
  }

  @Override
  public Schema schema() {
    return schema;
  }

  @Override
  public Table sample(Sampling how) {
    requireLearnt(how.given().keySet());
    @Nullable Table drawn = learnt.isPresent() ? learnt.get().model().sample(how) : null;
    List<Column> columns = new ArrayList<>();
    for (Field field : schema.fields()) {
      MadeColumn rule = made.get(field.name());
      if (rule == null) {
        columns.add(Objects.requireNonNull(drawn).column(field.name()));
        continue;
      }
      Rng rng = Rng.of(how.seed(), field.name());
      Schema before = new Schema(schema.fields().subList(0, columns.size()));
      Column cells = rule.rule().make(how.firstRow(), how.rows(), Table.of(before, columns), rng);
      columns.add(withNulls(cells, rule.nulls(), field, how));
    }
    return Table.of(schema, columns);
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

  private static Column withNulls(Column cells, double nulls, Field field, Sampling how) {
    if (nulls == 0) {
      return cells;
    }
    Rng rng = Rng.of(how.seed(), field.name() + "\0missing");
    var missing = new boolean[cells.size()];
    for (int i = 0; i < missing.length; i++) {
      missing[i] = rng.seek(how.firstRow() + i, 0).nextDouble() < nulls;
    }
    return blank(cells, missing);
  }

  private static Column blank(Column cells, boolean[] missing) {
    int rows = cells.size();
    if (cells instanceof LongColumn c) {
      var values = new long[rows];
      for (int i = 0; i < rows; i++) {
        values[i] = missing[i] ? LongColumn.MISSING : c.value(i);
      }
      return LongColumn.of(c.type(), values);
    }
    if (cells instanceof CodeColumn c) {
      var codes = new int[rows];
      for (int i = 0; i < rows; i++) {
        codes[i] = missing[i] ? CodeColumn.MISSING : c.code(i);
      }
      return CodeColumn.of(c.type(), codes);
    }
    if (cells instanceof DoubleColumn c) {
      var values = new double[rows];
      for (int i = 0; i < rows; i++) {
        values[i] = missing[i] ? Double.NaN : c.number(i);
      }
      return DoubleColumn.of(values);
    }
    List<@Nullable String> texts = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      texts.add(missing[i] ? null : cells.text(i));
    }
    return TextColumn.of(texts);
  }

  @Override
  public Disclosure disclosure() {
    return learnt.map(l -> l.model().disclosure()).orElse(Disclosure.NOTHING);
  }

  @Override
  public Provenance provenance() {
    return provenance;
  }

  @Override
  public ModelState state() {
    return learnt.map(l -> l.model().state()).orElseGet(() -> new ModelState(Map.of(), Map.of()));
  }
}
