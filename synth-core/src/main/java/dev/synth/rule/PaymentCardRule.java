package dev.synth.rule;

import dev.synth.random.Rng;
import dev.synth.synthesis.Rule;
import dev.synth.synthesis.RuleAbout;
import dev.synth.synthesis.RuleArguments;
import dev.synth.synthesis.RuleFactory;

/** A payment card number of the test BIN 400000 with a right check digit (Luhn, ISO/IEC 7812). */
public final class PaymentCardRule implements RuleFactory {
  private static final RuleAbout ABOUT =
      new RuleAbout("payment-card", "payment-card()", "payment-card");

  private static final String BIN = "400000";

  @Override
  public RuleAbout about() {
    return ABOUT;
  }

  @Override
  public Rule parse(RuleArguments arguments) {
    NamedArguments.none(ABOUT.usage(), arguments.values());
    return Digits.rule(arguments, PaymentCardRule::draw);
  }

  private static String draw(Rng rng) {
    String digits = BIN + Draws.digits(rng, 9);
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(i) - '0';
      sum += i % 2 == 0 ? (2 * digit) % 10 + digit / 5 : digit; // 15 digits: the first is doubled
    }
    return digits + (10 - sum % 10) % 10;
  }
}
