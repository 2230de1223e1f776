package dev.synth.rule;

import dev.synth.synthesis.Rule;
import dev.synth.synthesis.RuleAbout;
import dev.synth.synthesis.RuleArguments;
import dev.synth.synthesis.RuleFactory;
import java.util.List;

/**
 * Mail addresses at the reserved hosts example.com, .org and .net (RFC 2606): unique, and made of
 * the table's name columns, wherever they stand.
 */
public final class EmailRule implements RuleFactory {
  private static final RuleAbout ABOUT = new RuleAbout("email", "email(names)", "email");

  private static final List<String> HOSTS = List.of("@example.com", "@example.org", "@example.net");

  @Override
  public RuleAbout about() {
    return ABOUT;
  }

  @Override
  public Rule parse(RuleArguments arguments) {
    RuleCells.ofTexts(arguments, List.of("ann.miller1@example.com"));
    return AccountNames.rule(arguments, (name, rng) -> name + HOSTS.get(rng.nextInt(HOSTS.size())));
  }
}
