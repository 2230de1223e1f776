package dev.synth.metric;

import dev.synth.relation.Found;
import dev.synth.relation.RealUnits;
import dev.synth.table.Schema;
import dev.synth.table.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * In which share of the rows each found relation holds. A share of no row is NaN.
 *
 * @param list the relations that always hold in training rows first
 */
public record RelationShares(List<Line> list) {
  public RelationShares {
    list = List.copyOf(list);
  }

  /**
   * One relation.
   *
   * @param found in the training rows
   * @param real share of them
   * @param heldOut share of the held-out rows
   * @param synthetic share of the rows to judge
   * @param asked rows to judge of which it says something
   */
  public record Line(Found found, double real, double heldOut, double synthetic, long asked) {}

  /** Those of a comparison, counted once. */
  public static RelationShares of(Comparison data) {
    return data.shared(RelationShares.class, RelationShares::count);
  }

  private static RelationShares count(Comparison data) {
    Schema real = data.training().schema();
    Table made = RealUnits.of(data.synthetic(), real);
    Table heldOut = RealUnits.of(data.heldOut(), real);
    List<Line> lines = new ArrayList<>();
    for (Found found : data.relations()) {
      data.throwIfCancelled();
      var synthetic = found.relation().held(made);
      lines.add(
          new Line(
              found,
              share(found, data.training()),
              share(found, heldOut),
              synthetic.share(),
              synthetic.asked()));
    }
    return new RelationShares(lines);
  }

  private static double share(Found found, Table rows) {
    return rows.rows() == 0 ? Double.NaN : found.relation().held(rows).share();
  }
}
