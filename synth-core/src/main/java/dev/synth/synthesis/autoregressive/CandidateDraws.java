package dev.synth.synthesis.autoregressive;

import dev.synth.net.autoregressive.AutoregressiveNet;
import dev.synth.random.Stream;
import dev.synth.random.Streams;
import dev.synth.relation.row.RowCodec;
import dev.synth.transform.GivenCells;
import java.util.Arrays;
import java.util.List;

/**
 * Draws rows of one sampling; where a critic chooses among several candidates, lane = row *
 * candidates + candidate. For one thread.
 *
 * <p>What is given is set instead of drawn. Where it stands before all other parts, or in a
 * generator of any order, rows are exact draws under it. Elsewhere the parts up to the last that is
 * given are those of a candidate that {@link Acceptance} finds.
 */
final class CandidateDraws {
  private static final String CHOICE = "\0choice";

  private final RowCodec codec;
  private final List<Critic> critic;
  private final Streams chance;
  private final GivenCells cells;
  private final int candidates;
  private final LaneDraws lanes;
  private final int[] accepted; // by row and candidate; empty where each is
  private final Stream choice;

  /**
   * Draws of some units.
   *
   * @param critic one, or none: then each row has one candidate
   * @param chance of at least one unit
   * @param cells what is given
   * @param pilot of what is given
   * @throws dev.synth.problem.SynthException when what is given never occurs together
   */
  CandidateDraws(
      RowCodec codec,
      AutoregressiveNet generator,
      List<Critic> critic,
      int candidates,
      Streams chance,
      GivenCells cells,
      Pilot pilot) {
    this.codec = codec;
    this.critic = critic;
    this.candidates = candidates;
    this.chance = chance;
    this.cells = cells;
    pilot.requirePossible();
    int tried = pilot.exact() ? 1 : Acceptance.MOST;
    lanes = new LaneDraws(codec, generator, chance, cells, candidates * tried);
    accepted = pilot.exact() ? new int[0] : new Acceptance(lanes, chance, pilot, candidates).find();
    choice = chance.of(CHOICE);
  }

  /** Draws all units: their codes, by part. */
  int[][] draw() {
    int all = chance.units().size();
    var codes = new int[lanes.parts()][all];
    int together = Math.max(1, LaneDraws.BLOCK / candidates);
    for (int from = 0; from < all; from += together) {
      draw(from, Math.min(together, all - from), codes);
    }
    return codes;
  }

  private void draw(int from, int rows, int[][] codes) {
    int n = rows * candidates;
    for (int lane = 0; lane < n; lane++) {
      lanes.unit[lane] = from + lane / candidates;
      lanes.candidate[lane] =
          accepted.length == 0 ? lane % candidates : accepted[from * candidates + lane];
    }
    lanes.draw(lanes.parts(), n);
    if (candidates == 1) {
      for (int p = 0; p < codes.length; p++) {
        System.arraycopy(lanes.codes[p], 0, codes[p], from, rows);
      }
      return;
    }
    float[] odds = odds(n);
    for (int row = 0; row < rows; row++) {
      int lane = choose(odds, row * candidates, from + row);
      for (int p = 0; p < codes.length; p++) {
        codes[p][from + row] = lanes.codes[p][lane];
      }
    }
  }

  /** A critic's odds of each lane. */
  private float[] odds(int n) {
    var drawn = new int[lanes.parts()][];
    for (int p = 0; p < drawn.length; p++) {
      drawn[p] = Arrays.copyOf(lanes.codes[p], n);
    }
    int[] units = Arrays.copyOf(lanes.unit, n);
    var same = new Streams(chance.units().pick(units), chance.attempt(), chance.seed());
    return critic.get(0).odds(drawn, () -> codec.decode(drawn, same, cells));
  }

  /** One of a row's lanes, by their odds. */
  private int choose(float[] odds, int first, int row) {
    double total = 0;
    for (int c = 0; c < candidates; c++) {
      total += odds[first + c];
    }
    double target = choice.at(row).nextDouble() * total;
    int chosen = 0;
    double upTo = odds[first];
    while (chosen < candidates - 1 && upTo <= target) {
      chosen++;
      upTo += odds[first + chosen];
    }
    return first + chosen;
  }
}
