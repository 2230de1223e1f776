package dev.synth.metric.fidelity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synth.metric.Golden;
import dev.synth.table.Column;
import dev.synth.table.Kind;
import dev.synth.table.Table;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BinEdgesTest {
  private static final double NAN = Double.NaN;

  /** Edges of the demo in {@code golden_qa_demo.json}: 8 numbers and 2 times. */
  private static final int GOLDEN_EDGES = 88;

  @Test
  void equalMostlyAiOnTheDemo() {
    Table students = Golden.students("real");
    Map<?, ?> golden = (Map<?, ?>) Golden.read("golden_qa_demo.json").get("bins");
    int checked = 0;
    for (Map.Entry<?, ?> entry : Objects.requireNonNull(golden).entrySet()) {
      Column column = students.column(((String) entry.getKey()).substring("tgt::".length()));
      List<?> breaks = (List<?>) entry.getValue();
      double[] expected =
          breaks.subList(0, breaks.size() - 1).stream().mapToDouble(BinEdgesTest::edge).toArray();
      double[] cells = IntStream.range(0, column.size()).mapToDouble(column::number).toArray();
      if (column.type().kind() == Kind.NUMERIC) {
        assertThat(BinEdges.ofNumbers(cells)).containsExactly(expected);
        checked += expected.length;
      } else if (column.type().kind() == Kind.TEMPORAL) {
        assertThat(BinEdges.ofTimes(cells)).containsExactly(expected);
        checked += expected.length;
      }
    }
    assertThat(checked).isEqualTo(GOLDEN_EDGES);
  }

  private static double edge(Object golden) {
    String text = (String) golden;
    return text.matches("\\d{4}-.*T.*")
        ? LocalDate.parse(text.substring(0, "2020-01-01".length())).toEpochDay()
        : text.matches("-?[0-9.]+") ? Double.parseDouble(text) : NAN;
  }

  @Test
  void fewNumbersAreEdgesWithAsFewDecimalsAsKeepThemApart() {
    assertThat(BinEdges.ofNumbers(new double[] {2.5, 1.25, NAN, 2.5})).containsExactly(1, 2);
    assertThat(BinEdges.ofNumbers(new double[] {1.26, 1.31})).containsExactly(1.2, 1.3);
    assertThat(BinEdges.ofNumbers(new double[] {-1.5, 0})).containsExactly(-2, 0);
  }

  @Test
  void edgesStayBelowTheGreatestNumberWhenRoundedDown() {
    double[] cells = IntStream.range(0, 11).mapToDouble(i -> i == 10 ? 9.5 : i).toArray();

    // 9 and 9.5 would fall together without decimals
    assertThat(BinEdges.ofNumbers(cells)).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    cells[9] = 9.25;
    assertThat(BinEdges.ofNumbers(cells)).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9.2);
  }

  @Test
  void tiesAreSearchedAtMoreAndMorePlaces() {
    var cells = new double[300]; // 290 zeros, then 1 to 10
    for (int i = 290; i < 300; i++) {
      cells[i] = i - 289;
    }

    assertThat(BinEdges.ofNumbers(cells)).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
  }

  @Test
  void theSearchEndsWhereTiesAreTooMany() {
    var few = new double[1000]; // numpy's search ends without the 9, at 999 places
    for (int i = 990; i < 1000; i++) {
      few[i] = i - 989;
    }
    assertThat(BinEdges.ofNumbers(few)).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8);

    var cells = new double[1_000_000];
    for (int i = 0; i < 20; i++) {
      cells[i] = i - 20;
    }

    assertThat(BinEdges.ofNumbers(cells)).containsExactly(-20);
  }

  @Test
  void theTwoLatestOfFewTimesShareABin() {
    assertThat(BinEdges.ofTimes(new double[] {3, 1, 2, NAN, 1})).containsExactly(1, 2);
    assertThat(BinEdges.ofTimes(new double[] {5, 5})).containsExactly(5);
  }

  @Test
  void withoutCellsThereIsOneBin() {
    double[] none = {NAN};

    assertThat(BinEdges.ofNumbers(none)).containsExactly(Double.NEGATIVE_INFINITY);
    assertThat(BinEdges.ofTimes(new double[0])).containsExactly(Double.NEGATIVE_INFINITY);
  }

  @Test
  void extremeNumbersHaveEdges() {
    double[] cells = {-Double.MAX_VALUE, 0, 1e300, Double.MAX_VALUE};

    assertThat(Arrays.stream(BinEdges.ofNumbers(cells)).toArray()).isSorted().doesNotContain(NAN);
  }
}
