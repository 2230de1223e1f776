package dev.synth.rule;

import dev.synth.synthesis.Rule;
import dev.synth.synthesis.RuleAbout;
import dev.synth.synthesis.RuleArguments;
import dev.synth.synthesis.RuleFactory;
import java.util.UUID;

/** A random UUID (RFC 9562, version 4), unique for all practical purposes. */
public final class UuidRule implements RuleFactory {
  private static final RuleAbout ABOUT = new RuleAbout("uuid", "uuid()", "uuid");

  @Override
  public RuleAbout about() {
    return ABOUT;
  }

  @Override
  public Rule parse(RuleArguments arguments) {
    NamedArguments.none(ABOUT.usage(), arguments.values());
    return Draws.texts(
        arguments,
        rng -> {
          long high = (rng.nextLong() & ~0xF000L) | 0x4000L;
          long low = (rng.nextLong() >>> 2) | Long.MIN_VALUE;
          return new UUID(high, low).toString();
        });
  }
}
