package dev.synth.synthesis;

import dev.synth.catalog.Named;
import dev.synth.table.ColumnType;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Reads one kind of rule: {@code sequence(1)}, {@code uniform(1, 100)}, {@code pattern([A-Z]{3})}.
 * The kind named {@code expression} reads rule texts that hold {@code #{...}}.
 */
public interface RuleFactory extends Named {
  /** What it says of itself. */
  RuleAbout about();

  @Override
  default String name() {
    return about().name();
  }

  /** The type of a column that is made so and has no other. */
  default ColumnType naturalType(List<String> values) {
    return new ColumnType.Text();
  }

  /** Whether its cells may be missing, beside those that a share of nulls leaves out. */
  default boolean mayLack(List<String> values) {
    return values.contains(RuleArguments.NULL);
  }

  /**
   * What it makes at the boundaries of what those arguments allow; empty where it has none.
   *
   * @param longest text that the column's reader can hold, in {@code char}s
   */
  default Optional<Edges> edges(RuleArguments arguments, int longest) {
    return Optional.empty();
  }

  /** How many different values it makes at most; empty where that is not known, or endless. */
  default OptionalLong values(RuleArguments arguments) {
    return OptionalLong.empty();
  }

  /**
   * The rule of those arguments.
   *
   * @throws dev.synth.problem.SynthException when they are wrong, telling what was expected
   */
  Rule parse(RuleArguments arguments);
}
