package dev.synth.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StabilityTest {
  static class ManyTestCases {
    @BeforeEach
    void before(@SyntheticData(rows = 5) List<Order> orders, TestReporter reporter) {
      reporter.publishEntry("before", orders.toString());
    }

    @Test
    void one(
        @SyntheticData(rows = 5) List<Order> first,
        @SyntheticData(rows = 5) List<Order> second,
        TestReporter reporter) {
      reporter.publishEntry("one, first", first.toString());
      reporter.publishEntry("one, second", second.toString());
    }

    @Test
    void two(@SyntheticData(rows = 5) List<Order> orders, TestReporter reporter) {
      reporter.publishEntry("two", orders.toString());
    }

    @RepeatedTest(3)
    void repeated(
        RepetitionInfo info, TestReporter reporter, @SyntheticData(rows = 5) List<Order> orders) {
      reporter.publishEntry("repeated " + info.getCurrentRepetition(), orders.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"EUR", "USD"})
    void parameterized(
        String currency, @SyntheticData(rows = 5) List<Order> orders, TestReporter reporter) {
      reporter.publishEntry("parameterized " + currency, orders.toString());
    }

    @Nested
    class Inner {
      @Test
      void two(@SyntheticData(rows = 5) List<Order> orders, TestReporter reporter) {
        reporter.publishEntry("Inner two", orders.toString());
      }
    }
  }

  private static final String[] IN_PARALLEL = {
    "junit.jupiter.execution.parallel.enabled=true",
    "junit.jupiter.execution.parallel.mode.default=concurrent",
    "junit.jupiter.execution.parallel.config.strategy=fixed",
    "junit.jupiter.execution.parallel.config.fixed.parallelism=4"
  };

  @Test
  void everyDatasetIsItsOwn() {
    Map<String, String> told = told();
    assertThat(told).hasSize(10);
    assertThat(told.values()).doesNotHaveDuplicates();
  }

  @Test
  void orderOfTestsChangesNothing() {
    String method = "junit.jupiter.testmethod.order.default=org.junit.jupiter.api.MethodOrderer$";
    String seed = "junit.jupiter.execution.order.random.seed=";
    assertThat(told(method + "Random", seed + 1)).isEqualTo(told());
    assertThat(told(method + "Random", seed + 2)).isEqualTo(told());
    assertThat(told(method + "DisplayName")).isEqualTo(told());
  }

  @Test
  void threadsChangeNothing() {
    for (int i = 0; i < 5; i++) {
      assertThat(told(IN_PARALLEL)).isEqualTo(told());
    }
  }

  @Test
  void rootSeedChangesEveryDataset() {
    Map<String, String> other = told("synth.seed=7");
    assertThat(other).hasSize(10);
    told().forEach((key, rows) -> assertThat(other.get(key)).isNotEqualTo(rows));
  }

  private static Map<String, String> told(String... parameters) {
    FixtureRun run = FixtureRun.run(ManyTestCases.class, parameters);
    assertThat(run.failures()).isEmpty();
    Map<String, String> told = run.told();
    // @BeforeEach is one place: its rows differ between a template's invocations only
    assertThat(new TreeSet<>(run.published("before"))).hasSize(4);
    told.put("before", new TreeSet<>(run.published("before")).toString());
    return told;
  }

  abstract static class Inherited {
    @Test
    void inherited(@SyntheticData(rows = 5) List<Order> orders, TestReporter reporter) {
      reporter.publishEntry("inherited", orders.toString());
    }
  }

  static class OneHeirTestCases extends Inherited {}

  static class OtherHeirTestCases extends Inherited {}

  @Test
  void inheritedTestsHaveTheSeedOfTheClassThatDeclaresThem() {
    List<String> one = FixtureRun.run(OneHeirTestCases.class).published("inherited");
    assertThat(one)
        .hasSize(1)
        .isEqualTo(FixtureRun.run(OtherHeirTestCases.class).published("inherited"));
  }

  static class PinnedTestCases {
    @Test
    void derived(@SyntheticData(rows = 5) List<Order> orders, TestReporter reporter) {
      reporter.publishEntry("derived", orders.toString());
    }

    /** The seed that {@link #derived}'s place has under the default root, found by sha256sum. */
    @Test
    void pinned(@SyntheticData(rows = 5, seed = SEED) List<Order> orders, TestReporter reporter) {
      reporter.publishEntry("pinned", orders.toString());
    }

    static final long SEED = 0xfcc20dcff7a8e6dbL;
  }

  @Test
  void pinnedSeedGivesTheSameRowsElsewhere() {
    Map<String, String> told = FixtureRun.run(PinnedTestCases.class).told();
    assertThat(told.get("pinned")).isEqualTo(told.get("derived"));
  }

  @Test
  void pinnedSeedDoesNotFollowTheRoot() {
    Map<String, String> told = FixtureRun.run(PinnedTestCases.class, "synth.seed=7").told();
    assertThat(told.get("pinned")).isNotEqualTo(told.get("derived"));
  }

  static class PrefixTestCases {
    @Test
    void rows(
        @SyntheticData(rows = 5, seed = 9) List<Order> few,
        @SyntheticData(rows = 500, seed = 9) List<Order> many) {
      assertThat(many.subList(0, 5)).isEqualTo(few);
    }
  }

  @Test
  void fewerRowsAreTheFirstOfMore() {
    assertThat(FixtureRun.run(PrefixTestCases.class).succeeded()).isEqualTo(1);
  }
}
