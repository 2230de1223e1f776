package dev.synth.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synth.catalog.Settings;
import dev.synth.problem.SynthException;
import dev.synth.problem.Work;
import dev.synth.random.Rng;
import dev.synth.recipe.Learning;
import dev.synth.synthesis.Sampling;
import dev.synth.synthesis.TableModel;
import dev.synth.table.CodeColumn;
import dev.synth.table.ColumnType;
import dev.synth.table.Field;
import dev.synth.table.LongColumn;
import dev.synth.table.Role;
import dev.synth.table.Schema;
import dev.synth.table.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom rows belong to, from a recipe to what comes out. */
class SubjectsTest {
  private static final long RARE_NUMBER = 987_654;

  /** Two hundred customers of 1 to 7 rows, and behind them four of 12 rows with rare values. */
  private static final Table VISITS = visits();

  private final List<String> warnings = new ArrayList<>();

  private static Table visits() {
    List<long[]> rows = new ArrayList<>(); // customer, city, amount, plan
    for (int customer = 0; customer < 204; customer++) {
      boolean rare = customer >= 200;
      for (int i = 0; i < (rare ? 12 : 1 + customer % 7); i++) {
        Rng rng = Rng.of(3, "visits").seek(customer, i);
        rows.add(
            new long[] {
              70_000 + 13L * customer,
              rare ? 3 : rng.nextInt(3),
              rare ? RARE_NUMBER : rng.nextInt(1000),
              rare ? 2 : rng.nextInt(2)
            });
      }
    }
    var whole = new ColumnType.Numeric(0);
    var cities = new ColumnType.Categorical(List.of("Nord", "Sud", "West", "Ultima"), false);
    var plans = new ColumnType.Categorical(List.of("monthly", "yearly", "friend of ours"), false);
    return Table.of(
        new Schema(
            List.of(
                Field.of("customer_id", whole, false),
                Field.of("city", cities, false),
                Field.of("visits", whole, false),
                Field.of("plan", plans, false))),
        List.of(
            LongColumn.of(whole, rows.stream().mapToLong(row -> row[0]).toArray()),
            CodeColumn.of(cities, rows.stream().mapToInt(row -> (int) row[1]).toArray()),
            LongColumn.of(whole, rows.stream().mapToLong(row -> row[2]).toArray()),
            CodeColumn.of(plans, rows.stream().mapToInt(row -> (int) row[3]).toArray())));
  }

  private TableModel fit(Learning learning) {
    return TrainingRun.fit(
        new TrainingTask("visits", VISITS, "visits.csv", "abc", learning),
        Work.quiet().withWarnings(warnings::add));
  }

  private static Learning by(String synthesizer) {
    return Learning.by(Settings.parse(synthesizer)).withGate(List.of("none"));
  }

  /** The cells of a column in samples of several seeds. */
  private static Set<String> drawn(TableModel model, String column) {
    Set<String> cells = new HashSet<>();
    for (long seed = 1; seed <= 4; seed++) {
      Table rows = model.sample(new Sampling(0, 2_000, seed));
      for (int row = 0; row < rows.rows(); row++) {
        cells.add(String.valueOf(rows.column(column).text(row)));
      }
    }
    return cells;
  }

  @ParameterizedTest
  @ValueSource(strings = {"cart", "cart(minLeaf=10)", "cart(trees=3)", "marginals"})
  void whatFourPersonsHoldInManyRowsDoesNotComeOut(String synthesizer) {
    TableModel model = fit(by(synthesizer).withSubject("customer_id"));
    assertThat(drawn(model, "city")).containsExactlyInAnyOrder("Nord", "Sud", "West");
    assertThat(drawn(model, "plan")).containsExactlyInAnyOrder("monthly", "yearly");
    assertThat(drawn(model, "visits")).doesNotContain(Long.toString(RARE_NUMBER));
    assertThat(warnings).isEmpty();
  }

  @Test
  void withoutASubjectTheyComeOutAndAWarningSaysWhatToAdd() {
    TableModel model = fit(by("marginals"));
    assertThat(drawn(model, "city")).contains("Ultima");
    assertThat(warnings)
        .containsExactly(
            "persons seem to repeat in 'visits.csv': column 'customer_id' has the same value in"
                + " several rows, and each row is protected as if it were another person's; add"
                + " the line 'subject: customer_id' to the fixture, or give the column another"
                + " role");
  }

  @Test
  void theSubjectIsNeverLearnt() {
    TableModel model = fit(by("marginals").withSubject("visits"));
    assertThat(model.schema().field(2).role()).isEqualTo(Role.IDENTIFYING);
    assertThat(model.learnt().orElseThrow().schema().names()).doesNotContain("visits");
  }

  @Test
  void allRowsOfAPersonAreOnOneSide() {
    Table rows = Subjects.of(VISITS, by("cart").withSubject("customer_id"));
    Split split = Split.of(rows);
    Set<String> learnt = customers(split.training());
    Set<String> apart = customers(split.heldOut());
    assertThat(learnt).hasSize(164).doesNotContainAnyElementsOf(apart);
    assertThat(apart).hasSize(40);
    assertThat(split.training().rows() + split.heldOut().rows()).isEqualTo(VISITS.rows());
  }

  private static Set<String> customers(Table rows) {
    Set<String> ids = new HashSet<>();
    for (int row = 0; row < rows.rows(); row++) {
      ids.add(String.valueOf(rows.column("customer_id").text(row)));
    }
    return ids;
  }

  @Test
  void tooFewPersonsAreTooFewHoweverManyRows() {
    assertThatThrownBy(() -> fit(by("marginals").withSubject("city")))
        .isInstanceOf(SynthException.class)
        .hasMessageContaining("'visits.csv' has too few persons to learn from")
        .hasMessageContaining("4 persons, at least 50 are needed");
  }

  @Test
  void aSubjectThatIsNoColumnIsAnError() {
    assertThatThrownBy(() -> fit(by("marginals").withSubject("customer")))
        .isInstanceOf(SynthException.class)
        .hasMessageContaining("there is no column 'customer' in the data")
        .hasMessageContaining("To fix: correct the name under subject, or remove it.");
  }
}
