package dev.synth.rule.shape;

import java.util.BitSet;

/** Characters that may stand at a place, written as ranges: {@code 0-9}, {@code A-Z2-7}. */
final class Alphabet {
  private final String ranges;
  private final int[] characters;

  private Alphabet(String ranges, int[] characters) {
    this.ranges = ranges;
    this.characters = characters;
  }

  /**
   * The characters of these ranges; a backslash stands before one that is meant as itself.
   *
   * @throws IllegalArgumentException when there is none, or a range goes backwards
   */
  static Alphabet of(String ranges) {
    int[] text = ranges.codePoints().toArray();
    var found = new BitSet();
    for (int i = 0; i < text.length; i++) {
      i += text[i] == '\\' && i + 1 < text.length ? 1 : 0;
      int from = text[i];
      int to = from;
      if (i + 2 < text.length && text[i + 1] == '-') {
        i += text[i + 2] == '\\' && i + 3 < text.length ? 3 : 2;
        to = text[i];
      }
      if (to < from) {
        throw new IllegalArgumentException("a range goes from a lower to a higher character");
      }
      found.set(from, to + 1);
    }
    if (found.isEmpty()) {
      throw new IllegalArgumentException("no character stands between the brackets");
    }
    return new Alphabet(ranges, found.stream().toArray());
  }

  int size() {
    return characters.length;
  }

  int at(long place) {
    return characters[(int) place];
  }

  @Override
  public String toString() {
    return "[" + ranges + "]";
  }
}
