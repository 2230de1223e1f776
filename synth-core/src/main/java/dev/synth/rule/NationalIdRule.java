package dev.synth.rule;

import dev.synth.random.Rng;
import dev.synth.synthesis.Rule;
import dev.synth.synthesis.RuleAbout;
import dev.synth.synthesis.RuleArguments;
import dev.synth.synthesis.RuleFactory;

/** A number shaped like a US social security number, of the area 000 that is never issued. */
public final class NationalIdRule implements RuleFactory {
  private static final RuleAbout ABOUT =
      new RuleAbout("national-id", "national-id()", "national-id");

  @Override
  public RuleAbout about() {
    return ABOUT;
  }

  @Override
  public Rule parse(RuleArguments arguments) {
    NamedArguments.none(ABOUT.usage(), arguments.values());
    return Digits.rule(arguments, NationalIdRule::draw);
  }

  private static String draw(Rng rng) {
    return "000-" + Draws.digits(rng, 2) + "-" + Draws.digits(rng, 4);
  }
}
