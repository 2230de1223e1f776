package dev.synth.rule.shape;

import dev.synth.random.Permutation;
import dev.synth.random.Rng;
import java.util.Arrays;
import java.util.List;

/**
 * Hands out options by weight, as cards are dealt: of the numbers {@code 0 .. total - 1}, and of
 * every as many after them, each option gets exactly as many as it weighs, in an order that a key
 * decides. A number's option is computed in constant time. Immutable.
 */
final class Deal {
  private final long[] upTo;

  private Deal(long[] upTo) {
    this.upTo = upTo;
  }

  /**
   * Options of these weights.
   *
   * @throws IllegalArgumentException when there is none, or one is not from 1 to 10^12
   */
  static Deal of(List<Long> weights) {
    if (weights.isEmpty() || weights.stream().anyMatch(w -> w < 1 || w > 1_000_000_000_000L)) {
      throw new IllegalArgumentException("weights are whole numbers from 1: " + weights);
    }
    long[] upTo = weights.stream().mapToLong(w -> w).toArray();
    Arrays.parallelPrefix(upTo, Math::addExact);
    return new Deal(upTo);
  }

  /** A number's option, and the number it has among those of its option, from 0. */
  record Dealt(int option, long number) {}

  /** What an option weighs, and all do. */
  record Share(long weight, long total) {
    /** So many numbers surely find one of the option's own, when it has so many. */
    long rounds(long own) {
      long each = own / weight;
      return (long) Math.min(Permutation.MOST, (double) each * total);
    }
  }

  Share share(int option) {
    return new Share(weight(option), total());
  }

  /** Of the option that weighs most. */
  Share largest() {
    int largest = 0;
    for (int i = 1; i < upTo.length; i++) {
      largest = weight(i) > weight(largest) ? i : largest;
    }
    return share(largest);
  }

  long total() {
    return upTo[upTo.length - 1];
  }

  long weight(int option) {
    return upTo[option] - before(option);
  }

  /** An option by chance. */
  int at(Rng rng) {
    return upTo.length == 1 ? 0 : option(rng.nextLong(total()));
  }

  Dealt at(long number, long key) {
    if (upTo.length == 1) {
      return new Dealt(0, number);
    }
    long round = number / total();
    long card = Permutation.at(number % total(), total(), key ^ (round * 0x9E3779B97F4A7C15L));
    int option = option(card);
    return new Dealt(option, round * weight(option) + card - before(option));
  }

  private int option(long card) {
    int found = Arrays.binarySearch(upTo, card + 1);
    return found >= 0 ? found : -found - 1;
  }

  private long before(int option) {
    return option == 0 ? 0 : upTo[option - 1];
  }
}
