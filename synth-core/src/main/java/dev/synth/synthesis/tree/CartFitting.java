package dev.synth.synthesis.tree;

import dev.synth.learn.BinnedRows;
import dev.synth.learn.Routing;
import dev.synth.learn.TreeLearner;
import dev.synth.net.HalfFloat;
import dev.synth.parallel.WorkerPool;
import dev.synth.problem.Work;
import dev.synth.random.Rng;
import dev.synth.relation.Relation;
import dev.synth.relation.row.RowCodec;
import dev.synth.synthesis.ConditionColumns;
import dev.synth.synthesis.History;
import dev.synth.synthesis.Provenance;
import dev.synth.table.Persons;
import dev.synth.table.Table;
import dev.synth.transform.Protection;
import dev.synth.transform.TableCodec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One fit: every tree of every part is grown on its own, so threads share the trees and each is the
 * same whoever grows it.
 */
final class CartFitting {
  private static final int STEPS_TOLD = 20;

  private final RowCodec codec;
  private final Cart settings;
  private final int trees;
  private final long fitSeed;
  private final Persons persons;
  private final Work how;
  private final Parts parts;
  private final int[][] codes; // by part in drawing order, then row
  private final float[][] shares;
  private final PartBins[] bins;
  private final int[][] bags; // the rows of each tree, ascending
  private final BinnedRows[] rowsOfBag;
  private int grown;

  CartFitting(Cart settings, Table training, List<Relation> keep, Work how) {
    this.settings = settings;
    this.trees = settings.trees();
    this.fitSeed = settings.fitSeed();
    this.persons = training.persons();
    List<Integer> first = ConditionColumns.of(training.schema(), settings.conditions());
    TableCodec cells = TableCodec.fit(training);
    List<Integer> order = order(cells, cells.encode(training, fitSeed), first, persons);
    this.codec = RowCodec.fit(cells, training, order, keep, false);
    this.how = how;
    int[][] encoded = codec.encode(training, fitSeed);
    this.parts = Parts.of(codec, order);
    this.codes = parts.places().stream().map(place -> encoded[place]).toArray(int[][]::new);
    this.shares = new float[parts.size()][];
    this.bins = new PartBins[parts.size()];
    for (int part = 0; part < parts.size(); part++) {
      shares[part] = shares(codes[part], parts.categories().get(part), persons);
      bins[part] = PartBins.of(parts.ordered().get(part), shares[part]);
    }
    BinnedRows all = binned(training.rows());
    this.bags = new int[trees][];
    this.rowsOfBag = new BinnedRows[trees];
    for (int tree = 0; tree < trees; tree++) {
      bags[tree] = bag(training.rows(), tree);
      rowsOfBag[tree] = trees == 1 ? all : all.pick(bags[tree]);
    }
  }

  private static List<Integer> order(
      TableCodec cells, int[][] encoded, List<Integer> conditions, Persons persons) {
    List<int[]> first = new ArrayList<>();
    List<Integer> ordered = new ArrayList<>();
    List<float[]> ofFirst = new ArrayList<>();
    List<Integer> inOrder = cells.ordered();
    List<Integer> cardinalities = cells.cardinalities();
    int place = 0;
    for (int parts : cells.partCounts()) {
      first.add(encoded[place]);
      ordered.add(inOrder.get(place));
      ofFirst.add(shares(encoded[place], cardinalities.get(place), persons));
      place += parts;
    }
    return ColumnOrder.of(first, ordered, ofFirst, conditions);
  }

  /** How often each category is; those of fewer than five persons, or rows, are alike. */
  private static float[] shares(int[] codes, int categories, Persons persons) {
    int[] counts = Persons.ROWS.holders(codes, categories);
    int[] holders = persons.holders(codes, categories);
    int rare = 0;
    int held = 0;
    for (int k = 0; k < categories; k++) {
      if (isRare(holders[k])) {
        rare++;
        held += counts[k];
      }
    }
    var shares = new float[categories];
    for (int k = 0; k < categories; k++) {
      double rows =
          isRare(holders[k]) ? Math.max(held, Protection.MIN_ROWS) / (double) rare : counts[k];
      shares[k] = HalfFloat.round((float) (rows / codes.length));
    }
    return shares;
  }

  private static boolean isRare(int holders) {
    return holders > 0 && holders < Protection.MIN_ROWS;
  }

  private BinnedRows binned(int rows) {
    var columns = new int[parts.size()][];
    var counts = new int[parts.size()];
    var category = new boolean[parts.size()];
    for (int part = 0; part < parts.size(); part++) {
      columns[part] = bins[part].apply(codes[part]);
      counts[part] = bins[part].bins();
      category[part] = bins[part].isCategory();
    }
    return BinnedRows.of(rows, columns, counts, category);
  }

  /** All rows of a single tree, half of them of several. */
  private int[] bag(int rows, int tree) {
    if (trees == 1) {
      return IntStream.range(0, rows).toArray();
    }
    int[] shuffled = Rng.of(fitSeed, "bag").seek(tree, 0).permutation(rows);
    return Arrays.stream(shuffled, 0, (rows + 1) / 2).sorted().toArray();
  }

  CartModel run() {
    var ofPart = new PartTree[parts.size()][trees];
    try (var pool = new WorkerPool(how.threads())) {
      // the last parts see most columns: begun first, they keep no thread waiting at the end
      pool.each(
          parts.size() * trees,
          job -> {
            how.cancellation().throwIfRequested();
            int part = parts.size() - 1 - job / trees;
            ofPart[part][job % trees] = grow(part, job % trees);
            tell();
          });
    }
    List<PartModel> models = new ArrayList<>();
    for (int part = 0; part < parts.size(); part++) {
      models.add(new PartModel(shares[part], bins[part], List.of(ofPart[part])));
    }
    return new CartModel(codec, parts, models, told(models));
  }

  private PartTree grow(int part, int tree) {
    int ordered = parts.ordered().get(part);
    int[] targets = Arrays.stream(bags[tree]).map(row -> codes[part][row]).toArray();
    BinnedRows before = rowsOfBag[tree].first(part);
    Routing routing =
        TreeLearner.of()
            .withLeastRows(settings.minLeaf())
            .fitPlaced(before, targets, TargetPlaces.of(ordered, shares[part]), 1)
            .routing()
            .inPreorder();
    Rng rounding = Rng.of(fitSeed, parts.names().get(part) + "\0rounding" + tree);
    Persons whose = trees == 1 ? persons : persons.pick(bags[tree]);
    return PartTree.of(routing, before, targets, whose, ordered, shares[part], rounding);
  }

  private synchronized void tell() {
    int total = parts.size() * trees;
    int before = grown++ * STEPS_TOLD / total;
    if (grown * STEPS_TOLD / total > before) {
      how.progress().step("training", grown, total, "trees grown");
    }
  }

  private History told(List<PartModel> models) {
    List<PartTree> all = models.stream().flatMap(model -> model.trees().stream()).toList();
    int leaves = all.stream().mapToInt(tree -> tree.routing().leaves()).sum();
    int depth = all.stream().mapToInt(PartTree::depth).max().orElse(0);
    return History.NONE.withProvenance(
        Provenance.NONE
            .with("cart.leaves", Integer.toString(leaves))
            .with("cart.depth", Integer.toString(depth))
            .with(
                "cart.order",
                parts.columns().stream()
                    .map(column -> codec.schema().field(column).name())
                    .collect(Collectors.joining(", "))));
  }
}
