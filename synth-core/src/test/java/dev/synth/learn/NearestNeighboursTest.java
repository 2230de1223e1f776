package dev.synth.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.synth.parallel.WorkerPool;
import dev.synth.random.Rng;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NearestNeighboursTest {
  static final NearestNeighbours.Parallel ALONE = (rows, work) -> work.run(0, rows);
  private static final int K = 5;

  @Test
  void findsWhatComparingWithEveryPointFinds() {
    for (int seed = 0; seed < 12; seed++) {
      int rows = seed < 6 ? 3_000 : 200 * (seed - 5);
      Rng rng = Rng.of(seed, "rows");
      var mixed = new Mixed(mixed(rng, rows), mixed(rng, 60));

      mixed.isLikeBruteForce(rows);
    }
  }

  @Test
  void rowsOfFewValuesTie() {
    Rng rng = Rng.of(1, "rows");
    double[][] points = {codes(rng, 4_000, 3), codes(rng, 4_000, 2), codes(rng, 4_000, 4)};
    double[][] queries = {codes(rng, 50, 4), codes(rng, 50, 3), codes(rng, 50, 5)};
    boolean[] categories = {true, true, false};

    new Mixed(categories, points, queries).isLikeBruteForce(4_000);
  }

  @Test
  void manyMoreCodesThanBoundsKeepApart() {
    Rng rng = Rng.of(2, "rows");
    double[][] points = {codes(rng, 3_000, 500), codes(rng, 3_000, 70)};
    double[][] queries = {codes(rng, 50, 600), codes(rng, 50, 80)};

    new Mixed(new boolean[] {true, true}, points, queries).isLikeBruteForce(3_000);
  }

  @Test
  void constantsMissingCellsAndFewPointsAreNoObstacle() {
    double[] missing = new double[700];
    Arrays.fill(missing, Double.NaN);
    double[][] points = {missing, new double[700], missing};
    double[][] queries = {{Double.NaN, 1}, {0, 2}, {Double.NaN, 1}};
    boolean[] categories = {false, false, true};

    for (int rows : new int[] {1, 2, 4, 700}) {
      new Mixed(categories, points, queries).isLikeBruteForce(rows);
    }
  }

  @Test
  void withoutPointsThereIsNoNeighbour() {
    Neighbours found = oneColumn().of(oneColumnPoints(3), 2, ALONE);

    assertThat(found.distance(0)).isEqualTo(Neighbours.NONE);
    assertThat(found.distance(0, 2)).isEqualTo(Neighbours.NONE);
    assertThat(found.index(0)).isEqualTo(-1);
    assertThat(found.ties(0)).isZero();
  }

  @Test
  void aRowIsNotItsOwnNeighbourButItsEqualIs() {
    Neighbours found = oneColumn(3, 7, 3, 3).ofOthers(new int[] {0, 1, 2}, 3, ALONE);

    assertThat(found.size()).isEqualTo(3);
    assertThat(found.distance(0)).isZero();
    assertThat(found.index(0)).isEqualTo(2);
    assertThat(found.ties(0)).isEqualTo(2);
    assertThat(found.index(1)).isZero();
    assertThat(found.ties(1)).isEqualTo(3);
    assertThat(found.index(2)).isZero();
    assertThat(found.distance(2, 3)).isEqualTo(found.distance(1));
  }

  @Test
  void aSinglePointHasNoOther() {
    assertThat(oneColumn(3).ofOthers(new int[] {0}, 1, ALONE).index(0)).isEqualTo(-1);
  }

  @Test
  void onlyTheNeighboursThatWereSoughtCanBeAsked() {
    Neighbours found = oneColumn(1, 2).of(oneColumnPoints(3), 2, ALONE);

    for (int kth : new int[] {0, 3}) {
      assertThatIllegalArgumentException().isThrownBy(() -> found.distance(0, kth));
    }
  }

  @Test
  void threadsChangeNothing() {
    Rng rng = Rng.of(3, "rows");
    var mixed = new Mixed(mixed(rng, 2_000), mixed(rng, 300));
    Neighbours alone = mixed.index(2_000).of(mixed.queries, K, ALONE);

    for (int threads : new int[] {2, 7}) {
      Neighbours together =
          mixed
              .index(2_000)
              .of(mixed.queries, K, (rows, work) -> WorkerPool.ranges(rows, threads, work));

      assertThat(together).usingRecursiveComparison().isEqualTo(alone);
    }
  }

  private static NearestNeighbours oneColumn(double... cells) {
    return new NearestNeighbours(oneColumnSpace(), oneColumnPoints(cells));
  }

  private static GowerPoints oneColumnPoints(double... cells) {
    return oneColumnSpace().place(c -> cells);
  }

  private static GowerSpace oneColumnSpace() {
    return GowerSpace.of(new boolean[1], List.of(c -> new double[] {0, 10}));
  }

  /** Two numbers that hang together, one rounded, one of few values, and two categories. */
  private static double[][] mixed(Rng rng, int rows) {
    var columns = new double[6][rows];
    for (int row = 0; row < rows; row++) {
      double age = rng.nextGaussian();
      columns[0][row] = age;
      columns[1][row] = age + rng.nextGaussian() / 4;
      columns[2][row] = Math.rint(4 * rng.nextDouble());
      columns[3][row] = rng.nextInt(9) == 0 ? 1 : 0;
      columns[4][row] = rng.nextInt(5);
      columns[5][row] = rng.nextInt(3);
      columns[rng.nextInt(6)][row] = rng.nextInt(3) == 0 ? Double.NaN : 1;
    }
    return columns;
  }

  private static double[] codes(Rng rng, int rows, int levels) {
    return IntStream.range(0, rows).mapToDouble(row -> rng.nextInt(levels)).toArray();
  }

  /** Points and queries in the space of the points. */
  private static final class Mixed {
    private final GowerSpace space;
    private final boolean[] categories;
    private final GowerPoints points;
    private final GowerPoints queries;

    Mixed(double[][] points, double[][] queries) {
      this(new boolean[] {false, false, false, false, true, true}, points, queries);
    }

    Mixed(boolean[] categories, double[][] points, double[][] queries) {
      this.categories = categories;
      this.space = GowerSpace.of(categories, List.of(c -> points[c]));
      this.points = space.place(c -> points[c]);
      this.queries = space.place(c -> queries[c]);
    }

    NearestNeighbours index(int rows) {
      return new NearestNeighbours(space, first(rows));
    }

    private GowerPoints first(int rows) {
      return points.pick(IntStream.range(0, rows).toArray());
    }

    void isLikeBruteForce(int rows) {
      Neighbours found = index(rows).of(queries, K, ALONE);
      for (int query = 0; query < queries.size(); query++) {
        compare(found, query, distances(queries, query, rows));
      }
      int[] some = IntStream.range(0, Math.min(rows, 40)).toArray();
      Neighbours others = index(rows).ofOthers(some, K, ALONE);
      for (int row : some) {
        int[] distances = distances(points, row, rows);
        distances[row] = Neighbours.NONE;
        compare(others, row, distances);
      }
    }

    private static void compare(Neighbours found, int query, int[] distances) {
      int[] sorted = Arrays.copyOf(distances, Math.max(K, distances.length));
      Arrays.fill(sorted, distances.length, sorted.length, Neighbours.NONE);
      Arrays.sort(sorted);
      for (int kth = 1; kth <= K; kth++) {
        assertThat(found.distance(query, kth)).isEqualTo(sorted[kth - 1]);
      }
      int least = sorted[0];
      int[] nearest =
          IntStream.range(0, distances.length)
              .filter(i -> least < Neighbours.NONE && distances[i] == least)
              .toArray();
      assertThat(found.index(query)).isEqualTo(nearest.length == 0 ? -1 : nearest[0]);
      assertThat(found.ties(query)).isEqualTo(nearest.length);
    }

    private int[] distances(GowerPoints from, int row, int rows) {
      var distances = new int[rows];
      for (int c = 0; c < categories.length; c++) {
        int x = from.column(c)[row];
        for (int point = 0; point < rows; point++) {
          int y = points.column(c)[point];
          int far = categories[c] ? (x == y ? 0 : space.one()) : Math.abs(x - y);
          distances[point] += Math.min(far, space.one());
        }
      }
      return distances;
    }
  }
}
