package dev.synth.metric.utility;

import dev.synth.learn.Features;
import dev.synth.metric.About;
import dev.synth.metric.Comparison;
import dev.synth.metric.Metric;
import dev.synth.metric.Score;
import dev.synth.stats.Correlation;
import dev.synth.stats.Ranks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * {@link Detection} by what a person sees and trees on single cells do not: the boosting is given
 * the differences of related numbers (the {@value #MOST_PAIRS} pairs of the highest rank
 * correlation from {@value #RELATED} on) and whether each number can be divided by 10, 100, 1000.
 * 0.5 is perfect. Cost: 3 fits of two or three times the columns of {@link Detection}.
 */
public final class DerivedDetection implements Metric {
  private static final double RELATED = 0.5;
  private static final int MOST_PAIRS = 60;

  /** Rows that pairs are ranked by. */
  private static final int RANKED_ROWS = 2000;

  private static final double[] DIVISORS = {10, 100, 1000};

  private static final About ABOUT =
      new About(
          "derived-detection",
          "AUC of boosting that also sees differences and divisibility; 0.5 is perfect",
          Aspect.UTILITY,
          Goal.LOWER,
          "let relations be found (relations: auto), or look at which of them are not kept");

  /** For {@link java.util.ServiceLoader}. */
  public DerivedDetection() {}

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Score score(Comparison data) {
    Optional<String> obstacle = ToldApart.obstacle(data);
    if (obstacle.isPresent()) {
      return Score.unmeasured(name(), obstacle.get());
    }
    ToldApart plain = ToldApart.of(data);
    List<double[]> numbers = plain.numbers();
    if (numbers.isEmpty()) {
      return Score.unmeasured(name(), "there is no number and no time to derive from");
    }
    List<Pair> pairs = related(numbers, plain.half());
    String note =
        "AUC of boosting over 3 folds of %d real and as many synthetic rows, with "
            + pairs.size()
            + " differences";
    return Detection.score(
        ABOUT, data, plain.withFeatures(features -> derived(features, numbers, pairs)), note);
  }

  private record Pair(int first, int second, double correlation) {}

  /** Pairs of numbers that go together in real rows, the closest first. */
  private static List<Pair> related(List<double[]> numbers, int real) {
    int rows = Math.min(real, RANKED_ROWS);
    List<Ranks> ranks = new ArrayList<>();
    for (double[] cells : numbers) {
      double[] some = Arrays.copyOf(cells, rows);
      for (int row = 0; row < rows; row++) {
        some[row] = Double.isNaN(some[row]) ? 0 : some[row];
      }
      ranks.add(Ranks.of(some));
    }
    List<Pair> pairs = new ArrayList<>();
    for (int a = 0; a < numbers.size(); a++) {
      for (int b = 0; b < a; b++) {
        double correlation = Math.abs(Correlation.spearman(ranks.get(a), ranks.get(b)));
        if (correlation >= RELATED) {
          pairs.add(new Pair(a, b, correlation));
        }
      }
    }
    pairs.sort(Comparator.comparingDouble((Pair pair) -> -pair.correlation()));
    return pairs.subList(0, Math.min(MOST_PAIRS, pairs.size()));
  }

  private static Features derived(Features features, List<double[]> numbers, List<Pair> pairs) {
    Features more = features;
    for (Pair pair : pairs) {
      double[] a = numbers.get(pair.first());
      double[] b = numbers.get(pair.second());
      var difference = new double[a.length];
      for (int row = 0; row < a.length; row++) {
        difference[row] = a[row] - b[row];
      }
      more = more.withNumber(difference);
    }
    for (double[] cells : numbers) {
      var grain = new double[cells.length];
      for (int row = 0; row < cells.length; row++) {
        for (double divisor : DIVISORS) {
          grain[row] += cells[row] % divisor == 0 ? 1 : 0;
        }
      }
      more = more.withNumber(grain);
    }
    return more;
  }
}
