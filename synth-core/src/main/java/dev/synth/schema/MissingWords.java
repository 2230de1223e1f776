package dev.synth.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Words that stand for no value. Sure ones do wherever they are no code among codes of the same
 * shape; doubtful ones only where all else is numbers, times, uuids. Immutable.
 *
 * @param words the first one is nothing at all
 * @param sure how many of them, from the first on, are sure
 * @param always whether sure ones never are a value
 */
public record MissingWords(List<String> words, int sure, boolean always) {
  private static final List<String> SURE =
      List.of(
          "", "?", "NA", "null", "NULL", "Null", "NaN", "nan", "NAN", "N/A", "n/a", "#N/A", "#NA",
          "#NV", "<NA>", "\\N", "(null)", "[null]", "<null>", "NaT");
  private static final List<String> DOUBTFUL =
      List.of(
          "-",
          "--",
          "---",
          "\u2013",
          "\u2014",
          ".",
          "..",
          "...",
          "*",
          "#",
          "None",
          "none",
          "NONE",
          "nil",
          "Nil",
          "NIL",
          "na",
          "Na",
          "n.a.",
          "N.A.",
          "n. a.",
          "k.A.",
          "k. A.",
          "s/d",
          "S/D",
          "n/d",
          "N/D",
          "nd",
          "ND",
          "n/v",
          "N/V",
          "unknown",
          "Unknown",
          "UNKNOWN",
          "missing",
          "Missing",
          "MISSING",
          "undefined",
          "TBD",
          "tbd",
          "#VALUE!",
          "#DIV/0!",
          "#REF!",
          "#NUM!",
          "#NAME?",
          "#NULL!",
          "-nan",
          "-NaN",
          "1.#QNAN",
          "1.#IND",
          "-1.#IND",
          "0000-00-00",
          "0000-00-00 00:00:00",
          "0000-00-00T00:00:00",
          "0000/00/00",
          "00.00.0000",
          "00/00/0000",
          "00-00-0000",
          "00000000");

  /** What files are full of; the column decides. */
  public static final MissingWords FOUND = found();

  /** Nothing at all. */
  public static final MissingWords NONE = new MissingWords(List.of(""), 1, true);

  private static final int CODES = 2;
  private static final double MOST_CODES = 0.8;

  public MissingWords {
    words = List.copyOf(words);
  }

  private static MissingWords found() {
    List<String> all = new ArrayList<>(SURE);
    all.addAll(DOUBTFUL);
    return new MissingWords(all, SURE.size(), false);
  }

  /** Those words and no others, in every column. */
  public static MissingWords only(Set<String> words) {
    List<String> sorted = List.copyOf(new TreeSet<>(words));
    return new MissingWords(sorted, sorted.size(), true);
  }

  /** Those words in every column, and what is found beside them. */
  public MissingWords with(Set<String> more) {
    List<String> all = new ArrayList<>(new TreeSet<>(more));
    List<String> others = words.stream().filter(word -> !more.contains(word)).toList();
    all.addAll(others);
    int doubtful = (int) others.stream().filter(word -> words.indexOf(word) >= sure).count();
    return new MissingWords(all, all.size() - doubtful, always);
  }

  /**
   * Whether a word is missing in a column of categories or text.
   *
   * @param levels the other values, as far as they are known
   */
  boolean isMissingAmong(int word, List<String> levels) {
    if (word >= sure) {
      return false;
    }
    String text = words.get(word);
    if (always || text.isEmpty() || !text.chars().allMatch(Character::isLetter)) {
      return true;
    }
    long alike = levels.stream().filter(level -> isAlike(level, text)).count();
    return alike < CODES || alike < MOST_CODES * levels.size();
  }

  private static boolean isAlike(String level, String word) {
    if (level.length() != word.length()) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      char a = level.charAt(i);
      char b = word.charAt(i);
      boolean same =
          Character.isUpperCase(a) == Character.isUpperCase(b)
              && Character.isLetter(a) == Character.isLetter(b);
      if (!same) {
        return false;
      }
    }
    return true;
  }
}
