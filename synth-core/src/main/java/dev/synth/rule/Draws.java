package dev.synth.rule;

import dev.synth.random.Rng;
import dev.synth.synthesis.Rule;
import dev.synth.synthesis.RuleArguments;
import java.util.ArrayList;
import java.util.List;

/** Rules that draw each cell by itself, from the stream at its unit. */
public final class Draws {
  private Draws() {}

  /** One text. */
  @FunctionalInterface
  public interface TextDraw {
    String next(Rng rng);
  }

  /** One scaled number. */
  @FunctionalInterface
  interface NumberDraw {
    long next(long unit, Rng rng);
  }

  /** A rule of texts; it is tried once, so that a rule that cannot make the column fails early. */
  public static Rule texts(RuleArguments arguments, TextDraw cell) {
    Rule rule =
        draw -> {
          List<String> texts = new ArrayList<>(draw.size());
          for (int i = 0; i < draw.size(); i++) {
            texts.add(cell.next(draw.at(i)));
          }
          return RuleCells.ofTexts(arguments, texts);
        };
    RuleCells.ofTexts(arguments, List.of(cell.next(Rng.of(0, "trial"))));
    return rule;
  }

  /** A rule of numbers with so many digits behind the point. */
  static Rule numbers(RuleArguments arguments, int decimals, NumberDraw cell) {
    Rule rule =
        draw -> {
          var scaled = new long[draw.size()];
          for (int i = 0; i < scaled.length; i++) {
            scaled[i] = cell.next(draw.unit(i), draw.at(i));
          }
          return RuleCells.ofNumbers(arguments, scaled, decimals);
        };
    RuleCells.ofNumbers(arguments, new long[] {cell.next(0, Rng.of(0, "trial"))}, decimals);
    return rule;
  }

  /** So many decimal digits. */
  static String digits(Rng rng, int count) {
    var digits = new StringBuilder(count);
    for (int i = 0; i < count; i++) {
      digits.append((char) ('0' + rng.nextInt(10)));
    }
    return digits.toString();
  }
}
