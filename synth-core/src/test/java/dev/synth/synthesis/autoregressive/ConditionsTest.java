package dev.synth.synthesis.autoregressive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.synth.catalog.Settings;
import dev.synth.problem.SynthException;
import dev.synth.problem.Work;
import dev.synth.random.Rng;
import dev.synth.random.Units;
import dev.synth.synthesis.Model;
import dev.synth.synthesis.Sampling;
import dev.synth.table.CodeColumn;
import dev.synth.table.ColumnType;
import dev.synth.table.Field;
import dev.synth.table.LongColumn;
import dev.synth.table.Schema;
import dev.synth.table.Table;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Rows under conditions, on columns in any place. */
class ConditionsTest {
  private static final ColumnType.Categorical CITY =
      new ColumnType.Categorical(List.of("north", "south"), false);
  private static final ColumnType.Numeric WHOLE = new ColumnType.Numeric(0);
  private static final ColumnType.Categorical PLAN =
      new ColumnType.Categorical(List.of("basic", "gold"), false);

  private static Model inOrder;
  private static Model planFirst;
  private static Model anyOrder;

  @BeforeAll
  static void fit() {
    inOrder = fitted("autoregressive-gan(epochs=20, refinements=0)");
    planFirst = fitted("autoregressive-gan(epochs=20, refinements=0, conditions=[plan])");
    anyOrder =
        fitted("autoregressive-gan(epochs=30, refinements=1, criticSteps=50, anyOrder=true)");
  }

  private static Model fitted(String settings) {
    return new AutoregressiveGan().with(Settings.parse(settings)).fit(people(2_000), Work.quiet());
  }

  /** A fifth has gold; gold people are 40 to 79 and nine in ten from the south, others 20 to 59. */
  private static Table people(int rows) {
    var city = new int[rows];
    var age = new long[rows];
    var plan = new int[rows];
    for (int r = 0; r < rows; r++) {
      Rng rng = Rng.of(3, "people").seek(r, 0);
      plan[r] = rng.nextInt(5) == 0 ? 1 : 0;
      city[r] = rng.nextInt(10) < (plan[r] == 1 ? 9 : 5) ? 1 : 0;
      age[r] = (plan[r] == 1 ? 40 : 20) + rng.nextLong(40);
    }
    return Table.of(
        new Schema(
            List.of(
                Field.of("city", CITY, false),
                Field.of("age", WHOLE, false),
                Field.of("plan", PLAN, false))),
        List.of(CodeColumn.of(CITY, city), LongColumn.of(WHOLE, age), CodeColumn.of(PLAN, plan)));
  }

  private static Sampling given(int rows, String... columnsAndValues) {
    SortedMap<String, String> given = new TreeMap<>();
    for (int i = 0; i < columnsAndValues.length; i += 2) {
      given.put(columnsAndValues[i], columnsAndValues[i + 1]);
    }
    return new Sampling(0, rows, 7).withGiven(given);
  }

  private static double share(Table rows, String column, String value) {
    int found = 0;
    for (int r = 0; r < rows.rows(); r++) {
      found += value.equals(rows.column(column).text(r)) ? 1 : 0;
    }
    return (double) found / rows.rows();
  }

  private static double meanAge(Table rows) {
    double sum = 0;
    for (int r = 0; r < rows.rows(); r++) {
      sum += rows.column("age").number(r);
    }
    return sum / rows.rows();
  }

  private static void isGold(Table rows) {
    assertThat(rows.schema().names()).containsExactly("city", "age", "plan");
    assertThat(share(rows, "plan", "gold")).isEqualTo(1);
    assertThat(share(rows, "city", "south")).isCloseTo(0.9, within(0.06));
    assertThat(meanAge(rows)).isCloseTo(59.5, within(2.5));
  }

  @Test
  void aConditionedColumnIsDrawnFirstAndExactly() {
    isGold(planFirst.sample(given(2_000, "plan", "gold")));
  }

  @Test
  void inAnyOrderEveryConditionIsExact() {
    isGold(anyOrder.sample(given(2_000, "plan", "gold")));
    Table old = anyOrder.sample(given(500, "age", "75", "city", "south"));
    assertThat(share(old, "age", "75")).isEqualTo(1);
    assertThat(share(old, "plan", "gold")).isGreaterThan(0.85);
  }

  @Test
  void elsewhereCandidatesAreWeighed() {
    isGold(inOrder.sample(given(2_000, "plan", "gold")));
  }

  /** Within five standard errors, as the model's own rows that have what is given by chance. */
  @Test
  void elsewhereRowsAreAsThoseThatHaveItByChance() {
    Table free = inOrder.sample(new Sampling(0, 60_000, 8));
    int[] old =
        IntStream.range(0, free.rows())
            .filter(r -> "gold".equals(free.column("plan").text(r)))
            .filter(r -> free.column("age").number(r) == 75)
            .toArray();
    assertThat(old.length).isGreaterThan(100);
    Table drawn = inOrder.sample(given(2_000, "plan", "gold", "age", "75"));
    assertThat(share(drawn, "plan", "gold")).isEqualTo(1);
    double expected = share(free.pick(old), "city", "south");
    double variance = expected * (1 - expected) * (1.0 / old.length + 1.0 / drawn.rows());
    assertThat(share(drawn, "city", "south")).isCloseTo(expected, within(5 * Math.sqrt(variance)));
  }

  @Test
  void withoutConditionsTheOrderOfDrawingIsNotSeen() {
    Table rows = planFirst.sample(new Sampling(0, 2_000, 7));
    assertThat(rows.schema().names()).containsExactly("city", "age", "plan");
    assertThat(share(rows, "plan", "gold")).isCloseTo(0.2, within(0.04));
  }

  @Test
  void rowsUnderConditionsDoNotDependOnTheChunk() {
    for (Model model : List.of(inOrder, planFirst, anyOrder)) {
      SortedMap<String, String> gold = given(0, "plan", "gold").given();
      Table all = model.sample(given(400, "plan", "gold"));
      assertThat(model.sample(new Sampling(333, 67, 7).withGiven(gold)))
          .isEqualTo(all.slice(333, 400));
      model.sample(given(1, "plan", "basic"));
      assertThat(model.sample(new Sampling(Units.of(39, 3, 3), 0, 7, gold)))
          .isEqualTo(all.pick(new int[] {39, 3, 3}));
      assertThat(model.sample(new Sampling(Units.range(0, 400), 1, 7, gold))).isNotEqualTo(all);
      assertThat(model.sample(given(0, "plan", "gold")).rows()).isZero();
    }
  }

  @Test
  void valuesThatNeverOccurAreRefused() {
    assertThatThrownBy(() -> planFirst.sample(given(1, "plan", "silver")))
        .isInstanceOf(SynthException.class)
        .hasMessage(
            """
            column 'plan' never is 'silver'
             -> its values are [basic, gold]
            To fix: give one of its values.""");
    assertThatThrownBy(() -> planFirst.sample(given(1, "age", "900")))
        .hasMessage(
            """
            column 'age' never is '900'
             -> it lies outside of what the model has learnt
            To fix: give a value that the column has.""");
    assertThatThrownBy(() -> planFirst.sample(given(1, "age", "4.5")))
        .hasMessage(
            """
            '4.5' cannot be given for column 'age'
             -> expected a whole number
            To fix: write it as the column's cells are written.""");
  }

  @Test
  void aConditionOnNoColumnIsRefused() {
    assertThatThrownBy(() -> fitted("autoregressive-gan(conditions=[plam])"))
        .hasMessage(
            """
            'conditions' names 'plam', which is not learnt
             -> the learnt columns are [city, age, plan]
            To fix: name learnt columns, or leave it out.""");
  }
}
