package dev.synth.synthesis.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synth.catalog.Catalog;
import dev.synth.metric.Comparison;
import dev.synth.metric.Metric;
import dev.synth.synthesis.Fitting;
import dev.synth.synthesis.Sampling;
import dev.synth.table.LongColumn;
import dev.synth.table.Table;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tables that are small, wide, or hardly vary. */
class OddTablesTest {
  private static Table drawn(Table training, int rows) {
    return new Cart().fit(training, Fitting.quiet()).sample(new Sampling(0, rows, 1));
  }

  @Test
  void constantColumnsStayConstant() {
    int[] zeros = new int[300];
    Table table =
        new Shops()
            .numbers("n", Shops.same(300, 7))
            .levels("level", 1, zeros)
            .numbers("other", Shops.uniform(300, 4, "other"))
            .done();
    Table drawn = drawn(table, 50);
    for (int row = 0; row < 50; row++) {
      assertThat(drawn.column("n").text(row)).isEqualTo("7");
      assertThat(drawn.column("level").text(row)).isEqualTo("l0");
    }
  }

  @Test
  void oneColumnAndTwoAreTables() {
    Table one = new Shops().numbers("n", Shops.uniform(500, 9, "one")).done();
    assertThat(drawn(one, 20).rows()).isEqualTo(20);
    Table two =
        new Shops()
            .numbers("n", Shops.uniform(2_000, 9, "one"))
            .numbers("same", Shops.uniform(2_000, 9, "one"))
            .done();
    Table drawn = drawn(two, 1_000);
    int equal = 0;
    for (int row = 0; row < 1_000; row++) {
      equal += drawn.column("n").text(row).equals(drawn.column("same").text(row)) ? 1 : 0;
    }
    assertThat(equal).isGreaterThan(990); // 111 if they were drawn apart
  }

  @Test
  void whatCannotBeLearntSaysWhy() {
    Table missing = new Shops().numbers("n", Shops.same(300, LongColumn.MISSING)).done();
    assertThatThrownBy(() -> drawn(missing, 1)).hasMessage("column 'n': every cell is missing");
    Table oneRow = new Shops().numbers("n", 5).done();
    assertThatThrownBy(() -> drawn(oneRow, 1))
        .hasMessage("column 'n': fewer than 5 rows have a value");
  }

  @Test
  void twoHundredColumnsAreFew() {
    var shop = new Shops();
    for (int c = 0; c < 200; c++) {
      shop.numbers("c" + c, Shops.uniform(400, 3 + c, "c" + c % 50));
    }
    Table drawn = drawn(shop.done(), 100);
    assertThat(drawn.schema().width()).isEqualTo(200);
    assertThat(drawn.schema().names()).startsWith("c0", "c1", "c2");
  }

  @Test
  void fiveThousandLevelsKeepWhatFollowsThem() {
    int rows = 40_000;
    int[] town = IntStream.range(0, rows).map(row -> row % 5_000).toArray();
    int[] region = IntStream.of(town).map(t -> t / 1_250).toArray();
    Table drawn =
        drawn(new Shops().levels("town", 5_000, town).levels("region", 4, region).done(), 4_000);
    int right = 0;
    for (int row = 0; row < drawn.rows(); row++) {
      int of = Integer.parseInt(drawn.column("town").text(row).substring(1));
      right += drawn.column("region").text(row).equals("r" + of / 1_250) ? 1 : 0;
    }
    assertThat(right).isGreaterThan(3_800);
  }

  /** By chance a share of .6 or more comes once in thousands: its standard error is about .03. */
  @Test
  void fewRowsAreNotLearntByHeart() {
    Table all = Shops.orders(600);
    Table training = all.slice(0, 300);
    Table drawn = drawn(training, 300);
    var comparison = new Comparison(training, all.slice(300, 600), drawn, 1, 1);
    Catalog<Metric> metrics = Catalog.of(Metric.class);
    assertThat(metrics.get("dcr-share").score(comparison).value()).isBetween(0.4, 0.6);
    assertThat(metrics.get("exact-match").score(comparison).value()).isLessThanOrEqualTo(0.01);
  }
}
