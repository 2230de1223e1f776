package dev.synth.metric.privacy;

import dev.synth.metric.Cells;
import dev.synth.metric.ComparedColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Correct attribution probability (Taub et al. 2018): for each training row, the share of the
 * synthetic rows with the same known cells that have its secret cells too, averaged.
 *
 * @param cap over training rows whose known cells some synthetic row has
 * @param zeroCap over all; 0 where no synthetic row has them
 * @param generalizedCap over all; where none has them, those that differ in fewest known cells
 * @param baseline what a guess among all secret cells would not attribute
 */
record CorrectAttribution(double cap, double zeroCap, double generalizedCap, double baseline) {

  static CorrectAttribution of(
      List<ComparedColumn> known,
      List<ComparedColumn> secret,
      Function<ComparedColumn, Cells> released) {
    List<CodedColumn> knownCodes = known.stream().map(CodedColumn::new).toList();
    List<CodedColumn> secretCodes = secret.stream().map(CodedColumn::new).toList();
    List<List<Integer>> knownReal = CodedColumn.rows(knownCodes, ComparedColumn::training);
    List<List<Integer>> secretReal = CodedColumn.rows(secretCodes, ComparedColumn::training);
    Map<List<Integer>, Map<List<Integer>, Integer>> held = new LinkedHashMap<>();
    List<List<Integer>> knownReleased = CodedColumn.rows(knownCodes, released);
    List<List<Integer>> secretReleased = CodedColumn.rows(secretCodes, released);
    for (int row = 0; row < knownReleased.size(); row++) {
      held.computeIfAbsent(knownReleased.get(row), key -> new HashMap<>())
          .merge(secretReleased.get(row), 1, Integer::sum);
    }
    Map<List<Integer>, List<List<Integer>>> nearest = new HashMap<>();
    double cap = 0;
    int present = 0;
    double generalized = 0;
    for (int row = 0; row < knownReal.size(); row++) {
      List<Integer> key = knownReal.get(row);
      if (held.containsKey(key)) {
        double share = share(held, List.of(key), secretReal.get(row));
        cap += share;
        generalized += share;
        present++;
      } else {
        List<List<Integer>> keys = nearest.computeIfAbsent(key, k -> nearest(held, k));
        generalized += share(held, keys, secretReal.get(row));
      }
    }
    double rows = knownReal.size();
    double guesses = 1;
    for (int c = 0; c < secret.size(); c++) {
      int column = c;
      guesses *= new HashSet<>(secretReal.stream().map(r -> r.get(column)).toList()).size();
    }
    return new CorrectAttribution(
        present == 0 ? Double.NaN : cap / present, cap / rows, generalized / rows, 1 - 1 / guesses);
  }

  /** Of SDMetrics' DisclosureProtection: 1 is no better for the attacker than a guess. */
  double protection(double attribution) {
    return baseline == 0 ? Double.NaN : Math.min(1, (1 - attribution) / baseline);
  }

  private static double share(
      Map<List<Integer>, Map<List<Integer>, Integer>> held,
      List<List<Integer>> keys,
      List<Integer> secret) {
    double right = 0;
    double all = 0;
    for (List<Integer> key : keys) {
      Map<List<Integer>, Integer> secrets = held.getOrDefault(key, Map.of());
      right += secrets.getOrDefault(secret, 0);
      for (int count : secrets.values()) {
        all += count;
      }
    }
    return right / all;
  }

  private static List<List<Integer>> nearest(
      Map<List<Integer>, Map<List<Integer>, Integer>> held, List<Integer> key) {
    List<List<Integer>> nearest = new ArrayList<>();
    int least = Integer.MAX_VALUE;
    for (List<Integer> other : held.keySet()) {
      int differing = 0;
      for (int c = 0; c < key.size(); c++) {
        differing += key.get(c).equals(other.get(c)) ? 0 : 1;
      }
      if (differing < least) {
        nearest.clear();
        least = differing;
      }
      if (differing == least) {
        nearest.add(other);
      }
    }
    return nearest;
  }
}
