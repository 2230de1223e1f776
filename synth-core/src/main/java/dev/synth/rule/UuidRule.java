package dev.synth.rule;

import dev.synth.synthesis.Rule;
import dev.synth.synthesis.RuleArguments;
import dev.synth.synthesis.RuleFactory;
import java.util.UUID;

/** A random UUID (RFC 9562, version 4), unique for all practical purposes. */
public final class UuidRule implements RuleFactory {
  @Override
  public String name() {
    return "uuid";
  }

  @Override
  public String usage() {
    return "uuid()";
  }

  @Override
  public String example() {
    return "uuid";
  }

  @Override
  public Rule parse(RuleArguments arguments) {
    Given.none(usage(), arguments.values());
    return Draws.texts(
        arguments,
        rng -> {
          long high = (rng.nextLong() & ~0xF000L) | 0x4000L;
          long low = (rng.nextLong() >>> 2) | Long.MIN_VALUE;
          return new UUID(high, low).toString();
        });
  }
}
