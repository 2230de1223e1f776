package dev.synth.rule;

import dev.synth.synthesis.Edges;
import dev.synth.synthesis.RuleArguments;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The cells at the boundaries of numbers and of free text. */
public final class EdgeCells {
  /** Of several scripts and directions, beyond two bytes, with marks that join, and quotes. */
  private static final List<String> ODD =
      List.of(
          "",
          "x",
          "0",
          "O'Brien",
          "\"quoted\", 'twice'; 100 %",
          "\\back\\slash/",
          "<b>&amp;</b>",
          "Ångström Straße Łódź",
          "e\u0301le\u0300ve",
          "Щербакова Ёлка",
          "Ελληνικά",
          "東京都 日本語",
          "안녕하세요",
          "السلام عليكم",
          "שלום",
          "नमस्ते",
          "\uD83D\uDE00\uD83D\uDC4D\uD83C\uDFFD",
          "null");

  private EdgeCells() {}

  /**
   * The smallest and the largest number of the arguments {@code min} and {@code max}, and zero
   * where it lies between.
   *
   * @param least where no {@code min} is given; null for none
   * @param most where no {@code max} is given; null for none
   */
  static Optional<Edges> ofNumbers(
      RuleArguments arguments,
      NamedArguments given,
      int decimals,
      @Nullable BigDecimal least,
      @Nullable BigDecimal most) {
    BigDecimal min = given.has("min") ? given.number("min") : least;
    BigDecimal max = given.has("max") ? given.number("max") : most;
    List<Long> scaled = new ArrayList<>();
    if (min != null) {
      scaled.add(scaled(min, decimals, RoundingMode.CEILING));
    }
    if (max != null) {
      scaled.add(scaled(max, decimals, RoundingMode.FLOOR));
    }
    boolean below = min == null || min.signum() < 0;
    boolean above = max == null || max.signum() > 0;
    if (!scaled.isEmpty() && below && above) {
      scaled.add(0L);
    }
    return scaled.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Edges.of(
                Draws.numbers(
                    arguments, decimals, (row, rng) -> scaled.get(rng.nextInt(scaled.size())))));
  }

  private static long scaled(BigDecimal value, int decimals, RoundingMode rounding) {
    return value.setScale(decimals, rounding).unscaledValue().longValueExact();
  }

  /**
   * Empty, short and longest texts, quotes, markup, and letters of many scripts.
   *
   * @param longest in {@code char}s; longer ones are left out
   */
  public static Optional<Edges> ofTexts(RuleArguments arguments, int longest) {
    List<String> texts = new ArrayList<>(ODD);
    texts.removeIf(text -> text.length() > longest);
    texts.add("long ".repeat(longest / 5 + 1).substring(0, longest - 1) + "x");
    return Optional.of(
        Edges.of(Draws.texts(arguments, rng -> texts.get(rng.nextInt(texts.size())))));
  }
}
