package dev.synth.synthesis;

import dev.synth.catalog.Named;

/**
 * Reads one kind of rule: {@code sequence(1)}, {@code uniform(1, 100)}, {@code pattern([A-Z]{3})}.
 * The kind named {@code expression} reads rule texts that hold {@code #{...}}.
 */
public interface RuleFactory extends Named {
  /** How it is written, with an example, for messages and docs: {@code sequence(start)}. */
  String usage();

  /**
   * The rule of those arguments.
   *
   * @throws dev.synth.problem.SynthException when they are wrong, telling what was expected
   */
  Rule parse(RuleArguments arguments);
}
