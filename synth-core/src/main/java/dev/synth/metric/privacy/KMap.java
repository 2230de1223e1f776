package dev.synth.metric.privacy;

import dev.synth.metric.ComparedColumn;
import dev.synth.metric.Comparison;
import dev.synth.metric.Metric;
import dev.synth.metric.Score;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * k-map (Sweeney 2002): to how many training rows a synthetic row's quasi-identifiers point. The
 * score is the 5th percentile over the synthetic rows that point to any; higher is safer, and the
 * noise floor is the same for held-out rows. Quasi-identifiers are the columns of that role, at
 * most three, else the three of most values; numbers and times are cut into ten bins of equal
 * width. Linear in the rows.
 */
public final class KMap implements Metric {
  private static final int MOST = 3;
  private static final double LOW = 0.05;
  private static final int SAFE = 5;

  @Override
  public String name() {
    return "k-map";
  }

  @Override
  public Aspect aspect() {
    return Aspect.PRIVACY;
  }

  @Override
  public Goal goal() {
    return Goal.HIGHER;
  }

  @Override
  public Score score(Comparison data) {
    Optional<String> obstacle = Obstacles.in(data, data.columns());
    if (obstacle.isPresent()) {
      return Score.unmeasured(name(), obstacle.get());
    }
    List<ComparedColumn> quasi = Secrets.known(data.columns(), MOST, List.of());
    List<CodedColumn> columns = quasi.stream().map(CodedColumn::new).toList();
    Map<List<Integer>, Integer> holders = new HashMap<>();
    for (List<Integer> row : CodedColumn.rows(columns, ComparedColumn::training)) {
      holders.merge(row, 1, Integer::sum);
    }
    int[] synthetic = pointed(holders, CodedColumn.rows(columns, ComparedColumn::synthetic));
    int[] heldOut = pointed(holders, CodedColumn.rows(columns, ComparedColumn::heldOut));
    if (synthetic.length == 0) {
      return Score.unmeasured(name(), "no synthetic row points to a training row");
    }
    Map<String, Double> parts = new LinkedHashMap<>();
    parts.put("least", (double) synthetic[0]);
    parts.put("median", (double) synthetic[synthetic.length / 2]);
    long few = Arrays.stream(synthetic).filter(count -> count < SAFE).count();
    parts.put("share below 5", (double) few / synthetic.length);
    String note = "by " + quasi.stream().map(column -> "'" + column.name() + "'").toList();
    Score score = Score.of(name(), low(synthetic), 0, note).withParts(parts);
    return heldOut.length == 0 ? score : score.withPerfect(low(heldOut));
  }

  @Override
  public String remedy() {
    return "give a quasi-identifying column a rule, or make it coarser";
  }

  private static double low(int[] sorted) {
    return sorted[(int) (LOW * sorted.length)];
  }

  private static int[] pointed(Map<List<Integer>, Integer> holders, List<List<Integer>> rows) {
    return rows.stream()
        .mapToInt(row -> holders.getOrDefault(row, 0))
        .filter(count -> count > 0)
        .sorted()
        .toArray();
  }
}
