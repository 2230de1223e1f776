package dev.synth.schema.meaning;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether a column holds people's names, by how many of its different values are some. */
final class NameJudge {
  private static final double LIKELY_WEIGHT = 0.6;
  private static final double WORD_WEIGHT = 0.3;
  private static final double SURE_SHARE = 0.2;
  private static final double FULL_SHARE = 0.4;
  private static final double SINGLE_SHARE = 0.7;

  /** So few single names may be words by chance. */
  private static final int LEAST_SINGLE = 3;

  private NameJudge() {}

  /**
   * @param values different and not empty
   */
  static Optional<String> of(List<String> values) {
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
}
