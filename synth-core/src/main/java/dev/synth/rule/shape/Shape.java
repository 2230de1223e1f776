package dev.synth.rule.shape;

import dev.synth.random.Permutation;
import dev.synth.random.Rng;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What texts look like, part after part. The text of a number is computed in constant time, and two
 * numbers never have the same one while there are texts left.
 */
record Shape(List<Part> parts) {
  /** So many texts need no further place to differ in: those behind are drawn by chance. */
  private static final long ENOUGH = 1L << 40;

  Shape {
    parts = List.copyOf(parts);
  }

  /**
   * A text by chance.
   *
   * @param number what counters count
   */
  String random(long number, Rng rng) {
    var text = new StringBuilder();
    for (Part part : parts) {
      if (part instanceof Part.Chars chars) {
        int length = chars.lengths().get(chars.deal().at(rng));
        for (int i = 0; i < length; i++) {
          text.appendCodePoint(chars.alphabet().at(rng.nextLong(chars.alphabet().size())));
        }
      } else if (part instanceof Part.OneOf options) {
        text.append(options.texts().get(options.deal().at(rng)));
      } else {
        append(part, number, text);
      }
    }
    return text.toString();
  }

  /**
   * The text of a number, which no other number has.
   *
   * @param number from 0
   * @param counted what counters count
   * @param rng of that number, for places beyond 2^40 texts
   * @return null when all texts are taken
   */
  @Nullable String distinct(long number, long counted, long key, Rng rng) {
    var options = new int[parts.size()];
    long left = number;
    long texts = 1;
    for (int i = 0; i < options.length; i++) {
      Part part = parts.get(i);
      if (part instanceof Part.Chars chars) {
        Deal.Dealt dealt = chars.deal().at(left, key + i);
        options[i] = dealt.option();
        left = dealt.number();
        texts = texts(texts, chars, chars.lengths().get(dealt.option()));
      } else if (part instanceof Part.OneOf one) {
        Deal.Dealt dealt = one.deal().at(left, key + i);
        options[i] = dealt.option();
        left = dealt.number();
      }
    }
    boolean counts = counts();
    if (left >= texts && !counts) {
      return null;
    }
    long place = Permutation.at(left % texts, texts, ~key);
    return filled(options, place, texts, counted, rng);
  }

  private String filled(int[] options, long start, long texts, long counted, Rng rng) {
    var text = new StringBuilder();
    long place = start;
    long choices = texts;
    for (int i = 0; i < options.length; i++) {
      Part part = parts.get(i);
      if (part instanceof Part.Chars chars) {
        int size = chars.alphabet().size();
        for (int k = chars.lengths().get(options[i]); k > 0; k--) {
          if (choices >= size) {
            text.appendCodePoint(chars.alphabet().at(place % size));
            place /= size;
            choices /= size;
          } else {
            text.appendCodePoint(chars.alphabet().at(rng.nextLong(size)));
          }
        }
      } else if (part instanceof Part.OneOf one) {
        text.append(one.texts().get(options[i]));
      } else {
        append(part, counted, text);
      }
    }
    return text.toString();
  }

  private static void append(Part part, long counted, StringBuilder text) {
    if (part instanceof Part.Literal literal) {
      text.append(literal.text());
    } else if (part instanceof Part.Counter counter) {
      text.append(counter.text(counted));
    } else if (part instanceof Part.Check check) {
      text.append(check.digit().behind(text));
    }
  }

  /** How many texts so many further characters make, as far as they are counted. */
  private static long texts(long before, Part.Chars chars, int length) {
    long texts = before;
    for (int k = 0; k < length && texts <= ENOUGH; k++) {
      texts *= chars.alphabet().size();
    }
    return texts;
  }

  /** Whether a part of it counts, so that its texts never end. */
  boolean counts() {
    return parts.stream().anyMatch(Part.Counter.class::isInstance);
  }

  /** How many numbers surely have a text of their own; empty when they never end. */
  OptionalLong capacity() {
    if (counts()) {
      return OptionalLong.empty();
    }
    double texts = 1;
    List<Deal.Share> shares = new ArrayList<>();
    for (Part part : parts) {
      if (part instanceof Part.Chars chars) {
        int scarce = chars.scarcest();
        texts *= chars.texts(scarce);
        shares.add(chars.deal().share(scarce));
      } else if (part instanceof Part.OneOf one) {
        shares.add(one.deal().largest());
      }
    }
    long least = (long) Math.min(Permutation.MOST, texts);
    for (int i = shares.size() - 1; i >= 0; i--) {
      least = shares.get(i).rounds(least);
    }
    return OptionalLong.of(least);
  }

  @Override
  public String toString() {
    return parts.stream().map(Part::toString).collect(Collectors.joining());
  }
}
