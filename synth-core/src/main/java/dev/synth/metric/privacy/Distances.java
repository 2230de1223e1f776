package dev.synth.metric.privacy;

import dev.synth.metric.ComparedColumn;
import dev.synth.metric.Comparison;
import dev.synth.random.Rng;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Searches for nearest rows that several metrics need, each done when the first of them asks. A
 * search is exact, among all rows up to the limits below; where rows are many, only some of them
 * are asked for their neighbours, drawn by the comparison's seed.
 */
final class Distances {
  private static final int FEWEST_SYNTHETIC = 3_000;
  private static final int MOST_SYNTHETIC = 10_000;
  private static final int MOST_TRAINING = 400_000;
  private static final int MOST_HELD_OUT = 100_000;
  private static final int MOST_ATTACKED = 5_000;

  /** So many cells are worth more questions: some 4 seconds of one core. */
  private static final long BUDGET = 6_000_000_000L;

  private final Comparison data;
  private final GowerSpace space;
  private final int[][] training;
  private final int[][] heldOut;
  private final int[][] synthetic;
  private final int asked;
  private @Nullable Nearest syntheticToTraining;
  private @Nullable Nearest syntheticToHeldOut;
  private @Nullable Nearest heldOutToTraining;
  private @Nullable Nearest membersToSynthetic;
  private @Nullable Nearest othersToSynthetic;

  private Distances(Comparison data) {
    this.data = data;
    space = new GowerSpace(data.columns());
    int width = data.columns().size();
    int[] ofTraining = draw("training", data.training().rows(), MOST_TRAINING);
    int[] ofHeldOut = draw("held-out", data.heldOut().rows(), MOST_HELD_OUT);
    long cells = ((long) ofTraining.length + ofHeldOut.length) * width;
    int[] ofSynthetic = draw("synthetic", data.synthetic().rows(), MOST_TRAINING);
    training = space.points(ComparedColumn::training, ofTraining);
    heldOut = space.points(ComparedColumn::heldOut, ofHeldOut);
    synthetic = space.points(ComparedColumn::synthetic, ofSynthetic);
    asked = Math.min(ofSynthetic.length, mostSynthetic(cells));
  }

  /** Of a comparison that has rows of all three kinds and a column. */
  static Distances of(Comparison data) {
    return data.shared(Distances.class, Distances::new);
  }

  /** How many synthetic rows to ask when each costs so many cells. */
  static int mostSynthetic(long cellsPerRow) {
    return (int) Math.max(FEWEST_SYNTHETIC, Math.min(MOST_SYNTHETIC, BUDGET / cellsPerRow));
  }

  /** How many synthetic rows are asked. */
  int synthetic() {
    return asked;
  }

  /** How many training rows there are to be near to. */
  int training() {
    return training[0].length;
  }

  /** How many held-out rows there are to be near to. */
  int heldOut() {
    return heldOut[0].length;
  }

  /** How many rows of each kind an attack is tried on: as many members as others. */
  int attacked() {
    return Math.min(MOST_ATTACKED, Math.min(training(), heldOut()));
  }

  /** Nearest training rows of the first {@link #synthetic()} synthetic ones. */
  synchronized Nearest ofSyntheticToTraining() {
    if (syntheticToTraining == null) {
      syntheticToTraining = search(training, first(synthetic, asked));
    }
    return syntheticToTraining;
  }

  /** Nearest held-out rows of the same synthetic ones. */
  synchronized Nearest ofSyntheticToHeldOut() {
    if (syntheticToHeldOut == null) {
      syntheticToHeldOut = search(heldOut, first(synthetic, asked));
    }
    return syntheticToHeldOut;
  }

  /** Nearest training rows of the first {@link #attacked()} held-out ones. */
  synchronized Nearest ofHeldOutToTraining() {
    if (heldOutToTraining == null) {
      heldOutToTraining = search(training, first(heldOut, attacked()));
    }
    return heldOutToTraining;
  }

  /** Nearest synthetic rows of the first {@link #attacked()} training rows. */
  synchronized Nearest ofMembersToSynthetic() {
    if (membersToSynthetic == null) {
      membersToSynthetic = search(synthetic, first(training, attacked()));
    }
    return membersToSynthetic;
  }

  /** Nearest synthetic rows of the first {@link #attacked()} held-out rows. */
  synchronized Nearest ofOthersToSynthetic() {
    if (othersToSynthetic == null) {
      othersToSynthetic = search(synthetic, first(heldOut, attacked()));
    }
    return othersToSynthetic;
  }

  /** Nearest rows among the last half of the held-out ones, of the first training rows. */
  Nearest ofMembersToReference(int members) {
    return search(lastHalf(heldOut), first(training, members));
  }

  /** Nearest rows among the last half of the held-out ones, of the first held-out rows. */
  Nearest ofOthersToReference(int others) {
    return search(lastHalf(heldOut), first(heldOut, others));
  }

  /** Nearest other training rows, among so many more than one, of the first training rows. */
  Nearest ofMembersToEachOther(int members, int points) {
    return new Nearest(space, first(training, points + 1), first(training, members))
        .leaveOneOut()
        .search(data);
  }

  /** Nearest synthetic rows, among so many, of the first training rows. */
  Nearest ofMembersToSynthetic(int members, int points) {
    return search(first(synthetic, points), first(training, members));
  }

  private Nearest search(int[][] points, int[][] queries) {
    return new Nearest(space, points, queries).search(data);
  }

  private static int[][] first(int[][] points, int count) {
    return Arrays.stream(points).map(p -> Arrays.copyOf(p, count)).toArray(int[][]::new);
  }

  private static int[][] lastHalf(int[][] points) {
    return Arrays.stream(points)
        .map(p -> Arrays.copyOfRange(p, p.length / 2, p.length))
        .toArray(int[][]::new);
  }

  private int[] draw(String table, int rows, int most) {
    int[] drawn = Rng.of(data.seed(), "dcr-share " + table).permutation(rows);
    return Arrays.copyOf(drawn, Math.min(rows, most));
  }

  /** Distances of the k-th nearest row, for each query. */
  static double[] gower(Nearest nearest, int queries, int k) {
    return IntStream.range(0, queries).mapToDouble(query -> nearest.gower(query, k)).toArray();
  }
}
