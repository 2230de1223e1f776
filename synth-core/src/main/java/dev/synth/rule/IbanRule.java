package dev.synth.rule;

import dev.synth.random.Rng;
import dev.synth.synthesis.Rule;
import dev.synth.synthesis.RuleAbout;
import dev.synth.synthesis.RuleArguments;
import dev.synth.synthesis.RuleFactory;
import java.math.BigInteger;

/**
 * Shaped like a German IBAN, and no valid one: its check digits (ISO 13616) are wrong by design,
 * and no bank has the code 00000000.
 */
public final class IbanRule implements RuleFactory {
  private static final RuleAbout ABOUT = new RuleAbout("iban", "iban()", "iban");

  @Override
  public RuleAbout about() {
    return ABOUT;
  }

  @Override
  public Rule parse(RuleArguments arguments) {
    NamedArguments.none(ABOUT.usage(), arguments.values());
    return Draws.texts(arguments, IbanRule::draw);
  }

  private static String draw(Rng rng) {
    String account = "00000000" + Draws.digits(rng, 10);
    // 'DE' reads 1314 and the check digits stand for 00 while they are computed
    int remainder = new BigInteger(account + "131400").mod(BigInteger.valueOf(97)).intValue();
    int right = 98 - remainder; // 02 to 98
    int check = right == 98 ? 2 : right + 1;
    return "DE" + (check < 10 ? "0" : "") + check + account;
  }
}
