package dev.synth.synthesis.tree;

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
import dev.synth.synthesis.Shops;
import dev.synth.table.Table;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Rows under conditions, on columns in any place. Tolerances are five standard errors of what is
 * drawn and of the real rows together, so that chance alone breaks one in a million.
 */
@Tag("light")
class CartConditionsTest {
  private static final int ROWS = 4_000;
  private static final Table PEOPLE = people();
  private static final Model AS_USUAL = fitted("cart");
  private static final Model CITY_FIRST = fitted("cart(conditions=[city])");
  private static final Model TREES = fitted("cart(conditions=[city, plan], trees=3)");

  private static Model fitted(String settings) {
    return new Cart().with(Settings.parse(settings)).fit(PEOPLE, Work.quiet());
  }

  /**
   * A fifth has plan p1; these are 40 to 79 and nine in ten from city c1, others 20 to 59. One in
   * forty is of kind k3, which its twin t3 repeats.
   */
  private static Table people() {
    var city = new int[ROWS];
    var age = new long[ROWS];
    var plan = new int[ROWS];
    var kind = new int[ROWS];
    for (int r = 0; r < ROWS; r++) {
      Rng rng = Rng.of(3, "people").seek(r, 0);
      plan[r] = rng.nextInt(5) == 0 ? 1 : 0;
      city[r] = rng.nextInt(10) < (plan[r] == 1 ? 9 : 5) ? 1 : 0;
      age[r] = (plan[r] == 1 ? 40 : 20) + rng.nextLong(40);
      kind[r] = rng.nextInt(40) == 0 ? 3 : rng.nextInt(3);
    }
    return new Shops()
        .levels("city", 2, city)
        .numbers("age", age)
        .levels("plan", 2, plan)
        .levels("kind", 4, kind)
        .levels("twin", 4, kind)
        .done();
  }

  private static Sampling given(int rows, String... columnsAndValues) {
    SortedMap<String, String> given = new TreeMap<>();
    for (int i = 0; i < columnsAndValues.length; i += 2) {
      given.put(columnsAndValues[i], columnsAndValues[i + 1]);
    }
    return new Sampling(0, rows, 7).withGiven(given);
  }

  private static double share(Table rows, String column, String value) {
    return rowsWith(rows, column, value).length / (double) rows.rows();
  }

  private static int[] rowsWith(Table rows, String column, String value) {
    return java.util.stream.IntStream.range(0, rows.rows())
        .filter(row -> value.equals(rows.column(column).text(row)))
        .toArray();
  }

  /** The drawn rows have what is given, and the share of another value that such real rows have. */
  private static void isLikeReal(
      Table drawn, String column, String value, String other, String otherValue) {
    assertThat(share(drawn, column, value)).isEqualTo(1);
    Table real = PEOPLE.pick(rowsWith(PEOPLE, column, value));
    double expected = share(real, other, otherValue);
    double variance = expected * (1 - expected) * (1.0 / real.rows() + 1.0 / drawn.rows());
    assertThat(share(drawn, other, otherValue))
        .isCloseTo(expected, within(5 * Math.sqrt(variance)));
  }

  @Test
  void conditionsStandFirstInTheOrderTheyAreNamed() {
    assertThat(order(AS_USUAL)).startsWith("plan, ");
    assertThat(order(CITY_FIRST)).startsWith("city, plan, ");
    assertThat(order(fitted("cart(conditions=[age, city, age])"))).startsWith("age, city, plan, ");
  }

  private static String order(Model model) {
    return model.history().provenance().facts().getOrDefault("cart.order", "");
  }

  @Test
  void underAFirstColumnRowsAreExact() {
    isLikeReal(AS_USUAL.sample(given(ROWS, "plan", "p1")), "plan", "p1", "city", "c1");
    isLikeReal(CITY_FIRST.sample(given(ROWS, "city", "c1")), "city", "c1", "plan", "p1");
    isLikeReal(TREES.sample(given(ROWS, "city", "c0")), "city", "c0", "plan", "p1");
    Table both = TREES.sample(given(ROWS, "city", "c0", "plan", "p1"));
    assertThat(share(both, "city", "c0")).isEqualTo(1);
    isLikeReal(both, "plan", "p1", "age", "59");
  }

  @Test
  void underALaterColumnCandidatesAreWeighed() {
    isLikeReal(AS_USUAL.sample(given(ROWS, "city", "c1")), "city", "c1", "plan", "p1");
    isLikeReal(CITY_FIRST.sample(given(ROWS, "plan", "p1")), "plan", "p1", "city", "c1");
    isLikeReal(TREES.sample(given(ROWS, "age", "47")), "age", "47", "plan", "p1");
  }

  /** In one row of 25 the first 128 candidates have none of them, so in some of 1,000. */
  @ParameterizedTest
  @ValueSource(strings = {"kind", "twin"})
  void whatIsRareIsFoundAmongMoreCandidates(String given) {
    Table drawn = AS_USUAL.sample(given(1_000, given, given.charAt(0) + "3"));
    assertThat(share(drawn, "kind", "k3")).isEqualTo(1);
    assertThat(share(drawn, "twin", "t3")).isEqualTo(1);
  }

  @Test
  void underNoConditionTheOrderOfDrawingIsNotSeen() {
    Table drawn = TREES.sample(given(ROWS));
    assertThat(drawn.schema()).isEqualTo(AS_USUAL.schema());
    double expected = share(PEOPLE, "plan", "p1");
    assertThat(share(drawn, "plan", "p1")).isCloseTo(expected, within(5 * 0.009));
  }

  @Test
  void anyUnitsAndAttemptsAreDrawnAlike() {
    for (Model model : List.of(AS_USUAL, CITY_FIRST, TREES)) {
      Sampling asked = given(1_100, "plan", "p1");
      Table all = model.sample(asked);
      assertThat(model.sample(given(100, "plan", "p1"))).isEqualTo(all.slice(0, 100));
      Sampling tail = new Sampling(1_021, 79, 7).withGiven(asked.given());
      assertThat(model.sample(tail)).isEqualTo(all.slice(1_021, 1_100));
      assertThat(model.sample(new Sampling(Units.of(9, 3, 3), 0, 7, asked.given())))
          .isEqualTo(all.pick(new int[] {9, 3, 3}));
      Table again = model.sample(new Sampling(Units.range(0, 100), 1, 7, asked.given()));
      assertThat(again).isNotEqualTo(all.slice(0, 100));
      assertThat(model.sample(new Sampling(Units.of(50), 1, 7, asked.given())))
          .isEqualTo(again.slice(50, 51));
      assertThat(model.sample(given(0, "plan", "p1")).rows()).isZero();
    }
  }

  @Test
  void aRestoredModelDrawsTheSame() {
    for (Model model : List.of(AS_USUAL, CITY_FIRST, TREES)) {
      Model again = new Cart().restore(model.schema(), model.state());
      for (Sampling asked : List.of(given(50, "city", "c1"), given(50, "twin", "t1"))) {
        assertThat(again.sample(asked)).isEqualTo(model.sample(asked));
      }
    }
  }

  @Test
  void whatNeverOccursIsRefused() {
    assertThatThrownBy(() -> AS_USUAL.sample(given(1, "plan", "p2")))
        .isInstanceOf(SynthException.class)
        .hasMessage(
            """
            column 'plan' never is 'p2'
             -> its values are [p0, p1]
            To fix: give one of its values.""");
    Model twins = fitted("cart(conditions=[kind, twin])");
    assertThat(twins.sample(given(9, "kind", "k1", "twin", "t1")).rows()).isEqualTo(9);
    assertThatThrownBy(() -> twins.sample(given(1, "kind", "k1", "twin", "t2")))
        .isInstanceOf(SynthException.class)
        .hasMessage(
            """
            what is given never occurs together
             -> the model expects it in fewer than one of 10,000,000 rows
            To fix: give fewer columns, or values that occur together.""");
    assertThatThrownBy(() -> CITY_FIRST.sample(given(1, "kind", "k1", "twin", "t2")))
        .isInstanceOf(SynthException.class)
        .hasMessage(
            """
            what is given was found in none of 2048 candidates
             -> the model draws other columns first, and they left no chance for it
            To fix: train with conditions=[...] naming the given columns: then rows are drawn under \
            what is given.""");
  }

  @Test
  void aConditionOnNoColumnIsRefused() {
    assertThatThrownBy(() -> fitted("cart(conditions=[plam])"))
        .isInstanceOf(SynthException.class)
        .hasMessage(
            """
            'conditions' names 'plam', which is not learnt
             -> the learnt columns are [city, age, plan, kind, twin]
            To fix: name learnt columns, or leave it out.""");
  }
}
