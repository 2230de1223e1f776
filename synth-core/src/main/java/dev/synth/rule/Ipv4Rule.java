package dev.synth.rule;

import dev.synth.random.Rng;
import dev.synth.synthesis.Rule;
import dev.synth.synthesis.RuleAbout;
import dev.synth.synthesis.RuleArguments;
import dev.synth.synthesis.RuleFactory;
import java.util.List;

/** An IPv4 address of the three ranges kept for documentation (RFC 5737). */
public final class Ipv4Rule implements RuleFactory {
  private static final RuleAbout ABOUT = new RuleAbout("ipv4", "ipv4()", "ipv4");

  private static final List<String> NETS = List.of("192.0.2.", "198.51.100.", "203.0.113.");

  @Override
  public RuleAbout about() {
    return ABOUT;
  }

  @Override
  public Rule parse(RuleArguments arguments) {
    NamedArguments.none(ABOUT.usage(), arguments.values());
    return Draws.texts(arguments, Ipv4Rule::draw);
  }

  private static String draw(Rng rng) {
    return NETS.get(rng.nextInt(NETS.size())) + (1 + rng.nextInt(254));
  }
}
