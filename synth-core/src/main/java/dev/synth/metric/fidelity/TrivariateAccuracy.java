package dev.synth.metric.fidelity;

import dev.synth.random.Rng;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Mean over triples of columns of how alike their joint binned frequencies are in all real rows,
 * training and held out, and in the synthetic rows; 1 is identical. Of more than 10,000 triples so
 * many are drawn by the comparison's seed. See {@link BinnedAccuracy}; equal to MOSTLY AI's quality
 * assurance 1.10.7 where none are drawn. Its noise floor is that one's {@code accuracy_max}; its
 * parts are too many to be kept. Linear in triples and rows.
 */
public final class TrivariateAccuracy extends AccuracyMean {
  private static final int MOST_TRIPLES = 10_000;

  public TrivariateAccuracy() {
    super(
        "trivariate-accuracy",
        "1 - total variation distance of binned triples, at most 10,000 of them, mean"
            + " (MOSTLY AI QA 1.10.7)",
        false);
  }

  @Override
  List<int[]> combinations(int columns, long seed) {
    double all = columns * (columns - 1.0) * (columns - 2.0) / 6;
    return all <= MOST_TRIPLES ? every(columns) : drawn(columns, seed);
  }

  private static List<int[]> every(int columns) {
    List<int[]> triples = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      for (int j = i + 1; j < columns; j++) {
        for (int k = j + 1; k < columns; k++) {
          triples.add(new int[] {i, j, k});
        }
      }
    }
    return triples;
  }

  private static List<int[]> drawn(int columns, long seed) {
    Rng rng = Rng.of(seed, "trivariate-accuracy");
    SortedSet<int[]> triples = new TreeSet<>(Arrays::compare);
    while (triples.size() < MOST_TRIPLES) {
      int[] triple = {rng.nextInt(columns), rng.nextInt(columns), rng.nextInt(columns)};
      Arrays.sort(triple);
      if (triple[0] < triple[1] && triple[1] < triple[2]) {
        triples.add(triple);
      }
    }
    return List.copyOf(triples);
  }
}
