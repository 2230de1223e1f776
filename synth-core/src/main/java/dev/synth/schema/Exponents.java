package dev.synth.schema;

import dev.synth.format.NumberFormat;
import java.util.Optional;

/** Whether all numbers of a column are written with an exponent in one way, and which. */
final class Exponents {
  private boolean alive = true;
  private char letter;
  private boolean plus;
  private boolean unsigned;
  private int width = 3;
  private int decimals;

  /** Sees a number that no fixed scale holds. */
  void see(char[] text, int from, int to) {
    if (!alive) {
      return;
    }
    int at = text[from] == '-' ? from + 1 : from;
    int point = NumberText.digits(text, at, to);
    boolean pointed = point < to && text[point] == '.';
    int end = pointed ? NumberText.digits(text, point + 1, to) : point;
    alive =
        point == at + 1
            && end < to
            && Character.toUpperCase(text[end]) == 'E'
            && (letter == 0 || letter == text[end])
            && text[at] != '+';
    if (!alive) {
      return;
    }
    letter = text[end];
    decimals = Math.max(decimals, pointed ? end - point - 1 : 0);
    boolean sign = text[end + 1] == '+' || text[end + 1] == '-';
    plus |= text[end + 1] == '+';
    unsigned |= !sign;
    width = Math.min(width, to - end - (sign ? 2 : 1));
  }

  /** A number without an exponent: there is no one way. */
  void seePlain() {
    alive = false;
  }

  Optional<NumberFormat> format() {
    if (!alive || letter == 0 || (plus && unsigned) || decimals > 17) {
      return Optional.empty();
    }
    return Optional.of(
        NumberFormat.of(
            "0"
                + (decimals == 0 ? "" : "." + "0".repeat(decimals))
                + letter
                + (plus ? "+" : "")
                + "0".repeat(Math.max(1, width))));
  }
}
