package dev.synth.schema.meaning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the first of many patterns in a column's name, written as plain words by {@link
 * ColumnName}. Nearly all alternatives of all patterns stand for a few phrases of whole words;
 * those that begin like a word of the name are written out when they are first met and looked up.
 * Compiling the patterns would cost more than a small dataset. Safe for any number of threads.
 */
public final class NamePatterns {
  /** Letters that alternatives are filed by. */
  private static final int PREFIX = 3;

  private final Map<String, List<Phrases>> phrases = new HashMap<>();
  private final List<Lazy> others = new ArrayList<>();

  /**
   * An alternative of whole words, and where in a name it must stand: at its begin, at its end,
   * with a word before it or behind it.
   */
  private static final class Phrases {
    private final int row;
    private final String text;
    private final boolean begins;
    private final boolean ends;
    private final boolean led;
    private final boolean followed;
    private final boolean plain;

    Phrases(int row, String text, boolean begins, boolean ends, boolean led, boolean followed) {
      this.row = row;
      this.text = text;
      this.begins = begins;
      this.ends = ends;
      this.led = led;
      this.followed = followed;
      this.plain = Alternatives.isPlain(text);
    }

    /** Whether it stands in the name from that place, where a word begins. */
    boolean standsAt(String name, int from) {
      if ((begins && from > 0) || (led && from == 0)) {
        return false;
      }
      if (plain) {
        int end = from + text.length();
        boolean last = end == name.length();
        return name.startsWith(text, from)
            && (last || name.charAt(end) == ' ')
            && (!ends || last)
            && (!followed || !last);
      }
      boolean far = name.length() > PhraseMatcher.LONGEST;
      int cut = far ? from : 0;
      String near =
          far ? name.substring(cut, Math.min(name.length(), cut + PhraseMatcher.LONGEST)) : name;
      for (long left = PhraseMatcher.ends(text, near, from - cut); left != 0; left &= left - 1) {
        int stop = cut + Long.numberOfTrailingZeros(left);
        boolean last = stop == name.length();
        boolean word = last || name.charAt(stop) == ' ';
        if (word && (!ends || last) && (!followed || !last)) {
          return true;
        }
      }
      return false;
    }
  }

  /** Any other alternative; compiled when it is first needed. */
  private static final class Lazy {
    private final int row;
    private final String text;
    private volatile @Nullable Pattern pattern;

    Lazy(int row, String text) {
      this.row = row;
      this.text = text;
    }

    boolean finds(String name) {
      Pattern known = pattern;
      if (known == null) {
        known = Pattern.compile(text, isAscii(text) ? 0 : Pattern.UNICODE_CHARACTER_CLASS);
        pattern = known;
      }
      return known.matcher(name).find();
    }
  }

  /**
   * Reads patterns, by their place.
   *
   * @param patterns without accents, as {@link ColumnName} writes names
   */
  public NamePatterns(List<String> patterns) {
    for (int row = 0; row < patterns.size(); row++) {
      for (String alternative : Alternatives.of(patterns.get(row))) {
        if (!learn(alternative, row)) {
          others.add(new Lazy(row, alternative));
        }
      }
    }
  }

  static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }

  /** Files an alternative of whole words; not one that is anything else. */
  private boolean learn(String alternative, int row) {
    boolean begins = alternative.startsWith("^");
    boolean ends = alternative.endsWith("$");
    boolean bounded =
        (begins || alternative.startsWith("\\b")) && (ends || alternative.endsWith("\\b"));
    int from = begins ? 1 : 2;
    int to = alternative.length() - (ends ? 1 : 2);
    if (!bounded || from >= to) {
      return false;
    }
    for (String option : Alternatives.options(alternative.substring(from, to))) {
      if (!file(option, row, begins, ends)) {
        String whole = (begins ? "^" : "\\b") + "(" + option + ")" + (ends ? "$" : "\\b");
        others.add(new Lazy(row, whole));
      }
    }
    return true;
  }

  private boolean file(String option, int row, boolean begins, boolean ends) {
    boolean led = option.startsWith("\\w+ ");
    boolean followed = option.endsWith(" \\w+");
    if (!led && !followed) {
      String sure = Alternatives.surePrefix(option, PREFIX);
      if (!sure.isEmpty() && Alternatives.isSimple(option)) {
        var filed = new Phrases(row, option, begins, ends, false, false);
        phrases.computeIfAbsent(sure, p -> new ArrayList<>(4)).add(filed);
        return true;
      }
    }
    int from = led ? 4 : 0;
    String words = option.substring(from, Math.max(from, option.length() - (followed ? 4 : 0)));
    boolean simple = !words.isEmpty() && Alternatives.isSimple(words);
    Set<String> prefixes = simple ? Alternatives.prefixes(words, PREFIX) : Set.of();
    var filed = new Phrases(row, words, begins && !led, ends && !followed, led, followed);
    for (String prefix : prefixes) {
      phrases.computeIfAbsent(prefix, p -> new ArrayList<>(4)).add(filed);
    }
    return !prefixes.isEmpty();
  }

  /**
   * The first pattern that is found in the name and passes; -1 for none.
   *
   * @param name lower case words with a blank between
   */
  public int first(String name, IntPredicate passes) {
    int best = Integer.MAX_VALUE;
    for (int from = 0; from >= 0 && from < name.length(); ) {
      int blank = name.indexOf(' ', from);
      int word = blank < 0 ? name.length() : blank;
      for (int length = 1; length <= Math.min(PREFIX, word - from); length++) {
        List<Phrases> filed = phrases.getOrDefault(name.substring(from, from + length), List.of());
        for (Phrases one : filed) {
          if (one.row < best && one.standsAt(name, from) && passes.test(one.row)) {
            best = one.row;
          }
        }
      }
      from = blank < 0 ? -1 : blank + 1;
    }
    best = first(others, name, passes, best);
    return best == Integer.MAX_VALUE ? -1 : best;
  }

  private static int first(List<Lazy> patterns, String name, IntPredicate passes, int best) {
    for (Lazy one : patterns) {
      if (one.row >= best) {
        break; // they are in order
      }
      if (passes.test(one.row) && one.finds(name)) {
        return one.row;
      }
    }
    return best;
  }
}
