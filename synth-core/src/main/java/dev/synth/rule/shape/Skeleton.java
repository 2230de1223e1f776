package dev.synth.rule.shape;

import dev.synth.transform.Protection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Texts whose tokens have the same kinds in the same order; makes the shape of them. */
final class Skeleton {
  private static final int MOST_OPTIONS = 30;
  private static final int LEAST_HASH = 6;

  private final List<List<Token>> texts = new ArrayList<>();
  private final List<Integer> rows = new ArrayList<>();
  private long allRows;

  /** What texts of one skeleton have in common. */
  static String key(List<Token> tokens, boolean lengths) {
    var key = new StringBuilder();
    for (Token token : tokens) {
      if (token.kind() == Token.Kind.SIGN) {
        key.append(token.text());
      } else {
        key.append('\uE100').append(token.kind().name());
        if (lengths) {
          key.append((char) ('\uE200' + Math.min(1_000, token.length())));
        }
      }
    }
    return key.toString();
  }

  void add(List<Token> tokens, int count) {
    texts.add(tokens);
    rows.add(count);
    allRows += count;
  }

  /** How many rows have such a text. */
  long rows() {
    return allRows;
  }

  int distinct() {
    return texts.size();
  }

  /**
   * What enough rows hold stays, the rest becomes characters of its class.
   *
   * @param options whether parts with a few frequent values keep them
   * @param counter stands for {@link ShapeFinder#COUNTED}
   * @param check stands for {@link ShapeFinder#CHECKED}
   */
  Shape shape(boolean options, Part counter, Part check) {
    List<Part> parts = new ArrayList<>();
    for (int place = 0; place < texts.get(0).size(); place++) {
      Token first = texts.get(0).get(place);
      if (first.kind() != Token.Kind.SIGN) {
        parts.addAll(parts(first.kind(), place, options));
      } else if (first.text().equals(ShapeFinder.COUNTED)) {
        parts.add(counter);
      } else if (first.text().equals(ShapeFinder.CHECKED)) {
        parts.add(check);
      } else {
        parts.add(new Part.Literal(first.text()));
      }
    }
    return new Shape(joined(parts));
  }

  private List<Part> parts(Token.Kind kind, int place, boolean options) {
    Map<String, long[]> values = new TreeMap<>(); // rows, texts
    for (int i = 0; i < texts.size(); i++) {
      long[] counts = values.computeIfAbsent(texts.get(i).get(place).text(), text -> new long[2]);
      counts[0] += rows.get(i);
      counts[1]++;
    }
    if (values.size() == 1) {
      return List.of(new Part.Literal(values.keySet().iterator().next()));
    }
    long total = values.values().stream().mapToLong(counts -> counts[1]).sum();
    values.values().removeIf(counts -> counts[0] < Protection.MIN_ROWS);
    long kept = values.values().stream().mapToLong(counts -> counts[1]).sum();
    boolean some = values.size() > 1 && values.size() <= MOST_OPTIONS && kept * 10 >= total * 9;
    if (options && some && isCode(kind, values.keySet())) {
      return List.of(oneOf(values));
    }
    return chars(kind, place);
  }

  /** A tenth of the numbers of that length at most: others are numbers, not codes. */
  private static boolean isCode(Token.Kind kind, Collection<String> values) {
    int length = values.stream().mapToInt(String::length).min().orElse(0);
    return kind != Token.Kind.DIGIT || (length == 2 && values.size() <= 10) || length > 2;
  }

  private static Part oneOf(Map<String, long[]> values) {
    return new Part.OneOf(
        List.copyOf(values.keySet()),
        Deal.of(values.values().stream().map(counts -> counts[1]).toList()));
  }

  private List<Part> chars(Token.Kind kind, int place) {
    Map<Integer, Long> lengths = lengths(place);
    int least = lengths.keySet().iterator().next();
    if (kind == Token.Kind.TITLE) {
      return List.of(one("A-Z"), chars("a-z", lengths, 1));
    }
    if (kind == Token.Kind.DIGIT && !mayBeginWithZero(place)) {
      return least == 1 && lengths.size() == 1
          ? List.of(one("1-9"))
          : least == 1
              ? List.of(chars("0-9", lengths, 0))
              : List.of(one("1-9"), chars("0-9", lengths, 1));
    }
    String ranges = kind == Token.Kind.MIXED ? mixed(place) : kind.ranges();
    return List.of(chars(ranges, lengths, 0));
  }

  private static Part one(String ranges) {
    return new Part.Chars(Alphabet.of(ranges), List.of(1), Deal.of(List.of(1L)));
  }

  private static Part chars(String ranges, Map<Integer, Long> lengths, int before) {
    return new Part.Chars(
        Alphabet.of(ranges),
        lengths.keySet().stream().map(length -> length - before).toList(),
        Deal.of(List.copyOf(lengths.values())));
  }

  /** Texts of each length that enough rows have; the others count for the nearest of these. */
  private Map<Integer, Long> lengths(int place) {
    Map<Integer, long[]> found = new TreeMap<>();
    long sum = 0;
    for (int i = 0; i < texts.size(); i++) {
      int length = texts.get(i).get(place).length();
      long[] counts = found.computeIfAbsent(length, l -> new long[2]);
      counts[0] += rows.get(i);
      counts[1]++;
      sum += length;
    }
    Map<Integer, Long> lengths = new TreeMap<>();
    found.forEach(
        (length, counts) -> {
          if (counts[0] >= Protection.MIN_ROWS) {
            lengths.put(length, counts[1]);
          }
        });
    if (lengths.isEmpty()) {
      return Map.of((int) Math.max(2, sum / texts.size()), 1L);
    }
    return lengths;
  }

  private boolean mayBeginWithZero(int place) {
    long zeros = 0;
    for (int i = 0; i < texts.size(); i++) {
      zeros += texts.get(i).get(place).text().charAt(0) == '0' ? rows.get(i) : 0;
    }
    return zeros >= Protection.MIN_ROWS;
  }

  /** Hexadecimal, base 32, or the classes that enough rows have. */
  private String mixed(int place) {
    var all = new StringBuilder();
    int shortest = Integer.MAX_VALUE;
    for (List<Token> text : texts) {
      all.append(text.get(place).text());
      shortest = Math.min(shortest, text.get(place).length());
    }
    String characters = all.toString();
    for (String ranges : List.of("0-9a-f", "0-9A-F", "A-Z2-7", "0-9a-z", "0-9A-Z")) {
      boolean longEnough = ranges.length() > 6 || shortest >= LEAST_HASH;
      if (longEnough && characters.matches("[" + ranges + "]*")) {
        return ranges;
      }
    }
    return Token.Kind.MIXED.ranges();
  }

  private static List<Part> joined(List<Part> parts) {
    List<Part> joined = new ArrayList<>();
    for (Part part : parts) {
      int last = joined.size() - 1;
      if (part instanceof Part.Literal literal
          && last >= 0
          && joined.get(last) instanceof Part.Literal before) {
        joined.set(last, new Part.Literal(before.text() + literal.text()));
      } else {
        joined.add(part);
      }
    }
    return joined;
  }

  /** Texts by skeleton, in the order of their first appearance. */
  static Map<String, Skeleton> of(Map<String, Integer> texts, boolean lengths, boolean mixed) {
    Map<String, Skeleton> found = new LinkedHashMap<>();
    texts.forEach(
        (text, count) -> {
          List<Token> tokens = Token.of(text, mixed);
          found.computeIfAbsent(key(tokens, lengths), k -> new Skeleton()).add(tokens, count);
        });
    return found;
  }
}
