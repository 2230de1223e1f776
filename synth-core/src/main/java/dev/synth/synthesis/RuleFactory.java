package dev.synth.synthesis;

import dev.synth.catalog.Named;
import dev.synth.table.ColumnType;
import java.util.List;

/**
 * Reads one kind of rule: {@code sequence(1)}, {@code uniform(1, 100)}, {@code pattern([A-Z]{3})}.
 * The kind named {@code expression} reads rule texts that hold {@code #{...}}.
 */
public interface RuleFactory extends Named {
  /** How it is written, for messages and docs: {@code sequence(start, step)}. */
  String usage();

  /** A rule text of this kind that can be read as it stands: {@code sequence(1)}. */
  String example();

  /** The type of a column that is made so and has no other. */
  default ColumnType naturalType(List<String> values) {
    return new ColumnType.Text();
  }

  /**
   * The rule of those arguments.
   *
   * @throws dev.synth.problem.SynthException when they are wrong, telling what was expected
   */
  Rule parse(RuleArguments arguments);
}
