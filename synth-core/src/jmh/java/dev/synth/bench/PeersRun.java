package dev.synth.bench;

import dev.synth.metric.Comparison;
import dev.synth.random.Rng;
import dev.synth.table.Table;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/**
 * Measures what other engines have made of the same rows, as many of them as were learnt from, and
 * real rows as if they were synthetic: half of those held out, while the other half is held out.
 */
final class PeersRun {
  private PeersRun() {}

  /** Arguments: the folder of data, a yardstick. */
  public static void main(String[] args) throws Exception {
    Path data = Path.of(args[0]);
    Yardstick yardstick = Yardstick.of(args[1]);
    RealRows rows = RealRows.read(yardstick, data);
    Comparison real = Scores.real(yardstick, rows);
    for (Map.Entry<String, Path> peer : yardstick.peers(data).entrySet()) {
      Table made = RealRows.rowsLike(rows.training(), peer.getValue());
      Table asMany = made.slice(0, Math.min(made.rows(), rows.training().rows()));
      print(Scores.of(real, asMany), asMany, peer.getKey());
    }
    int heldOut = rows.heldOut().rows();
    // files need not stand in the order of chance: credit-default's does not
    int[] order = Rng.of(1, "halves of the held-out rows").permutation(heldOut);
    Table half = rows.heldOut().pick(Arrays.copyOf(order, heldOut / 2));
    Table other = rows.heldOut().pick(Arrays.copyOfRange(order, heldOut / 2, heldOut));
    Figures noise = Scores.of(real.of(rows.training(), half, other));
    print(noise, other, "real rows, half of those held out");
  }

  private static void print(Figures scores, Table rows, String of) {
    new Figures().with("rows", rows.rows()).withAll(scores).print(of);
  }
}
