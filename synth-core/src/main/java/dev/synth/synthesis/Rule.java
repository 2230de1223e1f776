package dev.synth.synthesis;

import dev.synth.table.Column;
import dev.synth.table.Schema;
import java.util.Set;

/**
 * Makes one column without real data. Stateless from call to call: a cell never depends on which
 * others are made with it. May be called from several threads at once.
 */
@FunctionalInterface
public interface Rule {
  /**
   * The columns whose cells it looks at; they are made first, wherever they stand.
   *
   * @param others all columns of the table but this one
   */
  default Set<String> needs(Schema others) {
    return Set.of();
  }

  /** Makes a column of exactly the field's type, a cell for each unit. */
  Column make(Draw draw);
}
