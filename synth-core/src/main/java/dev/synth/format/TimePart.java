package dev.synth.format;

import java.util.List;

/**
 * A piece of a pattern of times.
 *
 * @param letter what it is: one of {@code y Y M d E H h m s S a q w e}, {@code '} for a literal,
 *     {@code [} for a fixed offset
 * @param width how often the letter is repeated
 * @param texts the literal, or the names it is one of
 */
record TimePart(char letter, int width, List<String> texts) {
  static final char LITERAL = '\'';
  static final char OFFSET = '[';

  TimePart {
    texts = List.copyOf(texts);
  }

  boolean isNamed() {
    return !texts.isEmpty() && letter != LITERAL && letter != OFFSET;
  }
}
