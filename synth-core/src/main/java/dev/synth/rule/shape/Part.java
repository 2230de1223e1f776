package dev.synth.rule.shape;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What stands at one place of a {@link Shape}; its text is what is written in a rule. */
sealed interface Part {
  /** Always that. */
  record Literal(String text) implements Part {
    @Override
    public String toString() {
      return escaped(text);
    }
  }

  /**
   * Characters, each by itself, as many as one of the lengths says.
   *
   * @param lengths from 1, one for each option of the deal
   */
  record Chars(Alphabet alphabet, List<Integer> lengths, Deal deal) implements Part {
    /** How many texts there are of one of the lengths. */
    double texts(int option) {
      double texts = 1;
      for (int i = 0; i < lengths.get(option); i++) {
        texts *= alphabet.size();
      }
      return texts;
    }

    /** The length whose texts are used up first. */
    int scarcest() {
      int scarce = 0;
      for (int i = 1; i < lengths.size(); i++) {
        boolean less = texts(i) / deal.weight(i) < texts(scarce) / deal.weight(scarce);
        scarce = less ? i : scarce;
      }
      return scarce;
    }

    @Override
    public String toString() {
      if (lengths.size() == 1) {
        return alphabet + (lengths.get(0) == 1 ? "" : "{" + lengths.get(0) + "}");
      }
      return alphabet + "{" + weighted(lengths.stream().map(String::valueOf).toList(), deal) + "}";
    }
  }

  /** One of a few texts. */
  record OneOf(List<String> texts, Deal deal) implements Part {
    @Override
    public String toString() {
      return "(" + weighted(texts.stream().map(Part::escaped).toList(), deal) + ")";
    }
  }

  /**
   * A number that counts up with the values.
   *
   * @param width digits at least, with zeros before them
   */
  record Counter(long start, int width, long step) implements Part {
    @Override
    public String toString() {
      return "(" + text(0) + "+" + step + ")";
    }

    String text(long number) {
      String digits = Long.toString(Math.addExact(start, Math.multiplyExact(step, number)));
      return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }
  }

  /** Follows from all digits before it. */
  record Check(CheckDigit digit) implements Part {
    @Override
    public String toString() {
      return "(" + digit.word() + ")";
    }
  }

  private static String weighted(List<String> texts, Deal deal) {
    return IntStream.range(0, texts.size())
        .mapToObj(i -> texts.get(i) + ":" + deal.weight(i))
        .collect(Collectors.joining("|"));
  }

  private static String escaped(String text) {
    var escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      escaped.append("\\[](){}|:+=".indexOf(c) < 0 ? "" : "\\").append(c);
    }
    return escaped.toString();
  }
}
