package dev.synth.transform;

import dev.synth.table.ColumnType;
import java.util.Optional;

/**
 * The categories of a margin of whole numbers (scaled decimals, or the ticks of times) as values:
 * spikes, and bins from a lowest to below a top one. Immutable and thread-safe.
 */
public final class NumberCells {
  private final NumberMargin margin;
  private final NumberBins bins;

  private NumberCells(NumberMargin margin) {
    this.margin = margin;
    this.bins = margin.bins();
  }

  /** Those of a margin; none for categories and for floating-point numbers. */
  public static Optional<NumberCells> of(Margin margin) {
    boolean whole =
        margin instanceof NumberMargin
            && !margin.type().equals(new ColumnType.Numeric(ColumnType.Numeric.FLOATING));
    return whole ? Optional.of(new NumberCells((NumberMargin) margin)) : Optional.empty();
  }

  /** How many categories; a missing cell is one more, behind them. */
  public int categories() {
    return margin.categories();
  }

  /** Whether every category is one value. */
  public boolean isAllSpikes() {
    return bins.isAllSpikes();
  }

  /** The category of a value. */
  public int category(long value) {
    return bins.category(value);
  }

  /** Whether that value is a spike or lies in a bin. */
  public boolean reaches(long value) {
    return bins.reaches(value);
  }

  /** Whether a category is one value. */
  public boolean isSpike(int category) {
    return bins.isSpike(category);
  }

  /** Whether that value is a category of its own. */
  public boolean holdsSpike(long value) {
    return bins.holdsSpike(value);
  }

  /** That value; the category is a spike. */
  public long spike(int category) {
    return bins.spike(category);
  }

  /** The lowest value of a bin. */
  public long low(int category) {
    return bins.low(category);
  }

  /** What all values of a bin are below. */
  public long top(int category) {
    return bins.top(category);
  }

  /** All values are so far apart, or a multiple of that. */
  public long step() {
    return bins.step();
  }
}
