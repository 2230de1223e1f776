package dev.synth.schema.meaning;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether a column holds people's names, by how many of its different values are some. */
final class NameJudge {
  private static final double LIKELY_WEIGHT = 0.6;
  private static final double WORD_WEIGHT = 0.3;
  private static final double SURE_SHARE = 0.2;
  private static final double FULL_SHARE = 0.4;
  private static final double SINGLE_SHARE = 0.7;

  /** So few single names may be words by chance. */
  private static final int LEAST_SINGLE = 3;

  private static final double ALIKE = 0.5;
  private static final int LEAST_UNLISTED = 6;
  private static final Pattern END = Pattern.compile("[\\p{IsHan}\\p{IsHangul}]");
  private static final Pattern UNLISTED =
      Pattern.compile(
          words("\\p{IsTamil}")
              + "|"
              + words("\\p{IsTelugu}")
              + "|"
              + words("\\p{IsKannada}")
              + "|"
              + words("\\p{IsMalayalam}")
              + "|"
              + words("\\p{IsGujarati}")
              + "|"
              + words("\\p{IsGurmukhi}")
              + "|"
              + words("\\p{IsKhmer}")
              + "|"
              + words("\\p{IsMyanmar}")
              + "|"
              + words("\\p{IsEthiopic}")
              + "|"
              + words("\\p{IsSinhala}")
              + "|"
              + words("\\p{IsMongolian}")
              + "|[\\p{IsKatakana}\\p{IsHiragana}ー\\uFF66-\\uFF9F]{2,8}[ \\u3000・=]"
              + "[\\p{IsKatakana}\\p{IsHiragana}ー\\uFF66-\\uFF9F]{2,8}");

  private NameJudge() {}

  private static String words(String script) {
    String word = "[" + script + "\\u200C\\u200D.]{2,20}";
    return word + "( " + word + "){1,3}";
  }

  /**
   * @param values different and not empty
   */
  static Optional<String> of(List<String> values) {
    if (endAlike(values)) {
      return Optional.empty();
    }
    if (areOfScriptsWithoutLists(values)) {
      return Optional.of("person.full-name");
    }
    Map<NameReading, Integer> read = new EnumMap<>(NameReading.class);
    for (String value : values) {
      read.merge(NameReading.of(value), 1, Integer::sum);
    }
    int size = values.size();
    int sure = read.getOrDefault(NameReading.FULL, 0);
    int likely = read.getOrDefault(NameReading.LIKELY, 0);
    if (sure >= SURE_SHARE * size && sure + LIKELY_WEIGHT * likely >= FULL_SHARE * size) {
      return Optional.of("person.full-name");
    }
    int given = read.getOrDefault(NameReading.GIVEN, 0);
    int family = read.getOrDefault(NameReading.FAMILY, 0);
    int either = read.getOrDefault(NameReading.EITHER, 0);
    double single = given + family + either + WORD_WEIGHT * read.getOrDefault(NameReading.WORD, 0);
    if (given + family + either >= LEAST_SINGLE
        && sure + LIKELY_WEIGHT * likely + single >= SINGLE_SHARE * size) {
      return Optional.of(given >= family ? "person.first-name" : "person.last-name");
    }
    return Optional.empty();
  }

  /** Whether most end in one sign of East Asia, as districts and colours do, and names do not. */
  private static boolean endAlike(List<String> values) {
    Map<Integer, Integer> ends = new HashMap<>();
    for (String value : values) {
      if (value.isEmpty()) {
        continue;
      }
      int end = value.codePointBefore(value.length());
      if (END.matcher(Character.toString(end)).matches()) {
        ends.merge(end, 1, Integer::sum);
      }
    }
    int most = ends.values().stream().mapToInt(n -> n).max().orElse(0);
    return values.size() >= LEAST_SINGLE && most > ALIKE * values.size();
  }

  /** In doubt two or three words of such a script are a name: what else they are is not known. */
  private static boolean areOfScriptsWithoutLists(List<String> values) {
    long like = values.stream().filter(value -> UNLISTED.matcher(value).matches()).count();
    return values.size() >= LEAST_UNLISTED && like >= SINGLE_SHARE * values.size();
  }
}
