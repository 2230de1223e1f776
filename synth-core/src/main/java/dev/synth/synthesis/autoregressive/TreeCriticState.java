package dev.synth.synthesis.autoregressive;

import dev.synth.json.Tree;
import dev.synth.learn.Binning;
import dev.synth.learn.Routing;
import dev.synth.synthesis.Block;
import dev.synth.synthesis.Doubles;
import dev.synth.synthesis.HalfFloats;
import dev.synth.synthesis.Indices;
import dev.synth.synthesis.ModelState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A {@link TreeCritic} as plain values and blocks, and back: of each column, its thresholds or the
 * bins of its levels; of each tree, its nodes, parent first (0 for a leaf, else the column counted
 * from 1 and how it splits), and what its leaves add.
 */
final class TreeCriticState {
  private static final String KEY = "treeCritic";
  private static final String THRESHOLDS = "critic.thresholds";
  private static final String LEVELS = "critic.levels";
  private static final String NODES = "critic.nodes";
  private static final String STEPS = "critic.steps";

  private TreeCriticState() {}

  static void write(
      Binning binning,
      double baseline,
      List<CriticTree> trees,
      Map<String, Object> attributes,
      Map<String, Block> blocks) {
    List<Object> columns = new ArrayList<>();
    List<Double> thresholds = new ArrayList<>();
    List<Integer> levels = new ArrayList<>();
    for (int column = 0; column < binning.width(); column++) {
      double[] cuts = binning.thresholds(column);
      int[] bins = binning.binsOfLevels(column);
      Arrays.stream(cuts).forEach(thresholds::add);
      Arrays.stream(bins).forEach(levels::add);
      columns.add(Map.of("thresholds", (long) cuts.length, "levels", (long) bins.length));
    }
    List<Integer> nodes = new ArrayList<>();
    List<Float> steps = new ArrayList<>();
    List<Long> sizes = new ArrayList<>();
    for (CriticTree tree : trees) {
      Routing routing = tree.routing();
      for (int node = 0; node < routing.nodes(); node++) {
        nodes.add(routing.isLeaf(node) ? 0 : routing.column(node) + 1);
        if (!routing.isLeaf(node)) {
          int column = routing.column(node);
          boolean category = isCategory(binning, column);
          routing.writeSplit(node, bins(binning, column), category, nodes::add);
        }
      }
      for (float step : tree.steps()) {
        steps.add(step);
      }
      sizes.add((long) routing.nodes());
    }
    attributes.put(KEY, Map.of("baseline", baseline, "columns", columns, "nodes", sizes));
    blocks.put(THRESHOLDS, Doubles.of(thresholds.stream().mapToDouble(d -> d).toArray()));
    blocks.put(LEVELS, Indices.of(levels.stream().mapToInt(i -> i).toArray()));
    blocks.put(NODES, Indices.of(nodes.stream().mapToInt(i -> i).toArray()));
    var all = new float[steps.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = steps.get(i);
    }
    blocks.put(STEPS, HalfFloats.of(all));
  }

  private static boolean isCategory(Binning binning, int column) {
    return binning.binsOfLevels(column).length > 0;
  }

  /** Bins of a column, for a category with that of missing cells. */
  private static int bins(Binning binning, int column) {
    int[] ofLevels = binning.binsOfLevels(column);
    return ofLevels.length > 0
        ? ofLevels[ofLevels.length - 1] + 1
        : binning.thresholds(column).length + 1;
  }

  /** One, or none where none was written. */
  static List<Critic> read(ModelState state, int width) {
    if (!state.tree().has(KEY)) {
      return List.of();
    }
    Tree written = state.tree().tree(KEY);
    double[] thresholds = state.doubles(THRESHOLDS);
    int[] levels = state.indices(LEVELS);
    List<double[]> cuts = new ArrayList<>();
    List<int[]> bins = new ArrayList<>();
    int cut = 0;
    int level = 0;
    for (Tree column : written.trees("columns")) {
      cuts.add(Arrays.copyOfRange(thresholds, cut, cut += column.integer("thresholds")));
      bins.add(Arrays.copyOfRange(levels, level, level += column.integer("levels")));
    }
    if (cuts.size() != width || cut != thresholds.length || level != levels.length) {
      throw new IllegalArgumentException("the critic is of other columns");
    }
    return List.of(
        new TreeCritic(
            Binning.restore(cuts, bins),
            written.number("baseline"),
            new Reading(Binning.restore(cuts, bins), state).trees(written.integers("nodes"))));
  }

  /** Reads the trees one after the other. */
  private static final class Reading {
    private final Binning binning;
    private final int[] nodes;
    private final float[] steps;
    private int nextNode;
    private int nextStep;

    Reading(Binning binning, ModelState state) {
      this.binning = binning;
      this.nodes = state.indices(NODES);
      this.steps = state.halfFloats(STEPS);
    }

    List<CriticTree> trees(List<Integer> sizes) {
      List<CriticTree> trees = new ArrayList<>();
      for (int size : sizes) {
        trees.add(tree(size));
      }
      if (nextNode != nodes.length || nextStep != steps.length) {
        throw new IllegalArgumentException("nodes or steps are left over");
      }
      return trees;
    }

    private CriticTree tree(int size) {
      if (size < 1 || size > nodes.length) {
        throw new IllegalArgumentException("a tree of " + size + " nodes");
      }
      var columns = new int[size];
      var left = new long[size * Routing.WORDS];
      for (int node = 0; node < size; node++) {
        columns[node] = next() - 1;
        if (columns[node] >= binning.width()) {
          throw new IllegalArgumentException("a node asks for a column that is not there");
        }
        if (columns[node] != Routing.LEAF) {
          int column = columns[node];
          boolean category = isCategory(binning, column);
          int last = bins(binning, column);
          Routing.readSplit(node, last, category, this::next, left);
        }
      }
      Routing routing = Routing.ofPreorder(columns, left);
      float[] own = Arrays.copyOfRange(steps, nextStep, nextStep += routing.leaves());
      if (nextStep > steps.length) {
        throw new IllegalArgumentException("there are fewer steps than leaves");
      }
      return new CriticTree(routing, own);
    }

    private int next() {
      return nodes[nextNode++];
    }
  }
}
