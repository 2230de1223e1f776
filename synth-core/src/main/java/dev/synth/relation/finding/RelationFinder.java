package dev.synth.relation.finding;

import dev.synth.problem.Work;
import dev.synth.relation.Combinations;
import dev.synth.relation.Equation;
import dev.synth.relation.Found;
import dev.synth.table.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds relations in real rows: those that always hold and those that hold in a share of the rows
 * above chance. Pairs and triples of columns are looked at in at most 20,000 rows, most of them in
 * a few dozen; what these show is counted in all rows. Time grows with the pairs of columns, and
 * with the rows only for what was found; memory is that of the sample.
 *
 * <p>A relation counts when chance does not make it: independent columns would break a hard one in
 * 16 rows or more, and a share differs from that of cells of different rows by six standard errors.
 */
public final class RelationFinder {
  private static final List<Finder> WHOLE =
      List.of(
          new SumFinder(),
          new LinearFinder(),
          new ProductFinder(),
          new RateFinder(),
          new OneOfFinder(),
          new DependencyFinder(),
          new OffsetFinder(),
          new OrderFinder(),
          new MonotoneFinder(),
          new MissingFinder(),
          new UniqueFinder(),
          new GrainFinder());

  private RelationFinder() {}

  /**
   * What holds in these rows.
   *
   * @param training rows that may be learnt from: what is found is told, and kept in a model file
   * @return the hard ones first, in the order of their kinds
   */
  public static List<Found> find(Table training, Work how) {
    var findings = new Findings(training);
    if (training.rows() < Findings.LEAST_ROWS) {
      return List.of();
    }
    Sample sample = Sample.of(training);
    new EqualFinder().look(sample, findings);
    Sample without = sample.without(findings.copies());
    for (Finder finder : WHOLE) {
      how.cancellation().throwIfRequested();
      finder.look(without, findings);
    }
    List<Found> hard = new ArrayList<>(findings.found());
    hard.removeIf(one -> !one.hard());
    List<Found> soft = new ArrayList<>(findings.found());
    soft.removeIf(one -> one.hard() || follows(one, hard));
    hard.addAll(soft);
    return List.copyOf(hard);
  }

  /** The values of two columns that enough of these rows have together. */
  public static Combinations combinations(Table training, String first, String second) {
    return new Combinations(first, second, new Findings(training).pairs(first, second).together());
  }

  /** Whether it is about columns of which others are computed, and so says nothing new. */
  private static boolean follows(Found soft, List<Found> hard) {
    for (Found one : hard) {
      boolean equation = one.relation() instanceof Equation;
      if (equation && one.relation().columns().containsAll(soft.relation().columns())) {
        return soft.relation().columns().size() > 1;
      }
    }
    return false;
  }
}
