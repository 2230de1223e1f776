package dev.synth.synthesis.autoregressive;

import dev.synth.learn.BinnedRows;
import dev.synth.learn.Binning;
import dev.synth.learn.BoostedClasses;
import dev.synth.learn.Boosting;
import dev.synth.learn.Features;
import dev.synth.learn.Tree;
import dev.synth.net.HalfFloat;
import dev.synth.problem.Work;
import dev.synth.synthesis.Block;
import dev.synth.table.CodeColumn;
import dev.synth.table.Column;
import dev.synth.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Boosted trees over the cells of rows (Friedman 2001), by log loss of real against generated ones.
 * Where columns are cut is learnt of generated rows alone, so that no real value stands in it; what
 * a leaf tells is of twenty rows or more.
 */
final class TreeCritic implements Critic {
  private final Binning binning;
  private final double baseline;
  private final List<CriticTree> trees;

  TreeCritic(Binning binning, double baseline, List<CriticTree> trees) {
    this.binning = binning;
    this.baseline = baseline;
    this.trees = List.copyOf(trees);
  }

  /**
   * Learns to tell them apart.
   *
   * @param rounds trees
   * @param how its threads and cancellation
   */
  static TreeCritic fit(Table real, Table generated, int rounds, Work how) {
    Features made = features(generated);
    Features both = features(real).append(made);
    Binning binning = Binning.of(made);
    var classes = new int[both.rows()];
    Arrays.fill(classes, 0, real.rows(), 1);
    BoostedClasses fitted =
        Boosting.DEFAULT
            .withRounds(rounds)
            .fitClasses(binning.apply(both), classes, 2, how.threads(), how.cancellation());
    List<CriticTree> trees = new ArrayList<>();
    for (Tree tree : fitted.trees()) {
      trees.add(CriticTree.of(tree));
    }
    double prior = StrictMath.log((double) generated.rows() / real.rows());
    return new TreeCritic(binning, fitted.baseline() + prior, trees);
  }

  private static Features features(Table rows) {
    Features features = Features.of(rows.rows());
    for (Column column : rows.columns()) {
      var cells = new double[rows.rows()];
      for (int row = 0; row < cells.length; row++) {
        cells[row] = column.isMissing(row) ? Double.NaN : column.number(row);
      }
      features =
          column instanceof CodeColumn codes
              ? features.withCategory(cells, codes.type().levels().size())
              : features.withNumber(cells);
    }
    return features;
  }

  @Override
  public float[] odds(int[][] codes, Supplier<Table> cells) {
    BinnedRows rows = binning.apply(features(cells.get()));
    var odds = new float[rows.rows()];
    for (int row = 0; row < odds.length; row++) {
      double logit = baseline;
      for (CriticTree tree : trees) {
        logit += tree.step(rows, row);
      }
      odds[row] = Critic.odds(logit);
    }
    return odds;
  }

  @Override
  public Critic rounded() {
    return new TreeCritic(
        binning,
        HalfFloat.round((float) baseline),
        trees.stream().map(CriticTree::rounded).toList());
  }

  @Override
  public void write(Map<String, Object> attributes, Map<String, Block> blocks) {
    TreeCriticState.write(binning, baseline, trees, attributes, blocks);
  }
}
