package dev.synth.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.synth.table.Table;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterInjectionTest {
  static class TypesTestCases {
    @Test
    void lists(@SyntheticData(rows = 7) List<Order> orders) {
      assertThat(orders).hasSize(7).allSatisfy(o -> assertThat(o.email()).contains("@"));
    }

    @Test
    void wildcards(@SyntheticData(rows = 7) List<? extends Order> orders) {
      assertThat(orders).hasSize(7);
    }

    @Test
    void collections(@SyntheticData(rows = 0) Collection<Order> orders) {
      assertThat(orders).isEmpty();
    }

    @Test
    void iterables(@SyntheticData Iterable<Order> orders) {
      assertThat(orders).hasSize(100);
    }

    @Test
    void tables(@SyntheticData(schema = Order.class, rows = 3) Table table) {
      assertThat(table.rows()).isEqualTo(3);
      assertThat(table.schema().names())
          .containsExactly("id", "email", "price", "quantity", "orderedOn");
    }

    @Test
    void tablesOfRulesAlone(
        @SyntheticData(
                rules = {"id: sequence(5)"},
                rows = 2)
            Table table) {
      assertThat(table.column("id").text(1)).isEqualTo("6");
    }

    @Test
    void rulesOverInferredOnes(@SyntheticData(rules = "id: sequence(40)") List<Order> orders) {
      assertThat(orders).extracting(Order::id).startsWith(40L, 41L, 42L);
    }

    @Test
    void freshAndMutable(
        @SyntheticData(seed = 3) List<Order> one, @SyntheticData(seed = 3) List<Order> other) {
      assertThat(one).isInstanceOf(ArrayList.class).isEqualTo(other).isNotSameAs(other);
      one.clear();
      assertThat(other).hasSize(100);
    }
  }

  @Test
  void everySupportedTypeIsGiven() {
    FixtureRun run = FixtureRun.run(TypesTestCases.class);
    assertThat(run.failures()).isEmpty();
    assertThat(run.succeeded()).isEqualTo(8);
  }

  static class PlacesTestCases {
    private final List<Order> constructed;
    private List<Order> before = List.of();

    PlacesTestCases(@SyntheticData(rows = 2) List<Order> constructed) {
      this.constructed = constructed;
    }

    @BeforeAll
    static void beforeAll(@SyntheticData(rows = 3) List<Order> orders) {
      assertThat(orders).hasSize(3);
    }

    @AfterAll
    static void afterAll(@SyntheticData(rows = 3) List<Order> orders) {
      assertThat(orders).hasSize(3);
    }

    @BeforeEach
    void beforeEach(@SyntheticData(rows = 4) List<Order> orders) {
      before = orders;
    }

    @AfterEach
    void afterEach(@SyntheticData(rows = 4) List<Order> orders) {
      assertThat(orders).hasSize(4).isNotEqualTo(before);
    }

    @Test
    void test() {
      assertThat(constructed).hasSize(2);
      assertThat(before).hasSize(4);
    }

    @RepeatedTest(2)
    void repeated(@SyntheticData(rows = 5) List<Order> orders) {
      assertThat(orders).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EUR", "USD"})
    void parameterized(String currency, @SyntheticData(rows = 5) List<Order> orders) {
      assertThat(currency).hasSize(3);
      assertThat(orders).hasSize(5);
    }

    @TestFactory
    Stream<DynamicTest> factory(@SyntheticData(rows = 3) List<Order> orders) {
      return orders.stream().map(o -> dynamicTest("x", () -> assertThat(o.email()).isNotBlank()));
    }

    @Nested
    class Inner {
      private final List<Order> inner;

      Inner(@SyntheticData(rows = 6) List<Order> inner) {
        this.inner = inner;
      }

      @Test
      void nested(@SyntheticData(rows = 7) List<Order> orders) {
        assertThat(inner).hasSize(6);
        assertThat(before).hasSize(4);
        assertThat(orders).hasSize(7);
      }
    }
  }

  @Test
  void everyPlaceIsServed() {
    FixtureRun run = FixtureRun.run(PlacesTestCases.class);
    assertThat(run.failures()).isEmpty();
    assertThat(run.succeeded()).isEqualTo(1 + 2 + 2 + 3 + 1);
  }

  @ParameterizedClass
  @ValueSource(ints = {1, 2})
  static class ParameterizedClassTestCases {
    private final int number;
    private final List<Order> orders;

    ParameterizedClassTestCases(int number, @SyntheticData List<Order> orders) {
      this.number = number;
      this.orders = orders;
    }

    @Test
    void test(org.junit.jupiter.api.TestReporter reporter) {
      reporter.publishEntry("orders" + number, orders.toString());
    }
  }

  @Test
  void invocationsOfAParameterizedClassHaveRowsOfTheirOwn() {
    FixtureRun run = FixtureRun.run(ParameterizedClassTestCases.class);
    assertThat(run.failures()).isEmpty();
    assertThat(run.told().values()).hasSize(2).doesNotHaveDuplicates();
  }

  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  static class SharedInstanceTestCases {
    private final List<Order> orders;

    SharedInstanceTestCases(@SyntheticData List<Order> orders) {
      this.orders = orders;
    }

    @Test
    void test() {
      assertThat(orders).hasSize(100);
    }
  }

  @Test
  void constructorOfASharedInstanceIsServed() {
    assertThat(FixtureRun.run(SharedInstanceTestCases.class).succeeded()).isEqualTo(1);
  }

  @Retention(RetentionPolicy.RUNTIME)
  @SyntheticData(rows = 9, rules = "id: sequence(1)")
  @interface NineOrders {}

  static class ComposedTestCases {
    @Test
    void composed(@NineOrders List<Order> orders) {
      assertThat(orders).hasSize(9);
      assertThat(orders.get(8).id()).isEqualTo(9);
    }
  }

  @Test
  void annotationsCanBeComposed() {
    FixtureRun run = FixtureRun.run(ComposedTestCases.class);
    assertThat(run.failures()).isEmpty();
    assertThat(run.succeeded()).isEqualTo(1);
  }
}
