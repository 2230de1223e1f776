package dev.synth.bench;

import dev.synth.metric.Cells;
import dev.synth.metric.ComparedColumn;
import dev.synth.metric.Comparison;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.Optional;

/**
 * How far shares of round numbers are from those of the held-out rows: for each column of numbers,
 * the share of its known cells that are whole, and that are multiples of 10, 100 and 1000. Asked is
 * what can differ: whole only where some held-out cell is not, and multiples of no more than the
 * largest held-out cell. 0 is a multiple of everything.
 *
 * @param meanError of all shares asked for, 0 to 1
 * @param largestError of them
 */
record RoundNumbers(double meanError, double largestError) {
  private static final double[] GRAINS = {1, 10, 100, 1000};

  /** Empty when there is nothing to ask for. */
  static Optional<RoundNumbers> of(Comparison data) {
    var errors = new DoubleSummaryStatistics();
    for (ComparedColumn column : data.columns()) {
      double[] real = known(column.heldOut());
      if (!column.number() || real.length == 0) {
        continue;
      }
      double[] synthetic = known(column.synthetic());
      double largest = Arrays.stream(real).map(Math::abs).max().orElseThrow();
      for (double grain : GRAINS) {
        double share = share(real, grain);
        boolean asked = grain == 1 ? share < 1 : grain <= largest;
        if (asked) {
          errors.accept(Math.abs(share(synthetic, grain) - share));
        }
      }
    }
    return errors.getCount() == 0
        ? Optional.empty()
        : Optional.of(new RoundNumbers(errors.getAverage(), errors.getMax()));
  }

  private static double[] known(Cells cells) {
    return Arrays.stream(cells.numbers()).filter(Double::isFinite).toArray();
  }

  /** Of no cells none is round. */
  private static double share(double[] cells, double grain) {
    long round = Arrays.stream(cells).filter(cell -> cell % grain == 0).count();
    return round / (double) Math.max(1, cells.length);
  }
}
