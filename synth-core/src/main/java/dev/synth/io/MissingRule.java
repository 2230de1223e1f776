package dev.synth.io;

import dev.synth.schema.Blanks;
import java.util.List;

/** Which cells are missing; decided without making an object. */
final class MissingRule {
  /** No cell is that word. */
  static final int NONE = -1;

  private final char[][] words;
  private final long[] lengths = new long[128]; // by first character: bit n for n characters
  private final int longest;
  private final int nothing;
  private final boolean inQuotesToo;

  private MissingRule(List<String> words, boolean inQuotesToo) {
    this.words = words.stream().map(w -> w.strip().toCharArray()).toArray(char[][]::new);
    this.longest = words.stream().mapToInt(String::length).max().orElse(NONE);
    this.nothing = words.indexOf("");
    this.inQuotesToo = inQuotesToo;
    for (char[] word : this.words) {
      if (word.length > 0) {
        lengths[Math.min(word[0], 127)] |= bit(word.length);
      }
    }
  }

  /** Those words are missing, quoted or not, but for an empty cell in quotes: an empty text. */
  static MissingRule inferring(List<String> words) {
    return new MissingRule(words, true);
  }

  /** Those words are missing unless they stand in quotes, as our own files are written. */
  static MissingRule exact(List<String> words) {
    return new MissingRule(words, false);
  }

  /** The place of the word that a cell is, which makes it missing; {@link #NONE} for any other. */
  int word(char[] text, int from, int to, boolean quoted) {
    int begin = Blanks.skip(text, from, to);
    int end = Blanks.drop(text, begin, to);
    boolean considered = !quoted || (inQuotesToo && begin < end);
    return considered ? place(text, begin, end) : NONE;
  }

  private int place(char[] text, int from, int to) {
    if (from == to) {
      return nothing;
    }
    if (to - from > longest || (lengths[Math.min(text[from], 127)] & bit(to - from)) == 0) {
      return NONE;
    }
    for (int i = 0; i < words.length; i++) {
      if (same(words[i], text, from, to)) {
        return i;
      }
    }
    return NONE;
  }

  private static long bit(int length) {
    return 1L << Math.min(length, Long.SIZE - 1);
  }

  private static boolean same(char[] word, char[] text, int from, int to) {
    if (word.length != to - from) {
      return false;
    }
    for (int i = 0; i < word.length; i++) {
      if (word[i] != text[from + i]) {
        return false;
      }
    }
    return true;
  }
}
