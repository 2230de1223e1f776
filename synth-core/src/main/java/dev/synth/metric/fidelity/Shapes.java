package dev.synth.metric.fidelity;

import dev.synth.metric.Averages;
import dev.synth.metric.ComparedColumn;
import dev.synth.metric.Comparison;
import dev.synth.metric.Score;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * How alike each column's distributions are, measured once for all metrics that ask.
 *
 * @param columns in the order of the table
 * @param scores {@code ks-complement} of numbers and times, {@code tv-complement} of categories;
 *     NaN where it cannot be measured
 */
record Shapes(List<ComparedColumn> columns, List<Double> scores) {
  static Shapes of(Comparison data) {
    return data.shared(Shapes.class, Shapes::measure);
  }

  /** The mean score of the wanted columns, beside each of them. */
  Score mean(String metric, Predicate<ComparedColumn> wanted, String whenEmpty) {
    Map<String, Double> parts = new LinkedHashMap<>();
    for (int c = 0; c < columns.size(); c++) {
      if (wanted.test(columns.get(c))) {
        parts.put(columns.get(c).name(), scores.get(c));
      }
    }
    return Averages.of(metric, parts, whenEmpty);
  }

  private static Shapes measure(Comparison data) {
    List<ComparedColumn> columns = data.columns();
    var scores = new double[columns.size()];
    data.inParallel(
        scores.length,
        (from, to) -> {
          for (int c = from; c < to; c++) {
            data.throwIfCancelled();
            ComparedColumn column = columns.get(c);
            scores[c] = column.continuous() ? KsComplement.of(column) : TvComplement.of(column);
          }
        });
    return new Shapes(columns, Arrays.stream(scores).boxed().toList());
  }
}
