package dev.synth.synthesis.marginal;

import dev.synth.catalog.Declared;
import dev.synth.json.Tree;
import dev.synth.problem.Work;
import dev.synth.random.Rng;
import dev.synth.random.Stream;
import dev.synth.relation.Relation;
import dev.synth.synthesis.Block;
import dev.synth.synthesis.Disclosure;
import dev.synth.synthesis.Doubles;
import dev.synth.synthesis.History;
import dev.synth.synthesis.Model;
import dev.synth.synthesis.ModelState;
import dev.synth.synthesis.Sampling;
import dev.synth.synthesis.Synthesizer;
import dev.synth.synthesis.Trait;
import dev.synth.table.Column;
import dev.synth.table.Field;
import dev.synth.table.Schema;
import dev.synth.table.Table;
import dev.synth.transform.Margin;
import dev.synth.transform.MarginShares;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;

/**
 * Every column drawn by itself from its {@link Margin}: right columns, and nothing of what holds
 * between them. A baseline that any model must beat, and the last resort that tells least. Any
 * condition is exact, since columns do not depend on each other.
 *
 * <p>Cost: linear in cells; half a second for 500,000 rows of 40 columns.
 */
public record Marginals() implements Synthesizer {
  @Override
  public String name() {
    return "marginals";
  }

  @Override
  public Declared declared() {
    return Declared.of(name());
  }

  @Override
  public Set<Trait> traits() {
    return Trait.usualBut(Trait.DEPENDENT);
  }

  @Override
  public Model fit(Table training, List<Relation> keep, Work how) {
    List<Field> fields = new ArrayList<>();
    List<Margin> margins = new ArrayList<>();
    List<double[]> counts = new ArrayList<>();
    for (Field field : training.schema().fields()) {
      how.cancellation().throwIfRequested();
      Column cells = training.column(field.name());
      Margin margin = Margin.of(field.name(), cells, training.persons());
      int[] categories = margin.encode(cells, Rng.of(1, field.name() + "\0rare"));
      fields.add(field.withType(margin.type()).withNullable(margin.missing()));
      margins.add(margin);
      counts.add(MarginShares.counts(margin, categories, training.persons()));
    }
    return new Independent(new Schema(fields), margins, counts);
  }

  @Override
  public Model restore(Schema schema, ModelState state) {
    return state.read(name(), read -> Independent.read(schema, read));
  }

  /** Its model: by column a margin, and how many rows each of its categories has. */
  private static final class Independent implements Model {
    private final Schema schema;
    private final List<Margin> margins;
    private final List<double[]> counts;
    private final List<MarginShares> shares = new ArrayList<>();

    Independent(Schema schema, List<Margin> margins, List<double[]> counts) {
      this.schema = schema;
      this.margins = margins;
      this.counts = counts;
      for (int c = 0; c < margins.size(); c++) {
        shares.add(MarginShares.of(margins.get(c), counts.get(c)));
      }
    }

    static Independent read(Schema schema, ModelState state) {
      List<Tree> columns = state.tree().trees("columns");
      List<Margin> margins = new ArrayList<>();
      List<double[]> counts = new ArrayList<>();
      for (int c = 0; c < schema.width(); c++) {
        margins.add(Margin.restore(schema.field(c).type(), columns.get(c)));
        counts.add(state.doubles("counts." + c));
      }
      return new Independent(schema, margins, counts);
    }

    @Override
    public ModelState state() {
      Map<String, Block> blocks = new LinkedHashMap<>();
      for (int c = 0; c < counts.size(); c++) {
        blocks.put("counts." + c, Doubles.of(counts.get(c)));
      }
      return new ModelState(
          Map.of("columns", margins.stream().map(Margin::attributes).toList()), blocks);
    }

    @Override
    public Table sample(Sampling how) {
      List<Column> columns = new ArrayList<>();
      for (int c = 0; c < margins.size(); c++) {
        String name = schema.field(c).name();
        String given = how.given().get(name);
        columns.add(
            given == null
                ? drawn(c, name, how)
                : margins.get(c).cell(name, given).pick(new int[how.units().size()]));
      }
      return Table.of(schema, columns);
    }

    @Override
    public OptionalDouble likelihood(SortedMap<String, String> given) {
      double all = 1;
      for (Map.Entry<String, String> one : given.entrySet()) {
        int c = schema.indexOf(one.getKey()).orElseThrow();
        Column cell = margins.get(c).cell(one.getKey(), one.getValue());
        int category = margins.get(c).encode(cell, Rng.of(1, one.getKey()))[0];
        all *= counts.get(c)[category] / Arrays.stream(counts.get(c)).sum();
      }
      return OptionalDouble.of(all);
    }

    private Column drawn(int c, String name, Sampling how) {
      Stream stream = how.streams().of(name);
      var categories = new int[stream.size()];
      for (int i = 0; i < categories.length; i++) {
        categories[i] = shares.get(c).category(stream.at(i).nextDouble());
      }
      return margins.get(c).decode(categories, how.streams().of(name + "\0inside"));
    }

    @Override
    public Schema schema() {
      return schema;
    }

    @Override
    public Disclosure disclosure() {
      return Disclosure.AGGREGATES;
    }

    @Override
    public History history() {
      return History.NONE;
    }
  }
}
