package dev.synth.synthesis.autoregressive;

import dev.synth.random.Rng;
import dev.synth.random.Stream;
import dev.synth.random.Streams;
import java.util.Arrays;

/**
 * Finds for each row a candidate that is distributed as rows with what is given are, where other
 * parts are drawn before it: the first that is accepted (rejection sampling), by how likely what is
 * given is in it against a bound. The bound is the greatest likelihood in a {@link Pilot}
 * (empirical supremum rejection sampling, Caffo, Booth and Davis 2002), and so low that no more
 * than {@link #EXPECTED} candidates are tried in the mean: what lies above it counts as the bound.
 * Of {@link #MOST} that are not accepted, one is chosen by its likelihood.
 *
 * <p>A row's candidates depend on its unit alone, so it does not matter which are tried together.
 * Only the parts up to the last that is given are drawn. For one thread.
 */
final class Acceptance {
  /** Candidates of a row, at most. */
  static final int MOST = 4_096;

  private static final int EXPECTED = 128;
  private static final int BLOCK = LaneDraws.BLOCK;
  private static final String NAME = "\0accepted";
  private static final int OPEN = -1;

  private final LaneDraws lanes;
  private final Stream chance;
  private final double bound; // natural logarithm
  private final int candidates;
  private final int[] accepted; // by row: the number of its candidate
  private final int[] tried;
  private final double[] total; // of the weights tried
  private final int[] likely; // by row: one of those tried, by their weights
  private final int[] rowOf = new int[BLOCK]; // by lane

  /**
   * Candidates of some rows.
   *
   * @param each rows that a unit has
   */
  Acceptance(LaneDraws lanes, Streams chance, Pilot pilot, int each) {
    this.lanes = lanes;
    this.chance = chance.of(NAME);
    bound = Math.min(pilot.most(), StrictMath.log(EXPECTED * pilot.likelihood()));
    candidates = each * MOST;
    int rows = chance.units().size() * each;
    accepted = new int[rows];
    tried = new int[rows];
    total = new double[rows];
    likely = new int[rows];
    Arrays.fill(accepted, OPEN);
  }

  /**
   * By row, those of a unit one after the other: the number among its unit's candidates.
   *
   * @throws dev.synth.problem.SynthException when what is given was found in none of them
   */
  int[] find() {
    var open = new int[Math.min(BLOCK, accepted.length)];
    int count = 0;
    int next = 0;
    while (true) {
      while (count < open.length && next < accepted.length) {
        open[count++] = next++;
      }
      if (count == 0) {
        return accepted;
      }
      tryNext(open, count);
      int left = 0;
      for (int i = 0; i < count; i++) {
        if (accepted[open[i]] == OPEN) {
          open[left++] = open[i];
        }
      }
      count = left;
    }
  }

  /** Fills the block, so that the last rows have more candidates at a time. */
  private void tryNext(int[] open, int count) {
    int each = BLOCK / count;
    int perUnit = candidates / MOST;
    int n = 0;
    for (int i = 0; i < count; i++) {
      int row = open[i];
      for (int c = tried[row]; c < Math.min(MOST, tried[row] + each); c++) {
        rowOf[n] = row;
        lanes.unit[n] = row / perUnit;
        lanes.candidate[n] = row % perUnit * MOST + c;
        n++;
      }
    }
    lanes.draw(lanes.upToGiven(), n);
    for (int lane = 0; lane < n; lane++) {
      if (accepted[rowOf[lane]] == OPEN) {
        judge(lane, rowOf[lane]);
      }
    }
  }

  private void judge(int lane, int row) {
    int number = lanes.candidate[lane];
    Rng rng = chance.at(lanes.unit[lane], number, candidates);
    double weight = StrictMath.exp(lanes.likelihood[lane] - bound);
    if (rng.nextDouble() < weight) {
      accepted[row] = number;
      return;
    }
    total[row] += weight;
    if (rng.nextDouble() * total[row] < weight) {
      likely[row] = number;
    }
    if (++tried[row] == MOST) {
      if (!Pilot.isPossible(StrictMath.log(total[row]) + bound)) {
        throw Pilot.notFound(MOST);
      }
      accepted[row] = likely[row];
    }
  }
}
