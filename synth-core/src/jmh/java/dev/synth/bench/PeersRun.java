package dev.synth.bench;

import dev.synth.random.Rng;
import dev.synth.table.Table;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Measures what other engines have made of the same rows, and real rows as if they were synthetic:
 * half of those held out, while the other half is held out.
 */
final class PeersRun {
  private PeersRun() {}

  /** Arguments: the folder of data, a yardstick. */
  public static void main(String[] args) throws Exception {
    Path data = Path.of(args[0]);
    Yardstick yardstick = Yardstick.of(args[1]);
    RealRows real = RealRows.read(yardstick, data);
    int rows = real.heldOut().rows();
    // files need not stand in the order of chance: credit-default's does not
    int[] order = Rng.of(1, "halves of the held-out rows").permutation(rows);
    Table other = real.heldOut().pick(Arrays.copyOfRange(order, rows / 2, rows));
    Table half = real.heldOut().pick(Arrays.copyOf(order, rows / 2));
    var rest = new RealRows(real.training(), half);
    score(yardstick, rest, other, "half of the held-out rows, beside the other half");
    for (String peer : Yardstick.peers()) {
      Path file = yardstick.peer(data, peer);
      if (Files.isRegularFile(file)) {
        Table made = RealRows.rowsLike(real.training(), file);
        int asMany = Math.min(made.rows(), real.training().rows());
        score(yardstick, real, made.slice(0, asMany), peer);
        if (asMany < made.rows()) {
          score(yardstick, real, made, peer + ", all rows");
        }
      }
    }
  }

  private static void score(Yardstick yardstick, RealRows real, Table rows, String of) {
    new Figures().with("rows", rows.rows()).withScores(yardstick, real, rows).print(of);
  }
}
