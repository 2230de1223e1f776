package dev.synth.metric.validity;

import dev.synth.metric.About;
import dev.synth.metric.Averages;
import dev.synth.metric.Comparison;
import dev.synth.metric.Metric;
import dev.synth.metric.Score;
import dev.synth.table.Column;
import dev.synth.table.Field;
import dev.synth.table.Role;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Mean over key columns of the share of synthetic cells that are neither missing nor equal to an
 * earlier one; 1 is perfect. Keys are what the training table says are keys. SDMetrics'
 * KeyUniqueness, for keys of one column.
 */
public final class KeyUniqueness implements Metric {
  private static final About ABOUT =
      new About(
          "key-uniqueness",
          "share of keys that are there and unique, mean",
          Aspect.VALIDITY,
          Goal.HIGHER,
          "give the key columns the rule sequence");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Score score(Comparison data) {
    Map<String, Double> parts = new LinkedHashMap<>();
    if (data.training().rows() == 0) {
      return Score.unmeasured(name(), "there are no training rows");
    }
    for (Field field : data.training().schema().fields()) {
      if (field.role() == Role.KEY) {
        parts.put(field.name(), of(data.synthetic().column(field.name())));
      }
    }
    return Averages.of(name(), parts, "there is no key column").withPerfect(1);
  }

  private static double of(Column keys) {
    Set<String> seen = new HashSet<>();
    int good = 0;
    for (int row = 0; row < keys.size(); row++) {
      String key = keys.text(row);
      if (key != null && seen.add(key)) {
        good++;
      }
    }
    return keys.size() == 0 ? Double.NaN : (double) good / keys.size();
  }
}
