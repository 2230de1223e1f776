package dev.synth.metric.fidelity;

import dev.synth.metric.Averages;
import dev.synth.metric.Comparison;
import dev.synth.metric.Score;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;

/** Scores of all pairs of numbers or times. */
final class NumberPairs {
  private NumberPairs() {}

  /**
   * The mean over pairs.
   *
   * @param prepare done once a column
   * @param similarity of two prepared columns; NaN when it cannot be measured
   */
  static <T> Score mean(
      Comparison data,
      String metric,
      Function<PairColumn, T> prepare,
      ToDoubleBiFunction<T, T> similarity) {
    List<PairColumn> columns =
        PairColumns.of(data).list().stream().filter(column -> column.continuous).toList();
    List<T> prepared = columns.stream().map(prepare).toList();
    List<PairColumns.Two> pairs = PairColumns.pairs(columns.size());
    var scores = new double[pairs.size()];
    data.inParallel(
        scores.length,
        (from, to) -> {
          for (int p = from; p < to; p++) {
            PairColumns.Two pair = pairs.get(p);
            scores[p] =
                similarity.applyAsDouble(prepared.get(pair.first()), prepared.get(pair.second()));
          }
        });
    Map<String, Double> parts = new LinkedHashMap<>();
    for (int p = 0; p < scores.length; p++) {
      parts.put(pairs.get(p).name(columns), scores[p]);
    }
    return Averages.of(metric, parts, "there are no two columns of numbers or times");
  }
}
