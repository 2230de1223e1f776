package dev.synth.synthesis.autoregressive;

import dev.synth.net.autoregressive.AutoregressiveNet;
import dev.synth.problem.SynthException;
import dev.synth.random.Streams;
import dev.synth.random.Units;
import dev.synth.relation.row.RowCodec;
import dev.synth.transform.GivenCells;
import java.util.Map;

/**
 * What some candidates tell of how likely it is that a row has what is given. It depends on the
 * model and on what is given alone.
 *
 * @param given category by part
 * @param exact whether rows are exact draws, which need no candidates
 * @param candidates that were drawn
 * @param likelihood share of all rows that have what is given, from 0 to 1
 * @param most natural logarithm of the greatest likelihood that a candidate leaves
 */
record Pilot(
    Map<Integer, Integer> given, boolean exact, int candidates, double likelihood, double most) {
  /** Every row has what is given where nothing is. */
  static final Pilot NOTHING_GIVEN = new Pilot(Map.of(), true, 1, 1, 0);

  private static final int LEAST = 4 * LaneDraws.BLOCK;
  private static final int MOST = 64 * LaneDraws.BLOCK;

  /** Enough candidates when their weights are worth so many equal ones (Kish's effective size). */
  private static final double EFFECTIVE = 100;

  private static final long SEED = 0;

  /** What is given together is no rarer than once in so many rows. */
  private static final double LEAST_LIKELY = StrictMath.log(1e-7);

  static Pilot of(RowCodec codec, AutoregressiveNet generator, GivenCells cells) {
    var lanes =
        new LaneDraws(codec, generator, new Streams(Units.range(0, MOST), 0, SEED), cells, 1);
    if (lanes.givenFirst()) {
      lanes.draw(lanes.upToGiven(), 1);
      double log = lanes.likelihood[0];
      return new Pilot(cells.codes(), true, 1, StrictMath.exp(log), log);
    }
    double most = Double.NEGATIVE_INFINITY;
    double sum = 0; // of likelihoods, and of their squares
    double squares = 0;
    int drawn = 0;
    while (drawn < LEAST || (drawn < MOST && sum * sum < EFFECTIVE * squares)) {
      for (int lane = 0; lane < LaneDraws.BLOCK; lane++) {
        lanes.unit[lane] = drawn + lane;
      }
      lanes.draw(lanes.upToGiven(), LaneDraws.BLOCK);
      for (double log : lanes.likelihood) {
        double likely = StrictMath.exp(log);
        most = Math.max(most, log);
        sum += likely;
        squares += likely * likely;
      }
      drawn += LaneDraws.BLOCK;
    }
    return new Pilot(cells.codes(), false, drawn, sum / drawn, most);
  }

  /**
   * Refuses what the model knows nothing of.
   *
   * @throws SynthException when what is given never occurs together
   */
  void requirePossible() {
    if (isPossible(most)) {
      return;
    }
    throw exact
        ? SynthException.of("what is given never occurs together")
            .at("the model expects it in fewer than one of 10,000,000 rows")
            .toFix("give fewer columns, or values that occur together.")
        : notFound(candidates);
  }

  /** Whether that natural logarithm of a likelihood is of something that occurs. */
  static boolean isPossible(double log) {
    return log >= LEAST_LIKELY;
  }

  static SynthException notFound(int candidates) {
    return SynthException.of("what is given was found in none of " + candidates + " candidates")
        .at("the model draws other columns first, and they left no chance for it")
        .toFix(
            "train with conditions=[...] naming the given columns, or with anyOrder=true: then"
                + " rows are drawn under what is given.");
  }
}
