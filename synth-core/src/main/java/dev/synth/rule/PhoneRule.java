package dev.synth.rule;

import dev.synth.random.Rng;
import dev.synth.synthesis.Rule;
import dev.synth.synthesis.RuleAbout;
import dev.synth.synthesis.RuleArguments;
import dev.synth.synthesis.RuleFactory;
import java.util.List;

/**
 * A phone number of the block 555-0100 to 555-0199, which the North American plan keeps for
 * fiction; digits only in a column of numbers.
 */
public final class PhoneRule implements RuleFactory {
  private static final RuleAbout ABOUT = new RuleAbout("phone", "phone()", "phone");

  private static final List<String> AREAS =
      List.of(
          "202", "206", "212", "214", "215", "303", "305", "312", "313", "314", "404", "408", "412",
          "415", "503", "504", "512", "602", "612", "615", "617", "702", "713", "801", "808",
          "907");

  @Override
  public RuleAbout about() {
    return ABOUT;
  }

  @Override
  public Rule parse(RuleArguments arguments) {
    NamedArguments.none(ABOUT.usage(), arguments.values());
    return Digits.rule(arguments, PhoneRule::draw);
  }

  private static String draw(Rng rng) {
    return "+1-" + AREAS.get(rng.nextInt(AREAS.size())) + "-555-01" + Draws.digits(rng, 2);
  }
}
