package dev.synth.rule;

import dev.synth.random.Rng;
import dev.synth.synthesis.Rule;
import dev.synth.synthesis.RuleArguments;
import dev.synth.table.Schema;
import dev.synth.table.Table;
import java.util.List;

/** Runs a rule for one row while it is read, so that it fails before any row is made. */
final class Trial {
  private Trial() {}

  static void run(RuleArguments arguments, Rule rule) {
    Table nothing = Table.of(new Schema(List.of()), List.of());
    int made = rule.make(0, 1, nothing, Rng.of(0, "trial")).size();
    if (made != 1) {
      throw new IllegalStateException(arguments.text() + " made " + made + " cells for one row");
    }
  }
}
