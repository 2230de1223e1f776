package dev.synth.rule;

import dev.synth.synthesis.Rule;
import dev.synth.synthesis.RuleArguments;
import dev.synth.synthesis.RuleFactory;
import java.util.ArrayList;
import java.util.List;

/**
 * Mail addresses at the reserved hosts example.com, .org and .net (RFC 2606): unique, and made of
 * the name columns that stand before.
 */
public final class EmailRule implements RuleFactory {
  private static final List<String> HOSTS = List.of("@example.com", "@example.org", "@example.net");

  @Override
  public String name() {
    return "email";
  }

  @Override
  public String usage() {
    return "email()";
  }

  @Override
  public String example() {
    return "email";
  }

  @Override
  public Rule parse(RuleArguments arguments) {
    Given.none(usage(), arguments.values());
    Cells.ofTexts(arguments, List.of("ann.miller1@example.com"));
    return (firstRow, rows, before, rng) -> {
      var handle = new Handle(before, rng);
      List<String> texts = new ArrayList<>(rows);
      for (int i = 0; i < rows; i++) {
        long row = firstRow + i;
        texts.add(handle.at(i, row, rng.seek(row, 0)) + HOSTS.get(rng.nextInt(HOSTS.size())));
      }
      return Cells.ofTexts(arguments, texts);
    };
  }
}
