package dev.synth.metric.validity;

import dev.synth.metric.About;
import dev.synth.metric.Averages;
import dev.synth.metric.Comparison;
import dev.synth.metric.Metric;
import dev.synth.metric.Score;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Mean over columns of {@code boundary-adherence}, {@code category-adherence} or {@code
 * key-uniqueness}, whichever concerns the column. SDMetrics' "Data Validity".
 */
public final class DataValidity implements Metric {
  private static final About ABOUT =
      new About(
          "data-validity",
          "mean of boundary-adherence, category-adherence and key-uniqueness over columns",
          Aspect.VALIDITY,
          Goal.HIGHER,
          "see which column lacks most, and fit again");

  private static final List<Metric> OF_COLUMNS =
      List.of(new BoundaryAdherence(), new CategoryAdherence(), new KeyUniqueness());

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Score score(Comparison data) {
    return of(data);
  }

  static Score of(Comparison data) {
    Map<String, Double> parts = new LinkedHashMap<>();
    for (Metric metric : OF_COLUMNS) {
      parts.putAll(metric.score(data).parts());
    }
    return Averages.of("data-validity", parts, "there is no column to compare");
  }
}
