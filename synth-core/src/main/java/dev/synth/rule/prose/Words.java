package dev.synth.rule.prose;

import dev.synth.random.Rng;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Words with weights, written {@code the*12 pain*3}. Immutable. */
final class Words {
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
    Map<String, Long> weights = new LinkedHashMap<>();
    for (String item : text.strip().split("\\s+", -1)) {
      int star = item.lastIndexOf('*');
      boolean weighted = star > 0 && item.substring(star + 1).matches("\\d{1,12}");
      long weight = weighted ? Long.parseLong(item.substring(star + 1)) : 1;
      String word = weighted ? item.substring(0, star) : item;
      if (word.isEmpty() || weight == 0) {
        throw new IllegalArgumentException("words are written the*12 pain*3, with weights from 1");
      }
      weights.merge(word, weight, Math::addExact);
    }
    return new Words(weights);
  }

  /**
   * Checks every word.
   *
   * @throws IllegalArgumentException with that message when one does not pass
   */
  void requireAll(Predicate<String> test, String message) {
    if (!words.stream().allMatch(test)) {
      throw new IllegalArgumentException(message);
    }
  }

  String at(Rng rng) {
    int found = Arrays.binarySearch(upTo, rng.nextLong(upTo[upTo.length - 1]) + 1);
    return words.get(found >= 0 ? found : -found - 1);
  }

  @Override
  public String toString() {
    List<String> items = new ArrayList<>();
    weights.forEach((word, weight) -> items.add(word + "*" + weight));
    return String.join(" ", items);
  }
}
