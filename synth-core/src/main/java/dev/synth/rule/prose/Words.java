package dev.synth.rule.prose;

import dev.synth.random.Rng;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Words with weights, written {@code the*12 pain*3}. Immutable. */
final class Words {
  /** More words than any cell should have. */
  static final int LONGEST = 10_000;

  private final Map<String, Long> weights;
  private final List<String> words;
  private final long[] upTo;

  private Words(Map<String, Long> weights) {
    this.weights = weights;
    this.words = List.copyOf(weights.keySet());
    this.upTo = weights.values().stream().mapToLong(w -> w).toArray();
    Arrays.parallelPrefix(upTo, Math::addExact);
  }

  static Words of(Map<String, Long> weights) {
    return new Words(new LinkedHashMap<>(weights));
  }

  /**
   * Reads what {@link #toString} writes; a word without a weight weighs 1.
   *
   * @throws IllegalArgumentException when there is no word, or a weight is not from 1 to 10^12
   */
  static Words read(String text) {
    return ofItems(List.of(text.strip().split("\\s+", -1)));
  }

  /** The same of items one by one, which may have blanks. */
  static Words ofItems(List<String> items) {
    Map<String, Long> weights = new LinkedHashMap<>();
    for (String item : items) {
      int star = item.lastIndexOf('*');
      boolean weighted = star > 0 && item.substring(star + 1).matches("\\d{1,12}");
      long weight = weighted ? Long.parseLong(item.substring(star + 1)) : 1;
      String word = weighted ? item.substring(0, star) : item;
      if (word.isEmpty() || item.startsWith("*") || weight == 0) {
        throw new IllegalArgumentException("words are written the*12 pain*3, with weights from 1");
      }
      weights.merge(word, weight, Math::addExact);
    }
    if (weights.isEmpty()) {
      throw new IllegalArgumentException("there is nothing to draw");
    }
    return new Words(weights);
  }

  /** The words as items, each with its weight. */
  List<String> items() {
    List<String> items = new ArrayList<>();
    weights.forEach((word, weight) -> items.add(word + "*" + weight));
    return items;
  }

  /**
   * Checks that every word is a number of words.
   *
   * @throws IllegalArgumentException when one is not
   */
  void requireCounts() {
    boolean are =
        words.stream()
            .allMatch(word -> word.matches("\\d{1,5}") && Integer.parseInt(word) <= LONGEST);
    if (!are) {
      throw new IllegalArgumentException("lengths are whole numbers up to " + LONGEST);
    }
  }

  long total() {
    return upTo[upTo.length - 1];
  }

  String at(Rng rng) {
    int found = Arrays.binarySearch(upTo, rng.nextLong(total()) + 1);
    return words.get(found >= 0 ? found : -found - 1);
  }

  @Override
  public String toString() {
    return String.join(" ", items());
  }
}
