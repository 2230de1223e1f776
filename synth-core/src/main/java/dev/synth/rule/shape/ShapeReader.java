package dev.synth.rule.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a shape as it is written; what is wrong is an IllegalArgumentException that says so. */
final class ShapeReader {
  private static final Pattern COUNTER = Pattern.compile("(\\d{1,18})\\+(\\d{1,9})");
  private static final int LONGEST = 10_000;

  private final String text;
  private final List<Part> parts = new ArrayList<>();
  private final StringBuilder literal = new StringBuilder();
  private int at;

  private ShapeReader(String text) {
    this.text = text;
  }

  static Shape read(String text) {
    return new Shape(new ShapeReader(text).parts());
  }

  private List<Part> parts() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '[') {
        add(chars());
      } else if (c == '(') {
        add(group(until(')')));
      } else if ("])}{".indexOf(c) >= 0) {
        throw new IllegalArgumentException("'" + c + "' has no beginning; write \\" + c);
      } else {
        at += c == '\\' && at + 1 < text.length() ? 1 : 0;
        literal.append(text.charAt(at++));
      }
    }
    flush();
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("it is empty");
    }
    return parts;
  }

  private void add(Part part) {
    flush();
    parts.add(part);
  }

  private void flush() {
    if (!literal.isEmpty()) {
      parts.add(new Part.Literal(literal.toString()));
      literal.setLength(0);
    }
  }

  private Part chars() {
    Alphabet alphabet = Alphabet.of(until(']'));
    if (at == text.length() || text.charAt(at) != '{') {
      return new Part.Chars(alphabet, List.of(1), Deal.of(List.of(1L)));
    }
    List<Integer> lengths = new ArrayList<>();
    List<Long> weights = new ArrayList<>();
    for (String option : split(until('}'), '|')) {
      List<String> sides = split(option, ':');
      long length = whole(sides.get(0));
      if (length > LONGEST) {
        throw new IllegalArgumentException("a length is at most " + LONGEST);
      }
      lengths.add((int) length);
      weights.add(weight(sides));
    }
    return new Part.Chars(alphabet, List.copyOf(lengths), Deal.of(weights));
  }

  private static Part group(String inside) {
    Matcher counter = COUNTER.matcher(inside);
    if (counter.matches()) {
      String start = counter.group(1);
      return new Part.Counter(Long.parseLong(start), start.length(), whole(counter.group(2)));
    }
    Optional<CheckDigit> check = CheckDigit.of(inside);
    if (check.isPresent()) {
      return new Part.Check(check.get());
    }
    List<String> texts = new ArrayList<>();
    List<Long> weights = new ArrayList<>();
    for (String option : split(inside, '|')) {
      List<String> sides = split(option, ':');
      texts.add(plain(sides.get(0)));
      weights.add(weight(sides));
    }
    return new Part.OneOf(List.copyOf(texts), Deal.of(weights));
  }

  /** What stands from behind this bracket to the closing one, which is passed. */
  private String until(char end) {
    int from = at + 1;
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.charAt(i) == end) {
        at = i + 1;
        return text.substring(from, i);
      }
    }
    throw new IllegalArgumentException("'" + text.charAt(at) + "' has no closing '" + end + "'");
  }

  private static List<String> split(String text, char by) {
    List<String> pieces = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.charAt(i) == by) {
        pieces.add(text.substring(from, i));
        from = i + 1;
      }
    }
    pieces.add(text.substring(from));
    return pieces;
  }

  private static long weight(List<String> sides) {
    if (sides.size() > 2) {
      throw new IllegalArgumentException("an option has one weight behind ':'");
    }
    return sides.size() == 1 ? 1 : whole(sides.get(1));
  }

  private static long whole(String digits) {
    if (!digits.matches("[1-9]\\d{0,11}")) {
      throw new IllegalArgumentException("lengths, steps and weights are whole numbers from 1");
    }
    return Long.parseLong(digits);
  }

  private static String plain(String escaped) {
    return escaped.replaceAll("(?s)\\\\(.)", "$1");
  }
}
