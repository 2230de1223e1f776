package dev.synth.synthesis.autoregressive;

import dev.synth.net.AutoregressiveNet;
import dev.synth.net.CriticNet;
import dev.synth.random.Rng;
import dev.synth.synthesis.Disclosure;
import dev.synth.synthesis.Model;
import dev.synth.synthesis.ModelState;
import dev.synth.synthesis.Provenance;
import dev.synth.synthesis.Sampling;
import dev.synth.table.Schema;
import dev.synth.table.Table;
import dev.synth.transform.TableCodec;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A fitted {@link AutoregressiveGan}, in plain Java. Row i draws each candidate's column from the
 * stream (seed, column, i, candidate), and chooses one by the critic's odds.
 */
final class AutoregressiveModel implements Model {
  private static final String CHOICE = "\0choice";

  private final TableCodec codec;
  private final AutoregressiveNet generator;
  private final List<CriticNet> critic;
  private final int candidates;
  private final Provenance provenance;

  /**
   * A model of those parts.
   *
   * @param critic one, or none: then each row has one candidate
   */
  AutoregressiveModel(
      TableCodec codec,
      AutoregressiveNet generator,
      List<CriticNet> critic,
      int candidates,
      Provenance provenance) {
    this.codec = codec;
    this.generator = generator;
    this.critic = List.copyOf(critic);
    this.candidates = critic.isEmpty() ? 1 : candidates;
    this.provenance = provenance;
  }

  @Override
  public Schema schema() {
    return codec.schema();
  }

  @Override
  public Table sample(Sampling how) {
    return codec.decode(
        drawCodes(how.firstRow(), how.rows(), how.seed()), how.firstRow(), how.seed());
  }

  /** The categories of rows, by column, drawn by that many threads. */
  int[][] drawCodes(long firstRow, int rows, long seed, int threads) {
    var codes = new int[generator.shape().parts()][rows];
    int share = (rows + threads - 1) / threads;
    IntStream.range(0, threads)
        .parallel()
        .forEach(
            t -> {
              int from = Math.min(rows, t * share);
              int count = Math.min(rows, from + share) - from;
              int[][] drawn = drawCodes(firstRow + from, count, seed);
              for (int c = 0; c < codes.length; c++) {
                System.arraycopy(drawn[c], 0, codes[c], from, count);
              }
            });
    return codes;
  }

  private int[][] drawCodes(long firstRow, int rows, long seed) {
    var codes = new int[generator.shape().parts()][rows];
    int together = Math.max(1, AutoregressiveNet.BLOCK / candidates);
    var block = new Block(seed);
    for (int from = 0; from < rows; from += together) {
      block.draw(firstRow + from, Math.min(together, rows - from), codes, from);
    }
    return codes;
  }

  /**
   * Works on up to {@link AutoregressiveNet#BLOCK} candidates at once; lane = row * candidates +
   * candidate.
   */
  private final class Block {
    private final Rng[] columns;
    private final Rng choice;
    private final int[][] lanes;
    private final float[] uniform = new float[AutoregressiveNet.BLOCK];
    private final AutoregressiveNet.Scratch scratch = generator.scratch();
    private final List<CriticNet.Scratch> criticScratch =
        critic.isEmpty() ? List.of() : List.of(critic.get(0).scratch());

    Block(long seed) {
      columns = new Rng[generator.shape().parts()];
      List<String> names = codec.partNames();
      for (int c = 0; c < columns.length; c++) {
        columns[c] = Rng.of(seed, names.get(c));
      }
      choice = Rng.of(seed, CHOICE);
      lanes = new int[columns.length][AutoregressiveNet.BLOCK];
    }

    void draw(long firstRow, int rows, int[][] codes, int at) {
      int n = rows * candidates;
      scratch.restart();
      for (int c = 0; c < columns.length; c++) {
        for (int lane = 0; lane < n; lane++) {
          columns[c].seek(firstRow + lane / candidates, lane % candidates);
          uniform[lane] = (columns[c].nextLong() >>> 40) * 0x1p-24f;
        }
        generator.draw(c, uniform, lanes[c], n, scratch);
      }
      if (candidates == 1) {
        for (int c = 0; c < columns.length; c++) {
          System.arraycopy(lanes[c], 0, codes[c], at, rows);
        }
        return;
      }
      float[] logits = critic.get(0).logits(scratch, n, criticScratch.get(0));
      for (int row = 0; row < rows; row++) {
        int lane = row * candidates + choose(logits, row * candidates, firstRow + row);
        for (int c = 0; c < columns.length; c++) {
          codes[c][at + row] = lanes[c][lane];
        }
      }
    }

    private int choose(float[] logits, int from, long row) {
      double total = 0;
      var odds = new double[candidates];
      for (int a = 0; a < candidates; a++) {
        odds[a] = Odds.of(logits[from + a]);
        total += odds[a];
      }
      double target = choice.seek(row, 0).nextDouble() * total;
      int chosen = 0;
      for (double upTo = odds[0]; chosen < candidates - 1 && upTo <= target; upTo += odds[chosen]) {
        chosen++;
      }
      return chosen;
    }
  }

  @Override
  public Disclosure disclosure() {
    return Disclosure.AGGREGATES;
  }

  @Override
  public Provenance provenance() {
    return provenance;
  }

  @Override
  public ModelState state() {
    return AutoregressiveState.write(codec, generator, critic, candidates);
  }
}
