package dev.synth.rule;

import dev.synth.synthesis.Rule;
import dev.synth.synthesis.RuleArguments;
import dev.synth.synthesis.RuleFactory;
import java.util.ArrayList;
import java.util.List;

/** Account names: unique, and made of the name columns that stand before. */
public final class UsernameRule implements RuleFactory {
  @Override
  public String name() {
    return "username";
  }

  @Override
  public String usage() {
    return "username()";
  }

  @Override
  public String example() {
    return "username";
  }

  @Override
  public Rule parse(RuleArguments arguments) {
    Given.none(usage(), arguments.values());
    Cells.ofTexts(arguments, List.of("ann.miller1"));
    return (firstRow, rows, before, rng) -> {
      var handle = new Handle(before, rng);
      List<String> texts = new ArrayList<>(rows);
      for (int i = 0; i < rows; i++) {
        long row = firstRow + i;
        texts.add(handle.at(i, row, rng.seek(row, 0)));
      }
      return Cells.ofTexts(arguments, texts);
    };
  }
}
