package dev.synth.transform;

import java.util.List;

/**
 * Many categories as two parts: a group of neighbours, then the place inside it. Up to {@link
 * #MOST_AT_ONCE} stay one part.
 *
 * @param categories how many
 * @param size of a group; as many as categories when there is one part
 */
record Grouping(int categories, int size) {
  private static final int MOST_AT_ONCE = 96;

  /** Neighbouring bins: small groups, so that the first part tells most. */
  private static final int BINS = 8;

  /** Of neighbouring numbers. */
  static Grouping ofNumbers(int categories) {
    return new Grouping(categories, categories <= MOST_AT_ONCE ? categories : BINS);
  }

  /** Of levels: as many groups as places. */
  static Grouping ofLevels(int categories) {
    int root = (int) StrictMath.ceil(StrictMath.sqrt(categories));
    return new Grouping(categories, categories <= 4 * MOST_AT_ONCE ? categories : root);
  }

  boolean isOne() {
    return size == categories;
  }

  /** How many categories each part has; {@code extra} more in the first. */
  List<Integer> cardinalities(int extra) {
    return isOne()
        ? List.of(categories + extra)
        : List.of((categories + size - 1) / size + extra, size);
  }

  /** How many parts. */
  int parts() {
    return isOne() ? 1 : 2;
  }

  /** One part of a category. */
  int part(int category, int which) {
    int groups = (categories + size - 1) / size;
    if (isOne()) {
      return category;
    }
    if (category >= categories) {
      return which == 0 ? groups + category - categories : 0;
    }
    return which == 0 ? category / size : category % size;
  }

  /** Writes the parts of one row; {@code categories + e} is the first part's e-th extra. */
  void split(int category, int[][] parts, int row) {
    for (int which = 0; which < parts(); which++) {
      parts[which][row] = part(category, which);
    }
  }

  /**
   * The category of one row's parts, the first of them at {@code from}; a place beyond the last
   * category is the last category.
   */
  int join(int[][] parts, int from, int row) {
    if (isOne()) {
      return parts[from][row];
    }
    int groups = (categories + size - 1) / size;
    int group = parts[from][row];
    return group >= groups
        ? categories + group - groups
        : Math.min(categories - 1, group * size + parts[from + 1][row]);
  }
}
