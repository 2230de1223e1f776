package dev.synth.metric.privacy;

import dev.synth.learn.GowerPoints;
import dev.synth.learn.GowerSpace;
import dev.synth.learn.NearestNeighbours;
import dev.synth.learn.Neighbours;
import dev.synth.metric.Cells;
import dev.synth.metric.ComparedColumn;
import dev.synth.metric.Comparison;
import dev.synth.random.Rng;
import dev.synth.table.Persons;
import dev.synth.table.Table;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * How near rows of the compared tables lie to each other: points of one Gower space with the ranges
 * of the real rows, and searches that several metrics share, each done when the first of them asks
 * for it. Rows of a table stand in an order drawn by the comparison's seed, so that the first ones
 * are a random subset. A person's equal rows are one point. Safe for any number of threads.
 *
 * <p>Searches are exact. Metrics ask for the neighbours of at most {@value #MOST_QUERIES} rows, but
 * among all rows of a table: a subset of those would hide the rows that were copied.
 */
final class Distances {
  /** A share of so many rows has a standard error of at most .005. */
  static final int MOST_QUERIES = 10_000;

  /** So many nearest neighbours are known of each row. */
  static final int NEIGHBOURS = 5;

  private final Comparison data;
  private final GowerSpace space;
  private final Map<Side, GowerPoints> points = new EnumMap<>(Side.class);
  private final Map<Side, int[]> rows = new EnumMap<>(Side.class); // in the order of the points
  private final Map<Part, NearestNeighbours> indexes = new HashMap<>();
  private final Map<Search, Neighbours> searched = new HashMap<>();

  private Distances(Comparison data) {
    this.data = data;
    List<ComparedColumn> columns = data.columns();
    var categories = new boolean[columns.size()];
    for (int c = 0; c < categories.length; c++) {
      categories[c] = !columns.get(c).continuous();
    }
    this.space = GowerSpace.of(categories, List.of(cells(Side.TRAINING), cells(Side.HELD_OUT)));
  }

  /** Those of a comparison, shared by its metrics. */
  static Distances of(Comparison data) {
    return data.shared(Distances.class, Distances::new);
  }

  /** One of the compared tables. */
  enum Side {
    TRAINING,
    HELD_OUT,
    SYNTHETIC;

    private Table of(Comparison data) {
      return switch (this) {
        case TRAINING -> data.training();
        case HELD_OUT -> data.heldOut();
        case SYNTHETIC -> data.synthetic();
      };
    }

    private Cells of(ComparedColumn column) {
      return switch (this) {
        case TRAINING -> column.training();
        case HELD_OUT -> column.heldOut();
        case SYNTHETIC -> column.synthetic();
      };
    }
  }

  /** Rows of a table from one up to, not including, another, in the order they were drawn. */
  record Part(Side side, int from, int to) {
    int size() {
      return to - from;
    }

    private boolean holds(Part other) {
      return side == other.side && from <= other.from && other.to <= to;
    }
  }

  private record Search(Part queries, Part points) {}

  /** All rows of a table. */
  Part all(Side side) {
    return new Part(side, 0, points(side).size());
  }

  /** So many rows of a table drawn at random, all when it has fewer. */
  Part first(Side side, int most) {
    return new Part(side, 0, Math.min(most, points(side).size()));
  }

  /** A distance as a mean over columns, from 0 to 1. */
  double mean(int distance) {
    return space.mean(distance);
  }

  /** The nearest points of each query; a row that is among the points is not its own neighbour. */
  synchronized Neighbours nearest(Part queries, Part points) {
    var search = new Search(queries, points);
    Neighbours known = searched.get(search);
    if (known == null) {
      known = search(queries, points);
      searched.put(search, known);
    }
    return known;
  }

  private Neighbours search(Part queries, Part points) {
    NearestNeighbours index = indexes.get(points);
    if (index == null) {
      index = new NearestNeighbours(space, pick(points));
      indexes.put(points, index);
    }
    if (points.holds(queries)) {
      int[] rows = range(queries.from - points.from, queries.to - points.from);
      return index.ofOthers(rows, NEIGHBOURS, data::inParallel);
    }
    return index.of(pick(queries), NEIGHBOURS, data::inParallel);
  }

  private GowerPoints pick(Part part) {
    GowerPoints all = points(part.side);
    return part.size() == all.size() ? all : all.pick(range(part.from, part.to));
  }

  private synchronized GowerPoints points(Side side) {
    GowerPoints known = points.get(side);
    if (known == null) {
      int[] once = once(side);
      String stream = "distances " + side;
      int[] drawn = Rng.of(data.seed(), stream).permutation(once.length);
      int[] order = Arrays.stream(drawn).map(place -> once[place]).toArray();
      known = space.place(cells(side)).pick(order);
      points.put(side, known);
      rows.put(side, order);
    }
    return known;
  }

  /** Rows of a table; of equal ones that belong to one person, the first. */
  private int[] once(Side side) {
    Persons persons = side.of(data).persons();
    int all = side.of(data).rows();
    if (persons.areRows()) {
      return range(0, all);
    }
    IntFunction<double[]> cells = cells(side);
    double[][] columns =
        IntStream.range(0, data.columns().size()).mapToObj(cells).toArray(double[][]::new);
    int[] groups = new RowGroups(List.<double[][]>of(columns)).ofRows(0);
    Set<List<Integer>> seen = new HashSet<>();
    return range(0, all, row -> seen.add(List.of(groups[row], persons.of(row))));
  }

  /** Whom the points of a table belong to, in their order. */
  synchronized Persons persons(Side side) {
    points(side);
    return side.of(data).persons().pick(Objects.requireNonNull(rows.get(side)));
  }

  private IntFunction<double[]> cells(Side side) {
    List<ComparedColumn> columns = data.columns();
    return c -> side.of(columns.get(c)).numbers();
  }

  private static int[] range(int from, int to, IntPredicate keep) {
    return IntStream.range(from, to).filter(keep).toArray();
  }

  private static int[] range(int from, int to) {
    return IntStream.range(from, to).toArray();
  }
}
