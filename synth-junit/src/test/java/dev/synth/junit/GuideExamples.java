package dev.synth.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synth.Dataset;
import dev.synth.Synth;
import dev.synth.Workplace;
import dev.synth.catalog.Settings;
import dev.synth.recipe.Recipe;
import dev.synth.table.Table;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The examples of {@code README.md} and {@code docs/junit.md}, word for word; {@link GuideTest}
 * compares and runs them.
 */
final class GuideExamples {
  private GuideExamples() {}

  static class PricingTestCases {
    record Order(long id, String email, BigDecimal price, int quantity, LocalDate orderedOn) {
      BigDecimal total() {
        return price.multiply(BigDecimal.valueOf(quantity));
      }
    }

    @Test
    void totalsAreNotNegative(@SyntheticData(rows = 250) List<Order> orders) {
      assertThat(orders).allSatisfy(order -> assertThat(order.total()).isNotNegative());
    }

    @Test
    void keepsTheSchema(
        @SyntheticData(from = "classpath:shop.sql#orders", rows = 200) List<Order> orders) {
      assertThat(orders).allSatisfy(order -> assertThat(order.quantity()).isBetween(1, 12));
    }

    @Test
    void ordersHold(
        @SyntheticData(
                constraints = {
                  "quantity between 1 and 12",
                  "price >= 5 * quantity",
                  "unique(email)"
                })
            List<Order> orders) {
      assertThat(orders)
          .allSatisfy(order -> assertThat(order.quantity()).isBetween(1, 12))
          .extracting(Order::email)
          .doesNotHaveDuplicates();
    }

    @Test
    void idsCountUp(
        @SyntheticData(rules = {"id: sequence(1)", "quantity: uniform(1, 20)"})
            List<Order> orders) {
      assertThat(orders.get(99).id()).isEqualTo(100);
    }

    @Test
    void columnsHaveNames(@SyntheticData(schema = Order.class, rows = 10) Table table) {
      assertThat(table.column("email").text(0)).contains("@");
    }

    @Test
    void importsOddOrders(@SyntheticData(rows = 500, edges = 0.05) List<Order> orders) {
      assertThat(orders).extracting(Order::orderedOn).contains(LocalDate.of(2024, 2, 29));
    }

    @ParameterizedTest
    @ValueSource(strings = {"EUR", "USD"})
    void converts(String currency, @SyntheticData(rows = 5) List<Order> orders) {
      assertThat(orders).hasSize(5);
    }
  }

  static class VisitsTestCases {
    record Visit(long visitId, String country) {}

    @Test
    void sampled(@SyntheticData(from = "model:visits.synth", rows = 1_000) List<Visit> visits) {
      assertThat(visits).hasSize(1_000);
    }

    @Test
    void learnt(
        @SyntheticData(
                from = "file:data/visits.csv",
                gate = {"exact-match <= 0", "dcr-share <= 0.55"})
            List<Visit> visits) {
      assertThat(visits).hasSize(100);
    }

    @Retention(RetentionPolicy.RUNTIME)
    @SyntheticData(from = "model:visits.synth", rows = 50)
    @interface Visits {}

    @Test
    void composed(@Visits List<Visit> visits) {
      assertThat(visits).hasSize(50);
    }

    @Test
    void pinned(
        @SyntheticData(from = "model:visits.synth", seed = 42, fingerprint = "dea36ed3")
            List<Visit> visits) {
      assertThat(visits.get(0).visitId()).isEqualTo(100);
    }
  }

  static void library() {
    Recipe recipe =
        Recipe.of("people", Settings.parse("autoregressive-gan(conditions=[plan])"))
            .withSource(Path.of("people.csv"))
            .withRows(1_000, 42);
    Dataset people = Synth.make(recipe, Workplace.local());
    Table rows = people.table();
    Table gold = people.table(Map.of("plan", "gold"));
    System.out.println(rows.column("age").text(0) + ", " + gold.column("age").text(0));
  }
}
