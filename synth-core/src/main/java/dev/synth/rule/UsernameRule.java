package dev.synth.rule;

import dev.synth.synthesis.Rule;
import dev.synth.synthesis.RuleAbout;
import dev.synth.synthesis.RuleArguments;
import dev.synth.synthesis.RuleFactory;
import java.util.List;

/** Account names: unique, and made of the table's name columns, wherever they stand. */
public final class UsernameRule implements RuleFactory {
  private static final RuleAbout ABOUT = new RuleAbout("username", "username(names)", "username");

  @Override
  public RuleAbout about() {
    return ABOUT;
  }

  @Override
  public Rule parse(RuleArguments arguments) {
    RuleCells.ofTexts(arguments, List.of("ann.miller1"));
    return AccountNames.rule(arguments, (name, rng) -> name);
  }
}
