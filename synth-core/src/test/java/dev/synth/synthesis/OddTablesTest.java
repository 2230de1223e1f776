package dev.synth.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synth.catalog.Catalog;
import dev.synth.catalog.Settings;
import dev.synth.metric.Comparison;
import dev.synth.metric.Metric;
import dev.synth.problem.Work;
import dev.synth.table.LongColumn;
import dev.synth.table.Table;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables that are small, wide, or hardly vary, learnt by every synthesizer. */
class OddTablesTest {
  /** Without a critic, which has nothing to do with odd tables and takes seconds. */
  private static final String CRITIC = "refinements";

  static Stream<Synthesizer> all() {
    return Catalog.of(Synthesizer.class).all().stream().map(OddTablesTest::quick);
  }

  static Stream<Synthesizer> dependent() {
    return all().filter(one -> one.traits().contains(Trait.DEPENDENT));
  }

  private static Synthesizer quick(Synthesizer one) {
    return one.settings().values().containsKey(CRITIC)
        ? one.with(Settings.of(one.name()).with(CRITIC, "0"))
        : one;
  }

  private static Table drawn(Synthesizer synthesizer, Table training, int rows) {
    return synthesizer.fit(training, Work.quiet()).sample(new Sampling(0, rows, 1));
  }

  @ParameterizedTest
  @MethodSource("all")
  void constantColumnsStayConstant(Synthesizer synthesizer) {
    int[] zeros = new int[300];
    Table table =
        new Shops()
            .numbers("n", Shops.same(300, 7))
            .levels("level", 1, zeros)
            .numbers("other", Shops.uniform(300, 4, "other"))
            .done();
    Table drawn = drawn(synthesizer, table, 50);
    for (int row = 0; row < 50; row++) {
      assertThat(drawn.column("n").text(row)).isEqualTo("7");
      assertThat(drawn.column("level").text(row)).isEqualTo("l0");
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void oneColumnIsATable(Synthesizer synthesizer) {
    Table one = new Shops().numbers("n", Shops.uniform(500, 9, "one")).done();
    assertThat(drawn(synthesizer, one, 20).rows()).isEqualTo(20);
  }

  @ParameterizedTest
  @MethodSource("dependent")
  void twoColumnsThatAreOneStaySo(Synthesizer synthesizer) {
    Table two =
        new Shops()
            .numbers("n", Shops.uniform(2_000, 9, "one"))
            .numbers("same", Shops.uniform(2_000, 9, "one"))
            .done();
    Table drawn = drawn(synthesizer, two, 1_000);
    int equal = 0;
    for (int row = 0; row < 1_000; row++) {
      equal += drawn.column("n").text(row).equals(drawn.column("same").text(row)) ? 1 : 0;
    }
    assertThat(equal).isGreaterThan(990); // 111 if they were drawn apart
  }

  @ParameterizedTest
  @MethodSource("all")
  void whatCannotBeLearntSaysWhy(Synthesizer synthesizer) {
    Table missing = new Shops().numbers("n", Shops.same(300, LongColumn.MISSING)).done();
    assertThatThrownBy(() -> drawn(synthesizer, missing, 1))
        .hasMessage("column 'n': every cell is missing");
    Table oneRow = new Shops().numbers("n", 5).done();
    assertThatThrownBy(() -> drawn(synthesizer, oneRow, 1))
        .hasMessage("column 'n': fewer than 5 rows have a value");
  }

  @ParameterizedTest
  @MethodSource("all")
  void twoHundredColumnsAreFew(Synthesizer synthesizer) {
    var shop = new Shops();
    for (int c = 0; c < 200; c++) {
      shop.numbers("c" + c, Shops.uniform(400, 3 + c, "c" + c % 50));
    }
    Table drawn = drawn(synthesizer, shop.done(), 100);
    assertThat(drawn.schema().width()).isEqualTo(200);
    assertThat(drawn.schema().names()).startsWith("c0", "c1", "c2");
  }

  @ParameterizedTest
  @MethodSource("dependent")
  void fiveThousandLevelsKeepWhatFollowsThem(Synthesizer synthesizer) {
    int rows = 40_000;
    int[] town = IntStream.range(0, rows).map(row -> row % 5_000).toArray();
    int[] region = IntStream.of(town).map(t -> t / 1_250).toArray();
    Table drawn =
        drawn(
            synthesizer,
            new Shops().levels("town", 5_000, town).levels("region", 4, region).done(),
            4_000);
    int right = 0;
    for (int row = 0; row < drawn.rows(); row++) {
      int of = Integer.parseInt(drawn.column("town").text(row).substring(1));
      right += drawn.column("region").text(row).equals("r" + of / 1_250) ? 1 : 0;
    }
    assertThat(right).isGreaterThan(3_800);
  }

  /** By chance a share of .6 or more comes once in thousands: its standard error is about .03. */
  @ParameterizedTest
  @MethodSource("all")
  void fewRowsAreNotLearntByHeart(Synthesizer synthesizer) {
    Table all = Shops.orders(600);
    Table training = all.slice(0, 300);
    Table drawn = drawn(synthesizer, training, 300);
    var comparison =
        new Comparison(training, all.slice(300, 600), drawn, 1, Work.quiet().withThreads(1));
    Catalog<Metric> metrics = Catalog.of(Metric.class);
    assertThat(metrics.get("dcr-share").score(comparison).value()).isBetween(0.4, 0.6);
    assertThat(metrics.get("exact-match").score(comparison).value()).isLessThanOrEqualTo(0.01);
  }
}
