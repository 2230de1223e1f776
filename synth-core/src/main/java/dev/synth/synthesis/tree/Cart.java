package dev.synth.synthesis.tree;

import dev.synth.catalog.Settings;
import dev.synth.problem.SynthException;
import dev.synth.problem.Work;
import dev.synth.synthesis.Model;
import dev.synth.synthesis.ModelState;
import dev.synth.synthesis.Synthesizer;
import dev.synth.synthesis.Trait;
import dev.synth.table.Schema;
import dev.synth.table.Table;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * Sequential CART (Breiman et al. 1984; for synthetic data Reiter 2005, Drechsler and Reiter 2011):
 * each column is drawn from a tree over the columns drawn before it. Plain Java: no native library,
 * and the same model bytes on every machine and any number of threads.
 *
 * <p>Every part of a column's encoding ({@link dev.synth.transform.TableCodec}) has a tree.
 * Deviations: leaves keep shares of protected categories ({@link Groups}) and never rows, where
 * Reiter draws donors; columns are ordered by information, not as they stand; ordered parts split
 * by the variance of a few functions of their rank ({@link TargetPlaces}); nothing is pruned, the
 * least number of rows in a leaf ends the growth. With fewer rows than two leaves need, columns are
 * drawn independently of each other.
 *
 * <p>Cost: 2 to 3 microseconds a row and column, and 4 bytes times the parts besides.
 *
 * @param minLeaf rows in each leaf at least: the privacy dial, more tells less of single rows
 * @param trees of each part; beyond one, each is grown on another half of the rows, and each cell
 *     is drawn from one of them
 * @param fitSeed of all chance in fitting
 */
public record Cart(int minLeaf, int trees, long fitSeed) implements Synthesizer {
  /** Two groups of protected size at least. */
  private static final int LEAST_LEAF = 10;

  private static final int MOST_LEAF = 1_000_000;
  private static final int MOST_TREES = 64;
  private static final List<String> KNOWN = List.of("minLeaf", "trees", "fitSeed");

  public Cart {
    if (minLeaf < LEAST_LEAF || minLeaf > MOST_LEAF || trees < 1 || trees > MOST_TREES) {
      throw new IllegalArgumentException(
          "minLeaf must be 10 to 1000000, trees 1 to 64: " + minLeaf + ", " + trees);
    }
  }

  /** The defaults. */
  public Cart() {
    this(70, 1, 1);
  }

  @Override
  public String name() {
    return "cart";
  }

  @Override
  public Set<Trait> traits() {
    return Trait.usualBut(Trait.CONDITIONAL);
  }

  @Override
  public Settings settings() {
    var values = new TreeMap<String, String>();
    values.put("minLeaf", Integer.toString(minLeaf));
    values.put("trees", Integer.toString(trees));
    values.put("fitSeed", Long.toString(fitSeed));
    return new Settings(name(), values);
  }

  @Override
  public Cart with(Settings changed) {
    changed.requireKnown(KNOWN);
    return new Cart(
        changed.integer("minLeaf", LEAST_LEAF, MOST_LEAF, minLeaf),
        changed.integer("trees", 1, MOST_TREES, trees),
        changed.integer("fitSeed", Integer.MIN_VALUE, Integer.MAX_VALUE, (int) fitSeed));
  }

  @Override
  public Model fit(Table training, Work how) {
    return new CartFitting(training, minLeaf, trees, fitSeed, how).run();
  }

  @Override
  public Model restore(Schema schema, ModelState state) {
    try {
      return CartState.read(schema, state);
    } catch (ClassCastException | IllegalArgumentException e) {
      throw SynthException.of("the model file is damaged")
          .at("its cart state does not fit together")
          .because(e)
          .toFix("train the model again, or restore the file from version control.");
    }
  }
}
