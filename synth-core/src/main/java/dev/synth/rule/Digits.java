package dev.synth.rule;

import dev.synth.synthesis.Rule;
import dev.synth.synthesis.RuleArguments;
import dev.synth.table.Kind;

/** Rules of numbers that are written with signs between: a column of numbers gets the digits. */
final class Digits {
  private Digits() {}

  static Rule rule(RuleArguments arguments, Draws.TextDraw draw) {
    if (arguments.field().type().kind() != Kind.NUMERIC) {
      return Draws.texts(arguments, draw);
    }
    return Draws.texts(arguments, rng -> draw.next(rng).replaceAll("[^0-9]", ""));
  }
}
