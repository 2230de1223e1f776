package dev.synth.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BinningTest {
  private static final double NAN = Double.NaN;

  @Test
  void fewNumbersAreCutHalfwayBetweenNeighbours() {
    Binning binning = Binning.of(numbers(3, 1, 1, 9));

    assertThat(bins(binning, numbers(0, 1, 2, 2.1, 6, 6.1, 100, NAN)))
        .containsExactly(0, 0, 0, 1, 1, 2, 2, 3);
  }

  @Test
  void manyNumbersAreCutIntoEqualShares() {
    double[] cells = IntStream.range(0, 25_500).mapToDouble(i -> (double) i * i).toArray();
    Features many = Features.of(cells.length).withNumber(cells);
    BinnedRows rows = Binning.of(many).apply(many);
    var holders = new int[256];
    for (int row = 0; row < rows.rows(); row++) {
      holders[rows.bin(0, row)]++;
    }

    assertThat(rows.bins(0)).isEqualTo(255);
    assertThat(holders[255]).isZero();
    assertThat(IntStream.range(0, 255).map(bin -> holders[bin]))
        .allSatisfy(n -> assertThat(n).isBetween(99, 101));
  }

  @Test
  void infinitiesAndNeighbouringDoublesAreToldApart() {
    double up = Math.nextUp(1.0);
    Features hard =
        numbers(Double.NEGATIVE_INFINITY, 1, up, Double.MAX_VALUE, Double.POSITIVE_INFINITY);

    assertThat(bins(Binning.of(hard), hard)).containsExactly(0, 1, 2, 3, 4);
  }

  @Test
  void frequentLevelsComeFirstAndUnseenOnesAreMissing() {
    Binning binning = Binning.of(levels(9, 5, 2, 5, NAN, 2, 5, 7));

    assertThat(bins(binning, levels(9, 5, 2, 7, 0, NAN, -3, 99)))
        .containsExactly(0, 1, 2, 3, 3, 3, 3);
  }

  @Test
  void theRarestOfTooManyLevelsShareABin() {
    double[] cells = IntStream.range(0, 600).mapToDouble(i -> i < 300 ? i : i - 300).toArray();
    Features many = Features.of(600).withCategory(cells, 300);
    BinnedRows rows = Binning.of(many).apply(many);

    assertThat(rows.bins(0)).isEqualTo(255);
    assertThat(rows.bin(0, 253)).isEqualTo(253);
    assertThat(rows.bin(0, 254)).isEqualTo(254);
    assertThat(rows.bin(0, 299)).isEqualTo(254);
  }

  @Test
  void missingColumnsAndEmptyOnesHaveOneBin() {
    assertThat(bins(Binning.of(numbers(NAN, NAN)), numbers(NAN, 4))).containsExactly(1, 0);
    assertThat(bins(Binning.of(numbers()), numbers(NAN, 4))).containsExactly(1, 0);
    assertThat(bins(Binning.of(levels(0)), levels(3, 1, NAN))).containsExactly(1, 1);
  }

  @Test
  void otherColumnsAreRefused() {
    Binning binning = Binning.of(numbers(1, 2));

    assertThatThrownBy(() -> binning.apply(Features.of(3)))
        .hasMessage("0 columns, but 1 were learnt");
    assertThatThrownBy(() -> Features.of(3).withNumber(new double[2]))
        .hasMessage("2 cells for 3 rows");
  }

  @Test
  void pickedRowsKeepTheirBins() {
    Features three = numbers(1, 2, 3);
    BinnedRows picked = Binning.of(three).apply(three).pick(new int[] {2, 0, 2});

    assertThat(picked.rows()).isEqualTo(3);
    assertThat(IntStream.range(0, 3).map(row -> picked.bin(0, row))).containsExactly(2, 0, 2);
    assertThat(Binning.of(three).apply(three.pick(new int[] {1})).bin(0, 0)).isEqualTo(1);
  }

  private static Features numbers(double... cells) {
    return Features.of(cells.length).withNumber(cells);
  }

  private static Features levels(int levels, double... cells) {
    return Features.of(cells.length).withCategory(cells, levels);
  }

  private static int[] bins(Binning binning, Features features) {
    BinnedRows rows = binning.apply(features);
    return IntStream.range(0, rows.rows()).map(row -> rows.bin(0, row)).toArray();
  }
}
