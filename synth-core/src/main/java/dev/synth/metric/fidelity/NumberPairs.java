package dev.synth.metric.fidelity;

import dev.synth.metric.Averages;
import dev.synth.metric.ComparedColumn;
import dev.synth.metric.Comparison;
import dev.synth.metric.Score;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;

/** Scores of all pairs of numbers or times. */
final class NumberPairs {
  private NumberPairs() {}

  static Score mean(
      Comparison data, String metric, ToDoubleBiFunction<PairColumn, PairColumn> similarity) {
    List<PairColumn> columns = new ArrayList<>();
    for (ComparedColumn column : data.columns()) {
      if (column.continuous()) {
        columns.add(new PairColumn(column));
      }
    }
    List<PairColumn[]> pairs = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      for (int j = i + 1; j < columns.size(); j++) {
        pairs.add(new PairColumn[] {columns.get(i), columns.get(j)});
      }
    }
    var scores = new double[pairs.size()];
    data.inParallel(
        scores.length,
        (from, to) -> {
          for (int p = from; p < to; p++) {
            scores[p] = similarity.applyAsDouble(pairs.get(p)[0], pairs.get(p)[1]);
          }
        });
    Map<String, Double> parts = new LinkedHashMap<>();
    for (int p = 0; p < scores.length; p++) {
      parts.put(pairs.get(p)[0].name + " ~ " + pairs.get(p)[1].name, scores[p]);
    }
    return Averages.of(metric, parts, "there are no two columns of numbers");
  }
}
