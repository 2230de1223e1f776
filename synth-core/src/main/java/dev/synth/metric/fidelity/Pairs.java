package dev.synth.metric.fidelity;

import dev.synth.metric.Averages;
import dev.synth.metric.Comparison;
import dev.synth.metric.Score;
import dev.synth.stats.Association;
import dev.synth.stats.Correlation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * All pairs of columns in the order of the table, each scored once for all metrics that ask.
 *
 * @param list of the pairs
 */
record Pairs(List<Pair> list) {
  /** SDMetrics' thresholds from 0.27 on: pairs below are not related in the real rows. */
  private static final double STRONG_CORRELATION = 0.5;

  private static final double STRONG_ASSOCIATION = 0.3;

  /**
   * Two columns.
   *
   * @param name {@code first ~ second}
   * @param continuous whether both are numbers or times
   * @param score {@code correlation-similarity} when continuous, else {@code
   *     contingency-similarity}
   * @param strong whether they are related in the training rows
   */
  record Pair(String name, boolean continuous, double score, boolean strong) {}

  static Pairs of(Comparison data) {
    return data.shared(Pairs.class, Pairs::measure);
  }

  /** The mean score of the wanted pairs, beside each of them. */
  Score mean(String metric, Predicate<Pair> wanted, String whenEmpty) {
    Map<String, Double> scores = new LinkedHashMap<>();
    for (Pair pair : list) {
      if (wanted.test(pair)) {
        scores.put(pair.name(), pair.score());
      }
    }
    return Averages.of(metric, scores, whenEmpty);
  }

  private static Pairs measure(Comparison data) {
    List<PairColumn> columns = PairColumns.of(data).list();
    List<PairColumns.Two> sides = PairColumns.pairs(columns.size());
    var pairs = new Pair[sides.size()];
    data.inParallel(
        pairs.length,
        (from, to) -> {
          for (int p = from; p < to; p++) {
            PairColumns.Two two = sides.get(p);
            pairs[p] = pair(two.name(columns), columns.get(two.first()), columns.get(two.second()));
          }
        });
    return new Pairs(List.of(pairs));
  }

  private static Pair pair(String name, PairColumn a, PairColumn b) {
    if (a.continuous && b.continuous) {
      boolean strong = Math.abs(Correlation.pearson(a.real, b.real)) > STRONG_CORRELATION;
      return new Pair(name, true, CorrelationSimilarity.of(a, b), strong);
    }
    double association = Association.cramersV(a.realCodes, b.realCodes, a.codeCount, b.codeCount);
    boolean strong = association > STRONG_ASSOCIATION;
    return new Pair(name, false, ContingencySimilarity.of(a, b), strong);
  }
}
