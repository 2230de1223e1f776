package dev.synth.synthesis.tree;

import dev.synth.catalog.Declared;
import dev.synth.catalog.Setting;
import dev.synth.problem.Work;
import dev.synth.relation.Relation;
import dev.synth.synthesis.Model;
import dev.synth.synthesis.ModelState;
import dev.synth.synthesis.Synthesizer;
import dev.synth.table.Schema;
import dev.synth.table.Table;
import java.util.List;

/**
 * Sequential CART (Breiman et al. 1984; for synthetic data Reiter 2005, Drechsler and Reiter 2011):
 * each column is drawn from a tree over the columns drawn before it. Plain Java: no native library,
 * and the same model bytes on every machine and any number of threads.
 *
 * <p>Every part of a column's encoding ({@link dev.synth.transform.TableCodec}) has a tree.
 * Deviations: leaves keep shares of protected categories ({@link LeafShares}) and never rows, where
 * Reiter draws donors; columns are ordered by information, not as they stand ({@code conditions}
 * before all others); ordered parts split by the variance of a few functions of their rank ({@link
 * TargetPlaces}); nothing is pruned, the least number of rows in a leaf ends the growth. With fewer
 * rows than two leaves need, columns are drawn independently of each other.
 *
 * <p>Cost: 2 to 3 microseconds a row and column, and 4 bytes times the parts besides.
 */
public record Cart(int minLeaf, int trees, List<String> conditions, long fitSeed)
    implements Synthesizer {
  private static final Declared SETTINGS =
      Declared.of(
          "cart",
          Setting.whole(
              "minLeaf", 10, 1_000_000, "rows in a leaf at least; more tells less of single rows"),
          Setting.whole(
              "trees",
              1,
              64,
              "of each column; more than one are grown on half of the rows each, and a cell is"
                  + " drawn from one of them"),
          Setting.words(
              "conditions",
              "columns that are drawn first, so that rows under conditions on them are exact:"
                  + " `[income]`"),
          Setting.whole("fitSeed", "of all chance in fitting"));

  public Cart {
    conditions = List.copyOf(conditions);
    SETTINGS.check(minLeaf, trees, conditions, fitSeed);
  }

  /** Without conditions. */
  public Cart(int minLeaf, int trees, long fitSeed) {
    this(minLeaf, trees, List.of(), fitSeed);
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
  public Declared declared() {
    return SETTINGS;
  }

  @Override
  public Model fit(Table training, List<Relation> keep, Work how) {
    return new CartFitting(this, training, keep, how).run();
  }

  @Override
  public Model restore(Schema schema, ModelState state) {
    return state.read(name(), read -> CartState.read(schema, read));
  }
}
