package dev.synth.io;

import dev.synth.schema.Blanks;
import java.util.Set;

/** Which cells are missing; decided without making an object. */
final class MissingRule {
  /** Nothing at all is missing, as our own files are written; quotes make it an empty text. */
  static final MissingRule EXACT = new MissingRule(Set.of(""), false);

  private final char[][] words;
  private final int longest;
  private final boolean inQuotesToo;

  private MissingRule(Set<String> words, boolean inQuotesToo) {
    this.words = words.stream().map(w -> w.strip().toCharArray()).toArray(char[][]::new);
    this.longest = words.stream().mapToInt(String::length).max().orElse(-1);
    this.inQuotesToo = inQuotesToo;
  }

  /** Those words are missing, quoted or not, but for an empty cell in quotes: an empty text. */
  static MissingRule inferring(Set<String> words) {
    return new MissingRule(words, true);
  }

  boolean isMissing(char[] text, int from, int to, boolean quoted) {
    int begin = Blanks.skip(text, from, to);
    int end = Blanks.drop(text, begin, to);
    boolean considered = !quoted || (inQuotesToo && begin < end);
    return considered && isWord(text, begin, end);
  }

  private boolean isWord(char[] text, int from, int to) {
    if (to - from > longest) {
      return false;
    }
    for (char[] word : words) {
      if (same(word, text, from, to)) {
        return true;
      }
    }
    return false;
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
