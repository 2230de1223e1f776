package dev.synth.synthesis.autoregressive;

import dev.synth.net.Support;
import dev.synth.net.autoregressive.AutoregressiveNet;
import dev.synth.problem.SynthException;
import dev.synth.random.Rng;
import dev.synth.random.Stream;
import dev.synth.random.Streams;
import dev.synth.relation.row.RowCodec;
import dev.synth.relation.row.RowSupport;
import dev.synth.transform.GivenCells;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Draws blocks of candidates, and keeps one a row; lane = row * candidates + candidate.
 *
 * <p>What is given is set instead of drawn. Where it stands before all other parts, or in a
 * generator of any order, rows are exact draws under it. Elsewhere a candidate counts by how likely
 * what is given is in it (likelihood weighting, Fung and Chang 1990), and a row has at least {@link
 * #WEIGHED} of them.
 */
final class CandidateDraws {
  private static final String CHOICE = "\0choice";
  private static final int WEIGHED = AutoregressiveNet.BLOCK;

  /** What is given together is no rarer than once in so many rows. */
  private static final double LEAST_LIKELY = StrictMath.log(1e-7);

  private final Support[] support;
  private final AutoregressiveNet generator;
  private final List<Critic> critic;
  private final RowCodec codec;
  private final GivenCells cells;
  private final Map<Integer, Integer> given;
  private final Streams chance;
  private final boolean exact;
  private final int[] partOrder;
  private final int candidates;
  private final Stream[] streams;
  private final Stream choice;
  private final int[][] lanes;
  private final float[] uniform = new float[AutoregressiveNet.BLOCK];
  private final float[] logP = new float[AutoregressiveNet.BLOCK];
  private final double[] likelihood = new double[AutoregressiveNet.BLOCK];
  private final double[] weight;
  private final AutoregressiveNet.Scratch scratch;

  /**
   * Draws of one thread.
   *
   * @param cells what is given
   */
  CandidateDraws(
      RowCodec codec,
      AutoregressiveNet generator,
      List<Critic> critic,
      int candidates,
      Streams chance,
      GivenCells cells) {
    this.codec = codec;
    this.cells = cells;
    this.given = cells.codes();
    this.chance = chance;
    this.generator = generator;
    this.critic = critic;
    int parts = generator.shape().parts();
    partOrder = generator.shape().anyOrder() ? givenFirst(parts, given) : inOrder(parts);
    exact = standsFirst(partOrder, given);
    this.candidates = exact ? candidates : Math.max(WEIGHED, candidates);
    weight = new double[this.candidates];
    streams = new Stream[parts];
    List<String> names = codec.partNames();
    for (int p = 0; p < parts; p++) {
      streams[p] = chance.of(names.get(p));
    }
    choice = chance.of(CHOICE);
    lanes = new int[parts][AutoregressiveNet.BLOCK];
    support = new Support[parts];
    for (int p = 0; p < parts; p++) {
      RowSupport left = codec.support(p);
      support[p] = left == null ? Support.ALL : (row, allowed) -> left.of(lanes, row, allowed);
    }
    scratch = generator.scratch();
  }

  private static int[] inOrder(int parts) {
    var order = new int[parts];
    for (int p = 0; p < parts; p++) {
      order[p] = p;
    }
    return order;
  }

  private static int[] givenFirst(int parts, Map<Integer, Integer> given) {
    var order = new int[parts];
    int at = 0;
    for (int part : given.keySet()) {
      order[at++] = part;
    }
    for (int p = 0; p < parts; p++) {
      if (!given.containsKey(p)) {
        order[at++] = p;
      }
    }
    return order;
  }

  private static boolean standsFirst(int[] order, Map<Integer, Integer> given) {
    for (int i = 0; i < given.size(); i++) {
      if (!given.containsKey(order[i])) {
        return false;
      }
    }
    return true;
  }

  /** How many rows may be drawn at once. */
  int together() {
    return Math.max(1, AutoregressiveNet.BLOCK / candidates);
  }

  /**
   * Draws rows.
   *
   * @param from place of the first among the units
   * @param rows at most {@link #together()}
   * @param codes receives them by part, from {@code from} on
   * @throws SynthException when what is given never occurs together
   */
  void draw(int from, int rows, int[][] codes) {
    int n = rows * candidates;
    scratch.restart();
    Arrays.fill(likelihood, 0, n, 0);
    for (int part : partOrder) {
      Integer fixed = given.get(part);
      if (fixed == null) {
        drawPart(part, from, n);
      } else {
        setPart(part, fixed, n);
      }
    }
    if (candidates == 1) {
      requirePossible(likelihood[0]);
      for (int p = 0; p < lanes.length; p++) {
        System.arraycopy(lanes[p], 0, codes[p], from, rows);
      }
      return;
    }
    float[] odds = odds(from, n);
    for (int row = 0; row < rows; row++) {
      int lane = row * candidates + choose(odds, row * candidates, from + row);
      for (int p = 0; p < lanes.length; p++) {
        codes[p][from + row] = lanes[p][lane];
      }
    }
  }

  /** A critic's odds of each lane; equal ones without a critic. */
  private float[] odds(int from, int n) {
    if (critic.isEmpty()) {
      var equal = new float[n];
      Arrays.fill(equal, 1f);
      return equal;
    }
    var drawn = new int[lanes.length][];
    for (int p = 0; p < drawn.length; p++) {
      drawn[p] = Arrays.copyOf(lanes[p], n);
    }
    var units = new int[n];
    for (int lane = 0; lane < n; lane++) {
      units[lane] = from + lane / candidates;
    }
    var same = new Streams(chance.units().pick(units), chance.attempt(), chance.seed());
    return critic.get(0).odds(drawn, () -> codec.decode(drawn, same, cells));
  }

  private void drawPart(int part, int from, int n) {
    for (int lane = 0; lane < n; lane++) {
      Rng rng = streams[part].at(from + lane / candidates, lane % candidates, candidates);
      uniform[lane] = (rng.nextLong() >>> 40) * 0x1p-24f;
    }
    generator.draw(part, uniform, lanes[part], n, scratch, support[part]);
  }

  private void setPart(int part, int category, int n) {
    Arrays.fill(lanes[part], 0, n, category);
    generator.logProbability(part, lanes[part], logP, n, scratch);
    for (int lane = 0; lane < n; lane++) {
      likelihood[lane] += logP[lane];
    }
    generator.append(part, lanes[part], n, scratch);
  }

  private int choose(float[] odds, int from, int row) {
    double most = likelihood[from];
    for (int c = 1; c < candidates; c++) {
      most = Math.max(most, likelihood[from + c]);
    }
    requirePossible(most);
    double total = 0;
    for (int c = 0; c < candidates; c++) {
      weight[c] = odds[from + c] * StrictMath.exp(likelihood[from + c] - most);
      total += weight[c];
    }
    double target = choice.at(row).nextDouble() * total;
    int chosen = 0;
    for (double upTo = weight[0];
        chosen < candidates - 1 && upTo <= target;
        upTo += weight[chosen]) {
      chosen++;
    }
    return chosen;
  }

  private void requirePossible(double likely) {
    if (likely < LEAST_LIKELY) {
      throw exact
          ? SynthException.of("what is given never occurs together")
              .at("the model expects it in fewer than one of 10,000,000 rows")
              .toFix("give fewer columns, or values that occur together.")
          : SynthException.of("what is given was found in none of " + candidates + " candidates")
              .at("the model draws other columns first, and they left no chance for it")
              .toFix(
                  "train with conditions=[...] naming the given columns, or with anyOrder=true: then"
                      + " rows are drawn under what is given.");
    }
  }
}
