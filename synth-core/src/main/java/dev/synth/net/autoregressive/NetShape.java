package dev.synth.net.autoregressive;

import java.util.List;

/**
 * The sizes of an {@link AutoregressiveNet}.
 *
 * @param cardinality how many categories each part has
 * @param width how wide each part's embedding is
 * @param hidden units of each part's hidden layer
 * @param anyOrder whether each part's hidden layer sees all other parts, so that they can be drawn
 *     in any order; else it sees those before it
 */
public record NetShape(
    List<Integer> cardinality, List<Integer> width, int hidden, boolean anyOrder) {
  public NetShape {
    cardinality = List.copyOf(cardinality);
    width = List.copyOf(width);
  }

  /** Sizes of a network whose parts are drawn in order. */
  public NetShape(List<Integer> cardinality, List<Integer> width, int hidden) {
    this(cardinality, width, hidden, false);
  }

  /** How many parts. */
  public int parts() {
    return cardinality.size();
  }

  /**
   * Where the embedding of that part begins among the features; the total width at {@code parts()}.
   */
  public int offset(int part) {
    int sum = 0;
    for (int i = 0; i < part; i++) {
      sum += width.get(i);
    }
    return sum;
  }

  /**
   * How many features a part's hidden layer has as inputs, from the first. In any order these are
   * all, so that they stand where they stand for every part; a part's own are never added.
   */
  public int inputs(int part) {
    return offset(anyOrder ? parts() : part);
  }

  /** Units of that part's hidden layer: none for a part that sees nothing. */
  public int hidden(int part) {
    return part == 0 && !anyOrder ? 0 : hidden;
  }

  /** How many weights a network of this shape has. */
  public long weights() {
    long sum = 0;
    for (int i = 0; i < parts(); i++) {
      long k = cardinality.get(i);
      sum += k * width.get(i) + k;
      sum += hidden(i) * (inputs(i) + 1 + k);
    }
    return sum;
  }
}
