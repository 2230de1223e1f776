package dev.synth.synthesis.autoregressive;

import dev.synth.net.Support;
import dev.synth.net.autoregressive.AutoregressiveNet;
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
 * Draws the parts of a block of lanes, one after the other; a lane is a candidate for a unit. What
 * is given is set instead of drawn. For one thread.
 */
final class LaneDraws {
  /** How many lanes there are. */
  static final int BLOCK = AutoregressiveNet.BLOCK;

  final int[][] codes; // by part, then lane
  final int[] unit = new int[BLOCK]; // its place among the units
  final int[] candidate = new int[BLOCK];
  final double[] likelihood = new double[BLOCK]; // natural logarithm, of what is given so far

  private final AutoregressiveNet generator;
  private final AutoregressiveNet.Scratch scratch;
  private final Map<Integer, Integer> given;
  private final int candidates;
  private final int[] order;
  private final Stream[] streams; // by part, as the next
  private final Support[] support;
  private final float[] uniform = new float[BLOCK];
  private final float[] logP = new float[BLOCK];

  /**
   * Lanes of some units.
   *
   * @param candidates that a unit can have
   * @param cells what is given
   */
  LaneDraws(
      RowCodec codec,
      AutoregressiveNet generator,
      Streams chance,
      GivenCells cells,
      int candidates) {
    this.generator = generator;
    this.candidates = candidates;
    given = cells.codes();
    scratch = generator.scratch();
    int parts = generator.shape().parts();
    order = generator.shape().anyOrder() ? givenFirst(parts, given) : inOrder(parts);
    codes = new int[parts][BLOCK];
    streams = new Stream[parts];
    support = new Support[parts];
    List<String> names = codec.partNames();
    for (int p = 0; p < parts; p++) {
      streams[p] = chance.of(names.get(p));
      RowSupport left = codec.support(p, cells);
      support[p] = left == null ? Support.ALL : (lane, allowed) -> left.of(codes, lane, allowed);
    }
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

  /** How many parts are drawn or set, up to the last that is given. */
  int upToGiven() {
    int upTo = order.length;
    while (upTo > 0 && !given.containsKey(order[upTo - 1])) {
      upTo--;
    }
    return upTo;
  }

  /** Whether nothing is drawn before the last part that is given: then rows are exact draws. */
  boolean givenFirst() {
    return upToGiven() == given.size();
  }

  /** How many parts there are. */
  int parts() {
    return order.length;
  }

  /**
   * Draws the first parts of the first lanes, whose units and candidates have been set.
   *
   * @param parts how many of them
   * @param n how many lanes
   */
  void draw(int parts, int n) {
    scratch.restart();
    Arrays.fill(likelihood, 0, n, 0);
    for (int i = 0; i < parts; i++) {
      int part = order[i];
      Integer fixed = given.get(part);
      if (fixed == null) {
        drawPart(part, n);
      } else {
        setPart(part, fixed, n);
      }
    }
  }

  private void drawPart(int part, int n) {
    Stream stream = streams[part];
    for (int lane = 0; lane < n; lane++) {
      Rng rng = stream.at(unit[lane], candidate[lane], candidates);
      uniform[lane] = (rng.nextLong() >>> 40) * 0x1p-24f;
    }
    generator.draw(part, uniform, codes[part], n, scratch, support[part]);
  }

  private void setPart(int part, int category, int n) {
    Arrays.fill(codes[part], 0, n, category);
    // in any order, what a support looks at may not have been drawn
    Support left = generator.shape().anyOrder() ? Support.ALL : support[part];
    generator.logProbability(part, codes[part], logP, n, scratch, left);
    for (int lane = 0; lane < n; lane++) {
      likelihood[lane] += logP[lane];
    }
    generator.append(part, codes[part], n, scratch);
  }
}
