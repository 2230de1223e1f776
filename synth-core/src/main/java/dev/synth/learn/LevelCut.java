package dev.synth.learn;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * A bin for each level, the frequent ones first; when there are too many levels, the rarest share
 * the last bin. A level that no row held while learning counts as missing.
 */
final class LevelCut implements ColumnCut {
  private final int[] binOfLevel;
  private final int bins;

  private LevelCut(int[] binOfLevel, int bins) {
    this.binOfLevel = binOfLevel;
    this.bins = bins;
  }

  static LevelCut of(double[] codes, int levels) {
    var holders = new int[levels + 1];
    for (double code : codes) {
      holders[Features.place(code, levels)]++;
    }
    int[] frequentFirst =
        IntStream.range(0, levels)
            .filter(level -> holders[level] > 0)
            .boxed()
            .sorted(Comparator.comparingInt((Integer level) -> -holders[level]))
            .mapToInt(Integer::intValue)
            .toArray();
    int bins = Math.max(1, Math.min(frequentFirst.length, MOST_BINS));
    var binOfLevel = new int[levels + 1];
    Arrays.fill(binOfLevel, bins);
    for (int place = 0; place < frequentFirst.length; place++) {
      binOfLevel[frequentFirst[place]] = Math.min(place, bins - 1);
    }
    return new LevelCut(binOfLevel, bins);
  }

  static LevelCut restore(int[] binOfLevel) {
    int bins = binOfLevel[binOfLevel.length - 1]; // of what is missing: one beyond the last
    for (int bin : binOfLevel) {
      if (bin < 0 || bin > bins || bins > MOST_BINS) {
        throw new IllegalArgumentException("bin " + bin + " of " + bins);
      }
    }
    return new LevelCut(binOfLevel.clone(), bins);
  }

  int[] binOfLevel() {
    return binOfLevel.clone();
  }

  @Override
  public int bins() {
    return bins;
  }

  @Override
  public int bin(double code) {
    return binOfLevel[Features.place(code, binOfLevel.length - 1)];
  }
}
