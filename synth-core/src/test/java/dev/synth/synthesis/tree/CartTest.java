package dev.synth.synthesis.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.synth.catalog.Settings;
import dev.synth.io.Fingerprint;
import dev.synth.problem.Progress;
import dev.synth.problem.Work;
import dev.synth.synthesis.Disclosure;
import dev.synth.synthesis.Model;
import dev.synth.synthesis.Sampling;
import dev.synth.synthesis.Shops;
import dev.synth.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs where no native library is on the class path. */
@Tag("light")
class CartTest {
  private static final Table ORDERS = Shops.orders(2_000);
  private static final Model MODEL = new Cart().fit(ORDERS, Work.quiet());

  private static Work with(int threads) {
    return Work.quiet().withThreads(threads);
  }

  /** Fitted and sampled by plain Java: other rows mean that another machine would differ too. */
  @Test
  void fittingAndSamplingGiveTheSameRowsEverywhere() {
    assertThat(Fingerprint.of(MODEL.sample(new Sampling(0, 500, 7))))
        .startsWith("2d20e7f6b7d62bca");
    Model several = new Cart(50, 3, 9).fit(ORDERS, Work.quiet());
    assertThat(Fingerprint.of(several.sample(new Sampling(0, 500, 7))))
        .startsWith("1a075e503e2e7fc2");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void oneThreadAndTwoGiveTheSameModel(int trees) {
    var cart = new Cart(50, trees, 1);
    assertThat(cart.fit(ORDERS, with(1)).state()).isEqualTo(cart.fit(ORDERS, with(2)).state());
  }

  /** 4,000 rows: the standard error of a share is below .008, of the mean price below 10. */
  @Test
  void whatBelongsTogetherIsDrawnTogether() {
    Table drawn = MODEL.sample(new Sampling(0, 4_000, 11));
    var sum = new double[3];
    var count = new int[3];
    for (int row = 0; row < drawn.rows(); row++) {
      int kind = Integer.parseInt(drawn.column("kind").text(row).substring(1));
      sum[kind] += drawn.column("price").number(row);
      count[kind]++;
      if (kind == 0 && !drawn.column("paid").isMissing(row)) {
        assertThat(drawn.column("paid").text(row)).isEqualTo("p0");
      }
    }
    for (int kind = 0; kind < 3; kind++) {
      assertThat(count[kind] / 4_000.0).isEqualTo(1 / 3.0, within(0.04));
      assertThat(sum[kind] / count[kind]).isEqualTo(10.0 * kind + 4, within(0.4));
    }
  }

  @Test
  void theModelTellsItsShape() {
    assertThat(MODEL.disclosure()).isEqualTo(Disclosure.AGGREGATES);
    assertThat(MODEL.history().provenance().facts())
        .containsOnlyKeys("cart.leaves", "cart.depth", "cart.order")
        .containsEntry("cart.order", "paid, kind, price, day");
  }

  @Test
  void settingsAreChecked() {
    assertThat(new Cart().with(Settings.parse("cart(minLeaf=200, trees=5, fitSeed=-3)")))
        .isEqualTo(new Cart(200, 5, -3));
    assertThatThrownBy(() -> new Cart().with(Settings.parse("cart(minLeaf=9)")))
        .hasMessage(
            """
            setting 'minLeaf' of 'cart' is out of range: 9
             -> expected a whole number from 10 to 1000000
            To fix: give a value in that range, or leave the setting out.""");
    assertThatThrownBy(() -> new Cart().with(Settings.parse("cart(trees=65)")))
        .hasMessageStartingWith("setting 'trees' of 'cart' is out of range: 65\n");
    assertThatThrownBy(() -> new Cart().with(Settings.parse("cart(leaf=50)")))
        .hasMessage(
            """
            'cart' has no setting 'leaf'
             -> the known settings are [minLeaf, trees, conditions, fitSeed]
            To fix: use one of the known settings.""");
    assertThatThrownBy(() -> new Cart(5, 1, 1))
        .hasMessageStartingWith("setting 'minLeaf' of 'cart' is out of range: 5\n");
  }

  @Test
  void progressIsToldAndEndsWithTheLastTree() {
    List<String> told = new ArrayList<>();
    Progress listening =
        (stage, done, total, detail) -> told.add(stage + " " + done + "/" + total + " " + detail);
    new Cart(50, 30, 1).fit(ORDERS, Work.quiet().withProgress(listening));
    assertThat(told).hasSize(20).last().isEqualTo("training 180/180 trees grown");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void fittingStopsWhenAsked(int threads) {
    var fitting = Work.quiet().withThreads(threads).withCancellation(() -> true);
    assertThatThrownBy(() -> new Cart().fit(ORDERS, fitting))
        .isInstanceOf(CancellationException.class)
        .hasMessage("stopped on request; nothing was written");
  }
}
