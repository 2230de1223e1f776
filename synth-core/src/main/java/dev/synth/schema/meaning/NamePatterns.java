package dev.synth.schema.meaning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the first of many patterns in a column's name, written as plain words by {@link
 * ColumnName}. Most alternatives of most patterns stand for a few phrases of whole words; these are
 * looked up, and only what is left is matched, when a name may have it: compiling some hundred
 * patterns would cost more than a small dataset. Safe for any number of threads.
 */
public final class NamePatterns {
  /** More phrases of one alternative are left to matching. */
  private static final int MOST = 4_000;

  private static final int MOST_WORDS = 6;

  /** Where a phrase must stand, and whose it is. */
  private record Place(int row, boolean begins, boolean ends) {}

  private final Map<String, List<Place>> phrases = new HashMap<>();
  private final List<@Nullable Lazy> others = new ArrayList<>();

  /** What is left of a pattern; compiled when it is first needed. */
  private static final class Lazy {
    private final String text;
    private final boolean unicode;
    private volatile @Nullable Pattern pattern;

    Lazy(String text) {
      this.text = text;
      this.unicode = !isAscii(text);
    }

    boolean finds(String name) {
      Pattern known = pattern;
      if (known == null) {
        known = Pattern.compile(text, unicode ? Pattern.UNICODE_CHARACTER_CLASS : 0);
        pattern = known;
      }
      return known.matcher(name).find();
    }
  }

  /** Reads patterns, by their place. */
  public NamePatterns(List<String> patterns) {
    for (int row = 0; row < patterns.size(); row++) {
      List<String> plain = new ArrayList<>();
      List<String> foreign = new ArrayList<>();
      for (String alternative : Alternatives.of(patterns.get(row))) {
        if (!learn(alternative, row)) {
          (isForeign(alternative) ? foreign : plain).add(alternative);
        }
      }
      others.add(plain.isEmpty() ? null : new Lazy(String.join("|", plain)));
      others.add(foreign.isEmpty() ? null : new Lazy(String.join("|", foreign)));
    }
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 128);
  }

  /** Whether it is found in no name of ASCII. */
  private static boolean isForeign(String alternative) {
    return !isAscii(alternative) && alternative.chars().noneMatch(c -> c >= 'a' && c <= 'z');
  }

  /** Takes an alternative that stands for a few phrases of whole words. */
  private boolean learn(String alternative, int row) {
    boolean begins = alternative.startsWith("^");
    boolean ends = alternative.endsWith("$");
    boolean bounded =
        (begins || alternative.startsWith("\\b")) && (ends || alternative.endsWith("\\b"));
    if (!bounded) {
      return false;
    }
    int from = begins ? 1 : 2;
    int to = alternative.length() - (ends ? 1 : 2);
    List<String> all =
        from > to ? List.of() : Alternatives.phrases(alternative.substring(from, to), MOST);
    if (all.stream().anyMatch(String::isBlank)) {
      return false;
    }
    for (String phrase : all) {
      var place = new Place(row, begins, ends);
      String text = phrase.strip();
      phrases.computeIfAbsent(text, p -> new ArrayList<>(2)).add(place);
      String normal = ColumnName.written(text);
      if (!normal.equals(text)) {
        phrases.computeIfAbsent(normal, p -> new ArrayList<>(2)).add(place);
      }
    }
    return !all.isEmpty();
  }

  /**
   * The first pattern that is found in the name and passes; -1 for none.
   *
   * @param name lower case words with a blank between
   */
  public int first(String name, IntPredicate passes) {
    List<Integer> known = rows(name);
    boolean ascii = isAscii(name);
    int next = 0;
    for (int row = 0; row < others.size() / 2; row++) {
      while (next < known.size() && known.get(next) < row) {
        next++;
      }
      boolean found = next < known.size() && known.get(next) == row;
      if (!found && !mayFind(row, ascii)) {
        continue;
      }
      if (passes.test(row) && (found || finds(row, name, ascii))) {
        return row;
      }
    }
    return -1;
  }

  private boolean mayFind(int row, boolean ascii) {
    return others.get(2 * row) != null || (!ascii && others.get(2 * row + 1) != null);
  }

  private boolean finds(int row, String name, boolean ascii) {
    Lazy plain = others.get(2 * row);
    Lazy foreign = others.get(2 * row + 1);
    return (plain != null && plain.finds(name))
        || (!ascii && foreign != null && foreign.finds(name));
  }

  /** The rows of the phrases that stand in a name, in order. */
  private List<Integer> rows(String name) {
    List<Integer> rows = new ArrayList<>();
    int begin = 0;
    while (begin < name.length()) {
      int end = begin;
      for (int words = 0; words < MOST_WORDS && end < name.length(); words++) {
        int blank = name.indexOf(' ', end);
        int stop = blank < 0 ? name.length() : blank;
        List<Place> places = phrases.get(name.substring(begin, stop));
        if (places != null) {
          for (Place place : places) {
            if ((!place.begins || begin == 0) && (!place.ends || stop == name.length())) {
              rows.add(place.row);
            }
          }
        }
        end = stop + 1;
      }
      int blank = name.indexOf(' ', begin);
      begin = blank < 0 ? name.length() : blank + 1;
    }
    Collections.sort(rows);
    return rows;
  }
}
