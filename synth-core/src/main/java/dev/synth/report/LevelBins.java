package dev.synth.report;

import dev.synth.metric.ComparedColumn;
import dev.synth.transform.Protection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The most frequent levels of a category, each held by at least 5 training rows, most frequent
 * first; all others together; missing. Of the latter two fewer than 5 real rows count as none.
 */
final class LevelBins {
  private static final int MOST = 12;
  private static final int LONGEST = 40;

  private LevelBins() {}

  /** Levels are those of the training rows, in the order of their codes. */
  static Bins of(ComparedColumn column, List<String> levels, int[] real, int[] synthetic) {
    var training = new int[column.levels() + 1];
    for (int code : column.training().codes(column.levels())) {
      training[code]++;
    }
    List<Integer> shown =
        IntStream.range(0, levels.size())
            .boxed()
            .filter(code -> training[code] >= Protection.MIN_ROWS)
            .sorted(Comparator.comparingInt(code -> -training[code]))
            .limit(MOST)
            .toList();
    var place = new int[column.levels() + 1];
    Arrays.fill(place, shown.size());
    for (int i = 0; i < shown.size(); i++) {
      place[shown.get(i)] = i;
    }
    place[column.levels()] = shown.size() + 1;
    long[] ofReal = counts(real, place, shown.size() + 2);
    long[] ofSynthetic = counts(synthetic, place, shown.size() + 2);
    for (int bin = shown.size(); bin < ofReal.length; bin++) {
      ofReal[bin] = ofReal[bin] < Protection.MIN_ROWS ? 0 : ofReal[bin];
    }
    List<String> labels = new ArrayList<>();
    shown.forEach(code -> labels.add(shortened(levels.get(code))));
    labels.add("other");
    labels.add("missing");
    List<Integer> kept =
        IntStream.range(0, labels.size())
            .boxed()
            .filter(i -> i < shown.size() || ofReal[i] > 0 || ofSynthetic[i] > 0)
            .toList();
    List<Double> realShares = Bins.shares(ofReal, real.length);
    List<Double> syntheticShares = Bins.shares(ofSynthetic, synthetic.length);
    return new Bins(
        kept.stream().map(labels::get).toList(),
        kept.stream().map(realShares::get).toList(),
        kept.stream().map(syntheticShares::get).toList());
  }

  private static long[] counts(int[] codes, int[] place, int bins) {
    var counts = new long[bins];
    for (int code : codes) {
      counts[place[code]]++;
    }
    return counts;
  }

  private static String shortened(String level) {
    return level.length() <= LONGEST ? level : level.substring(0, LONGEST - 1) + "…";
  }
}
