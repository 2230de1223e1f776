package dev.synth.rule.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunsTest {
  @ParameterizedTest
  @CsvSource({
    "1, 5, 4, 3",
    "7, 1, 2, 9",
    "40, 2, 1, 1",
    "3, 1000, 5, 2000",
    "9, 900000, 1, 900000"
  })
  void eachValueHasOneRunAndItsRowsCountFromZero(long a, long manyA, long b, long manyB) {
    Runs runs = Runs.of(List.of(a, b), List.of(manyA, manyB));
    long rows = Math.min(100_000, 3 * (a * manyA + b * manyB));
    Map<Long, Long> lengths = new HashMap<>();
    long value = -1;
    long place = 0;
    for (long row = 0; row < rows; row++) {
      boolean same = runs.value(row) == value;
      assertThat(runs.value(row)).isEqualTo(same ? value : value + 1);
      place = same ? place + 1 : 0;
      assertThat(runs.place(row)).isEqualTo(place);
      value = runs.value(row);
      lengths.merge(value, 1L, Long::sum);
    }
    if (manyA + manyB < 1L << 20) {
      lengths.remove(value); // may go on
      assertThat(lengths.values()).allMatch(length -> length == a || length == b);
    }
  }

  @Test
  void soManyRowsHaveExactlyTheseRuns() {
    Runs runs = Runs.of(List.of(4L, 1L), List.of(30L, 70L));
    Map<Long, Long> lengths = new HashMap<>();
    for (long row = 190; row < 380; row++) {
      lengths.merge(runs.value(row), 1L, Long::sum);
    }
    assertThat(lengths.keySet()).hasSize(100).allMatch(value -> value >= 100 && value < 200);
    assertThat(lengths.values().stream().filter(length -> length == 4)).hasSize(30);
  }
}
