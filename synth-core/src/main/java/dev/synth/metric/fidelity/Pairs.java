package dev.synth.metric.fidelity;

import dev.synth.metric.ComparedColumn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/** Scores of all pairs of columns, each column made ready once. */
final class Pairs {
  private Pairs() {}

  /** Two columns of numbers or times; the others are compared by their joint frequencies. */
  static boolean bothContinuous(PairColumn a, PairColumn b) {
    return a.continuous && b.continuous;
  }

  /** The wanted pairs' scores, by {@code first ~ second}, in the order of the table. */
  static Map<String, Double> scores(
      List<ComparedColumn> columns, BiPredicate<PairColumn, PairColumn> wanted) {
    List<PairColumn> ready = columns.stream().map(PairColumn::new).toList();
    Map<String, Double> scores = new LinkedHashMap<>();
    for (int i = 0; i < ready.size(); i++) {
      for (int j = i + 1; j < ready.size(); j++) {
        PairColumn a = ready.get(i);
        PairColumn b = ready.get(j);
        if (wanted.test(a, b)) {
          double score =
              bothContinuous(a, b)
                  ? CorrelationSimilarity.of(a, b)
                  : ContingencySimilarity.of(a, b);
          scores.put(a.name + " ~ " + b.name, score);
        }
      }
    }
    return scores;
  }
}
