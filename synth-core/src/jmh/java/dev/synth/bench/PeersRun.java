package dev.synth.bench;

import dev.synth.table.Table;
import java.nio.file.Files;
import java.nio.file.Path;

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
    int half = real.heldOut().rows() / 2;
    Table other = real.heldOut().slice(half, real.heldOut().rows());
    var rest = new RealRows(real.training(), real.heldOut().slice(0, half));
    score(yardstick, rest, other, "half of the held-out rows, beside the other half");
    for (String peer : Yardstick.peers()) {
      Path file = yardstick.peer(data, peer);
      if (Files.isRegularFile(file)) {
        Table rows = RealRows.rowsLike(real.training(), file);
        int asMany = Math.min(rows.rows(), real.training().rows());
        score(yardstick, real, rows.slice(0, asMany), peer);
        if (asMany < rows.rows()) {
          score(yardstick, real, rows, peer + ", all rows");
        }
      }
    }
  }

  private static void score(Yardstick yardstick, RealRows real, Table rows, String of) {
    new Figures().with("rows", rows.rows()).withScores(yardstick, real, rows).print(of);
  }
}
