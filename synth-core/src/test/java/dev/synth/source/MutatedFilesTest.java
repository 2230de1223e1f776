package dev.synth.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.synth.io.Input;
import dev.synth.io.ReadOptions;
import dev.synth.problem.SynthException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * A damaged file is a table or an error with its place: no other exception, and no endless work.
 */
class MutatedFilesTest {
  private static final int CASES = 300;

  @Test
  void damagedFilesAreTablesOrErrorsWithTheirPlace() {
    int tables = 0;
    for (long number = 0; number < CASES; number++) {
      tables += isTable(number) ? 1 : 0;
    }
    assertThat(tables).isBetween(CASES / 10, CASES * 9 / 10);
  }

  /** Whether a case is read; fails when it is neither a table nor an error that helps. */
  static boolean isTable(long number) {
    Input input = Mutations.of(number);
    return assertTimeoutPreemptively(
        Duration.ofMinutes(2),
        () -> {
          try {
            TableFiles.read(input, ReadOptions.DEFAULT, found -> found.block());
            return true;
          } catch (SynthException e) {
            assertThat(e.getMessage())
                .as("case %s", number)
                .contains(input.name())
                .contains("\nTo fix: ")
                .hasSizeLessThan(2_000);
            return false;
          }
        },
        "case " + number);
  }
}
