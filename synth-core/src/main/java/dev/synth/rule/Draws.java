package dev.synth.rule;

import dev.synth.random.Rng;
import dev.synth.synthesis.Rule;
import dev.synth.synthesis.RuleArguments;
import java.util.ArrayList;
import java.util.List;

/** Rules that draw each cell by itself, from the stream at its row. */
final class Draws {
  private Draws() {}

  /** One text. */
  @FunctionalInterface
  interface TextDraw {
    String next(Rng rng);
  }

  /** One scaled number. */
  @FunctionalInterface
  interface NumberDraw {
    long next(long row, Rng rng);
  }

  /** A rule of texts; it is tried once, so that a rule that cannot make the column fails early. */
  static Rule texts(RuleArguments arguments, TextDraw draw) {
    Rule rule =
        (firstRow, rows, before, rng) -> {
          List<String> texts = new ArrayList<>(rows);
          for (int i = 0; i < rows; i++) {
            texts.add(draw.next(rng.seek(firstRow + i, 0)));
          }
          return Cells.ofTexts(arguments, texts);
        };
    Cells.ofTexts(arguments, List.of(draw.next(Rng.of(0, "trial"))));
    return rule;
  }

  /** A rule of numbers with so many digits behind the point. */
  static Rule numbers(RuleArguments arguments, int decimals, NumberDraw draw) {
    Rule rule =
        (firstRow, rows, before, rng) -> {
          var scaled = new long[rows];
          for (int i = 0; i < rows; i++) {
            scaled[i] = draw.next(firstRow + i, rng.seek(firstRow + i, 0));
          }
          return Cells.ofNumbers(arguments, scaled, decimals);
        };
    Cells.ofNumbers(arguments, new long[] {draw.next(0, Rng.of(0, "trial"))}, decimals);
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
