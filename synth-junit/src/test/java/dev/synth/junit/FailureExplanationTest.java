package dev.synth.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Which failures are explained, and how. */
class FailureExplanationTest {
  private static AssertionError failure() {
    return new AssertionError("mine");
  }

  static class AbortedTestCases {
    @Test
    void aborts(@SyntheticData(rows = 4) List<Order> orders) {
      assumeTrue(false, "not here");
    }
  }

  @Test
  void abortedTestsAreLeftAlone() {
    FixtureRun run = FixtureRun.run(AbortedTestCases.class);
    assertThat(run.results().testEvents().aborted().count()).isEqualTo(1);
    assertThat(
            run.results()
                .testEvents()
                .aborted()
                .map(e -> e.getRequiredPayload(org.junit.platform.engine.TestExecutionResult.class))
                .map(r -> r.getThrowable().orElseThrow().getSuppressed().length))
        .containsExactly(0);
  }

  static class BeforeAllTestCases {
    @BeforeAll
    static void once(@SyntheticData(rows = 2) List<Order> orders) {
      assertThat(orders).isEmpty();
    }

    @Test
    void test() {}
  }

  static class BeforeEachTestCases {
    @BeforeEach
    void before(@SyntheticData(rows = 2) List<Order> orders) {
      throw failure();
    }

    @Test
    void test() {}
  }

  static class AfterEachTestCases {
    @AfterEach
    void after() {
      throw failure();
    }

    @Test
    void test(@SyntheticData(rows = 2) List<Order> orders) {}
  }

  static class ConstructorTestCases {
    ConstructorTestCases(@SyntheticData(rows = 2) List<Order> orders) {
      throw failure();
    }

    @Test
    void test() {}
  }

  static class FactoryTestCases {
    @TestFactory
    List<DynamicTest> factory(@SyntheticData(rows = 2) List<Order> orders) {
      return List.of(
          dynamicTest(
              "x",
              () -> {
                throw failure();
              }));
    }
  }

  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  static class SharedInstanceTestCases {
    SharedInstanceTestCases(@SyntheticData(rows = 2) List<Order> orders) {}

    @Test
    void test() {
      throw failure();
    }
  }

  static class OtherThreadTestCases {
    @Test
    void test(@SyntheticData(rows = 2) List<Order> orders) {
      assertTimeoutPreemptively(
          Duration.ofMinutes(1),
          () -> {
            throw failure();
          });
    }
  }

  static class NestedTestCases {
    NestedTestCases(@SyntheticData(rows = 2) List<Order> orders) {}

    @Nested
    class Inner {
      @Test
      void test() {
        throw failure();
      }
    }
  }

  @Test
  void everyPlaceThatFailsIsExplained() {
    for (Class<?> cases :
        List.of(
            BeforeAllTestCases.class,
            BeforeEachTestCases.class,
            AfterEachTestCases.class,
            ConstructorTestCases.class,
            FactoryTestCases.class,
            SharedInstanceTestCases.class,
            OtherThreadTestCases.class,
            NestedTestCases.class)) {
      assertThat(FixtureRun.contexts(FixtureRun.run(cases).failure()))
          .as(cases.getSimpleName())
          .hasSize(1)
          .first()
          .asString()
          .startsWith("1 synthetic dataset fed this test\n")
          .contains("-Dtest=FailureExplanationTest$" + cases.getSimpleName());
    }
  }

  static class StubbornTestCases {
    private static final class Stubborn extends RuntimeException {
      private static final long serialVersionUID = 1L;

      Stubborn() {
        super("mine", null, false, false);
      }
    }

    @Test
    void fails(@SyntheticData(rows = 2, seed = 5) List<Order> orders) {
      throw new Stubborn();
    }
  }

  @Test
  void failureThatRefusesSuppressedOnesIsExplainedByAReportEntry() {
    FixtureRun run = FixtureRun.run(StubbornTestCases.class);
    assertThat(run.failure().getSuppressed()).isEmpty();
    assertThat(run.published("SyntheticData"))
        .anySatisfy(text -> assertThat(text).startsWith("1 synthetic dataset fed this test\n"));
  }

  static class SharedFailureTestCases {
    @SuppressWarnings("StaticAssignmentOfThrowable")
    private static final AssertionError FAILURE = failure();

    @Test
    void one(@SyntheticData(rows = 1) List<Order> orders) {
      throw FAILURE;
    }

    @Test
    void two(@SyntheticData(rows = 2) List<Order> orders) {
      throw FAILURE;
    }
  }

  @Test
  void failureThatIsThrownTwiceIsExplainedForBoth() {
    assertThat(FixtureRun.contexts(FixtureRun.run(SharedFailureTestCases.class).failures().get(0)))
        .hasSize(2);
  }
}
