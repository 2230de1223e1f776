package dev.synth.rule.shape;

import dev.synth.random.Permutation;
import dev.synth.random.Rng;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Alternatives of shapes, each with its weight, and how rows have their texts.
 *
 * @param shapes one for each option of the deal; where texts must differ, no two share one
 * @param repeats of a reference
 * @param runs of a reference whose values stand together
 */
record Shapes(
    List<Shape> shapes, Deal deal, Order order, Optional<Repeats> repeats, Optional<Runs> runs) {
  /** How texts follow each other. */
  enum Order {
    /** Each by chance. */
    RANDOM,
    /** No two the same; of a reference, no two values. */
    UNIQUE,
    /** As unique, and the rows of a value stand together. */
    GROUPED,
    /** As grouped, and what counts goes up with the row. */
    RUNNING;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Shapes of(List<Shape> shapes, Deal deal, Order order, Optional<Repeats> repeats) {
    boolean together = order == Order.GROUPED || order == Order.RUNNING;
    return new Shapes(
        List.copyOf(shapes),
        deal,
        order,
        repeats,
        together ? repeats.map(Repeats::runs) : Optional.empty());
  }

  /**
   * The text of a row.
   *
   * @param key the same for all rows
   * @param rng of the row
   * @return null when all texts are taken
   */
  @Nullable String text(long row, long key, Rng rng) {
    if (order == Order.RANDOM) {
      return shapes.get(deal.at(rng)).random(row, rng);
    }
    return distinct(value(row, key), key);
  }

  /** Which value a row has. */
  private long value(long row, long key) {
    if (repeats.isEmpty()) {
      return row;
    }
    if (runs.isPresent()) {
      return runs.get().value(row);
    }
    // how often a value comes has nothing to do with how it is written
    return Permutation.at(repeats.get().value(row, key), repeats.get().distinct(), ~key);
  }

  private @Nullable String distinct(long value, long key) {
    Deal.Dealt dealt = deal.at(value, key + 1);
    Rng rng = Rng.of(key, "value").seek(value, 0);
    return shapes.get(dealt.option()).distinct(dealt.number(), value, key + dealt.option(), rng);
  }

  /** The same in another order. */
  Shapes in(Order other) {
    return of(shapes, deal, other, repeats);
  }

  /** The same, where texts may repeat. */
  Shapes byChance() {
    return of(shapes, deal, Order.RANDOM, Optional.empty());
  }

  /** How many rows, or values of a reference, surely have a text of their own. */
  OptionalLong capacity() {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < shapes.size(); i++) {
      OptionalLong one = shapes.get(i).capacity();
      if (one.isPresent()) {
        least = Math.min(least, deal.share(i).rounds(one.getAsLong()));
      }
    }
    return least == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(least);
  }

  /** The rule's text, which a model file holds. */
  @Override
  public String toString() {
    List<String> arguments = new ArrayList<>();
    for (int i = 0; i < shapes.size(); i++) {
      String quoted = "'" + shapes.get(i).toString().replace("'", "''") + "'";
      arguments.add(shapes.size() == 1 ? quoted : quoted + ":" + deal.weight(i));
    }
    if (order != Order.RANDOM) {
      arguments.add("draw=" + order.word());
    }
    repeats.ifPresent(given -> arguments.add("repeats=" + given));
    return "shape(" + String.join(", ", arguments) + ")";
  }
}
