package dev.synth.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synth.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ParameterResolutionException;

class ExpectedFingerprintTest {
  /** By hand: {@code printf 'n\n5\n6\n' | sha256sum}. */
  private static final String FINGERPRINT =
      "328caf72e618e5405c5b60659908f2a573fbfbc32486755adce234e762a588ba";

  static class RightTestCases {
    @Test
    void shortest(
        @SyntheticData(rows = 2, rules = "n: sequence(5)", fingerprint = "328caf72") Table p) {}

    @Test
    void whole(
        @SyntheticData(rows = 2, rules = "n: sequence(5)", fingerprint = FINGERPRINT) Table p) {}

    @Test
    void upperCase(
        @SyntheticData(rows = 2, rules = "n: sequence(5)", fingerprint = "328CAF72E618") Table p) {}
  }

  @Test
  void rowsOfThatFingerprintPass() {
    FixtureRun run = FixtureRun.run(RightTestCases.class);
    assertThat(run.failures()).isEmpty();
    assertThat(run.succeeded()).isEqualTo(3);
  }

  static class WrongTestCases {
    @Test
    void test(
        @SyntheticData(rows = 2, seed = 7, rules = "n: sequence(5)", fingerprint = "9b1c04de51")
            Table p) {}
  }

  @Test
  void otherRowsFailWithBothValues() {
    Throwable failure = FixtureRun.run(WrongTestCases.class).failure();
    assertThat(failure)
        .isInstanceOf(ParameterResolutionException.class)
        .hasMessage(
            """
            the rows have changed: fingerprint was 9b1c04de51, is 328caf72e6
             -> parameter 'p' of %s#test(dev.synth.table.Table)
             -> made from rules, because neither a model nor real data is named
             -> 2 rows, seed 7L
            To fix: find out what changed them; when that was meant, write fingerprint = "328caf72e6"."""
                .formatted(WrongTestCases.class.getName()));
    assertThat(FixtureRun.contexts(failure)).hasSize(1);
  }
}
