package dev.synth.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synth.random.Rng;
import dev.synth.random.Stream;
import dev.synth.random.Units;
import dev.synth.table.CodeColumn;
import dev.synth.table.Column;
import dev.synth.table.ColumnType;
import dev.synth.table.DoubleColumn;
import dev.synth.table.LongColumn;
import dev.synth.table.Persons;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarginTest {
  private static final ColumnType.Numeric WHOLE = new ColumnType.Numeric(0);

  private static Column numbers(int rows) {
    Rng rng = Rng.of(3, "margin");
    var cells = new long[rows];
    for (int row = 0; row < rows; row++) {
      long drawn = rng.seek(row, 0).nextLong(10_000);
      cells[row] = row % 10 == 0 ? LongColumn.MISSING : row % 3 == 0 ? 0 : drawn * drawn;
    }
    return LongColumn.of(WHOLE, cells);
  }

  private static Column drawn(Margin margin, int[] categories) {
    return margin.decode(
        categories, Stream.of(Units.range(0, categories.length), Rng.of(1, "inside")));
  }

  @Test
  void aCellComesBackInItsCategory() {
    Margin margin = Margin.of("n", numbers(5_000));
    int[] categories = margin.encode(numbers(5_000), Rng.of(1, "rare"));
    assertThat(margin.encode(drawn(margin, categories), Rng.of(2, "rare"))).isEqualTo(categories);
    assertThat(margin.missing()).isTrue();
    assertThat(margin.ordered()).isTrue();
    assertThat(Arrays.stream(categories).max()).hasValue(margin.categories());
  }

  @Test
  void theLargestNumbersLieInTheirBins() {
    var cells = new long[300];
    Rng rng = Rng.of(4, "large");
    for (int row = 0; row < cells.length; row++) {
      cells[row] = Long.MAX_VALUE - 1_000 + rng.seek(row, 0).nextLong(990);
    }
    Column column = LongColumn.of(WHOLE, cells);
    Margin margin = Margin.of("n", column);
    int[] categories = margin.encode(column, Rng.of(1, "rare"));
    Column drawn = drawn(margin, categories);
    assertThat(margin.encode(drawn, Rng.of(2, "rare"))).isEqualTo(categories);
    assertThat(drawn.text(0)).startsWith("92233720368547");
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-300, 1e-306, 1e300, 1.7e308, 1})
  void theSmallestAndLargestDoublesComeBack(double size) {
    var cells = new double[300];
    Rng rng = Rng.of(5, "doubles");
    for (int row = 0; row < cells.length; row++) {
      cells[row] = size * (0.1 + 0.9 * rng.seek(row, 0).nextDouble());
    }
    Column column = DoubleColumn.of(cells);
    Margin margin = Margin.of("n", column);
    Column drawn = drawn(margin, margin.encode(column, Rng.of(1, "rare")));
    for (int row = 0; row < cells.length; row++) {
      assertThat(drawn.isMissing(row)).isFalse();
      assertThat(drawn.number(row)).isBetween(size * 0.08, Double.MAX_VALUE);
    }
  }

  @Test
  void everyCategoryIsAnIntervalAsLongAsItsShare() {
    Column column = numbers(5_000);
    Margin margin = Margin.of("n", column);
    double[] counts =
        MarginShares.counts(margin, margin.encode(column, Rng.of(1, "rare")), Persons.ROWS);
    MarginShares shares = MarginShares.of(margin, counts);
    assertThat(shares.low(0)).isZero();
    assertThat(shares.high(margin.categories())).isEqualTo(1);
    for (int c = 0; c <= margin.categories(); c++) {
      assertThat(shares.high(c) - shares.low(c))
          .isEqualTo(counts[c] / 5_000, org.assertj.core.data.Offset.offset(1e-12));
      if (counts[c] > 0) {
        assertThat(shares.category(shares.low(c))).isEqualTo(c);
        assertThat(shares.category(Math.nextDown(shares.high(c)))).isEqualTo(c);
      }
    }
    assertThat(shares.category(0)).isZero();
    assertThat(shares.category(Math.nextDown(1.0))).isEqualTo(margin.categories());
  }

  @Test
  void fewRowsShareTheirIntervalWithNeighbours() {
    Column zeroToNine = LongColumn.of(WHOLE, Arrays.stream(new long[60]).map(i -> i).toArray());
    assertThat(MarginShares.counts(Margin.of("n", zeroToNine), new int[60], Persons.ROWS))
        .containsExactly(60);
    Margin margin = Margin.of("n", numbers(5_000));
    var categories = new int[10];
    Arrays.fill(categories, 0, 4, 0); // four rows in the first, six in the third
    Arrays.fill(categories, 4, 10, 2);
    double[] counts = MarginShares.counts(margin, categories, Persons.ROWS);
    assertThat(counts[0]).isEqualTo(counts[1]).isEqualTo(counts[2]);
    assertThat(Arrays.stream(counts).sum())
        .isEqualTo(10, org.assertj.core.data.Offset.offset(1e-9));
    assertThat(Arrays.stream(counts)).allMatch(count -> count >= 0);
  }

  @Test
  void rareLevelsAreNoCategories() {
    var type = new ColumnType.Categorical(List.of("a", "b", "rare"), false);
    int[] codes = {0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 2};
    Margin margin = Margin.of("c", CodeColumn.of(type, codes));
    assertThat(margin.categories()).isEqualTo(2);
    assertThat(margin.ordered()).isFalse();
    int[] categories = margin.encode(CodeColumn.of(type, codes), Rng.of(1, "rare"));
    assertThat(categories[11]).isBetween(0, 1);
    assertThat(MarginShares.counts(margin, new int[] {0, 1, 1}, Persons.ROWS))
        .containsExactly(1, 2);
  }

  @Test
  void sharesThatDoNotFitAreRefused() {
    Margin margin = Margin.of("n", numbers(5_000));
    assertThatThrownBy(() -> MarginShares.of(margin, new double[1]))
        .isInstanceOf(IllegalArgumentException.class);
    var negative = new double[margin.categories() + 1];
    negative[0] = -1;
    assertThatThrownBy(() -> MarginShares.of(margin, negative))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> MarginShares.of(margin, new double[margin.categories() + 1]))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
