package dev.synth.rule.prose;

import dev.synth.schema.meaning.SemanticTypes;
import dev.synth.table.Column;
import dev.synth.table.Kind;
import dev.synth.table.Persons;
import dev.synth.transform.Protection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Learns free text by counting words: how many a text has, which ones it has, begins and ends with.
 * The words that are kept are used by at least {@link Protection#MIN_ROWS} persons each, have no
 * digit and no {@code @}, and are no name of a person; of a length at least so many texts tell too.
 * What the order of words says is not learnt, so that no phrase of a real text comes out but by
 * chance.
 */
public final class SentencesFinder {
  private static final int MOST_WORDS = 400;
  private static final int FEWEST_WORDS = 12;
  private static final int LEAST_TEXTS = 50;
  private static final int LONGEST_WORD = 30;

  /** Of all words of the texts; fewer are of a text of which little is known. */
  private static final double LEAST_COVERED = 0.3;

  /** Scripts that set no blanks between words: their texts are learnt by signs. */
  private static final Pattern JOINED =
      Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}]");

  private static final Pattern NO_WORD = Pattern.compile(".*[\\p{Nd}@#*\\\\/'\\p{Cntrl}].*");
  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{M}-]+");

  private final Map<String, Set<Integer>> users = new HashMap<>();
  private final Map<String, Long> words = new HashMap<>();
  private final Map<String, Long> first = new HashMap<>();
  private final Map<String, Long> last = new HashMap<>();
  private final List<Integer> lengths = new ArrayList<>();
  private final boolean joined;
  private long all;

  private SentencesFinder(boolean joined) {
    this.joined = joined;
  }

  /**
   * The rule that makes such texts; empty where there are too few, or too few common words.
   *
   * @param training the rows to learn from
   * @param persons whom the rows belong to
   */
  public static Optional<String> rule(Column cells, int[] training, Persons persons) {
    if (cells.type().kind() != Kind.TEXT) {
      return Optional.empty();
    }
    int signs = 0;
    int texts = 0;
    for (int row : training) {
      String text = cells.text(row);
      texts += text == null ? 0 : 1;
      signs += text != null && JOINED.matcher(text).find() ? 1 : 0;
    }
    var finder = new SentencesFinder(2 * signs > texts);
    for (int row : training) {
      String text = cells.text(row);
      if (text != null && !text.isBlank()) {
        finder.see(text, persons.of(row));
      }
    }
    return finder.find();
  }

  private void see(String text, int person) {
    String[] parts = joined ? signs(text) : text.strip().split("\\s+", -1);
    lengths.add(parts.length);
    all += parts.length;
    for (int i = 0; i < parts.length; i++) {
      if (parts[i].isBlank()
          || parts[i].length() > LONGEST_WORD
          || NO_WORD.matcher(parts[i]).matches()) {
        continue;
      }
      Map<String, Long> place = i == 0 ? first : i == parts.length - 1 ? last : words;
      place.merge(parts[i], 1L, Long::sum);
      users.computeIfAbsent(parts[i], any -> new HashSet<>()).add(person);
    }
  }

  private static String[] signs(String text) {
    return text.strip().codePoints().mapToObj(Character::toString).toArray(String[]::new);
  }

  private Optional<String> find() {
    Map<String, Long> inner = common(words);
    Map<String, Long> begin = common(first);
    Map<String, Long> end = common(last);
    long covered = sum(inner) + sum(begin) + sum(end);
    Map<String, Long> filled = inner.size() < FEWEST_WORDS ? merged(inner, begin, end) : inner;
    boolean enough =
        lengths.size() >= LEAST_TEXTS
            && filled.size() >= FEWEST_WORDS
            && covered >= LEAST_COVERED * all;
    if (!enough) {
      return Optional.empty();
    }
    var text = new StringBuilder("sentences(lengths='").append(Lengths.of(lengths)).append('\'');
    text.append(", words='").append(Words.of(filled)).append('\'');
    append(text, "first", begin);
    append(text, "last", end);
    return Optional.of(text.append(joined ? ", between='')" : ")").toString());
  }

  private static void append(StringBuilder text, String name, Map<String, Long> words) {
    if (!words.isEmpty()) {
      text.append(", ").append(name).append("='").append(Words.of(words)).append('\'');
    }
  }

  private static long sum(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(count -> count).sum();
  }

  @SafeVarargs
  private static Map<String, Long> merged(Map<String, Long>... all) {
    Map<String, Long> merged = new TreeMap<>();
    for (Map<String, Long> counts : all) {
      counts.forEach((word, count) -> merged.merge(word, count, Long::sum));
    }
    return merged;
  }

  /** The commonest words that enough persons use. */
  private Map<String, Long> common(Map<String, Long> counts) {
    Map<String, Long> common = new LinkedHashMap<>();
    counts.entrySet().stream()
        .filter(word -> users.getOrDefault(word.getKey(), Set.of()).size() >= Protection.MIN_ROWS)
        .filter(word -> word.getValue() >= Protection.MIN_ROWS)
        .filter(word -> !isName(word.getKey()))
        .sorted(
            Comparator.comparingLong((Map.Entry<String, Long> word) -> -word.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(MOST_WORDS)
        .forEach(word -> common.put(word.getKey(), word.getValue()));
    return common;
  }

  private boolean isName(String word) {
    String bare = SIGNS.matcher(word).replaceAll("");
    boolean small = bare.isEmpty() || Character.isLowerCase(bare.codePointAt(0));
    return !joined && !small && SemanticTypes.isNameOfPersons(bare);
  }
}
