package dev.synth.synthesis.tree;

import dev.synth.relation.row.RowCodec;
import java.util.ArrayList;
import java.util.List;

/**
 * The parts of a table's columns, in the order they are drawn. A column's parts stand together.
 *
 * @param columns in that order
 * @param places the number of each part in {@link RowCodec}'s order
 * @param names of the parts
 * @param categories how many each part has
 * @param ordered how many of them, from the first, stand in order
 */
record Parts(
    List<Integer> columns,
    List<Integer> places,
    List<String> names,
    List<Integer> categories,
    List<Integer> ordered) {
  Parts {
    columns = List.copyOf(columns);
    places = List.copyOf(places);
    names = List.copyOf(names);
    categories = List.copyOf(categories);
    ordered = List.copyOf(ordered);
  }

  /**
   * The parts of an encoding.
   *
   * @throws IllegalArgumentException when the columns are not each of the table's once
   */
  static Parts of(RowCodec codec, List<Integer> columns) {
    List<List<Integer>> ofColumn = ofColumns(codec);
    if (columns.size() != ofColumn.size()
        || columns.stream().distinct().count() != columns.size()) {
      throw new IllegalArgumentException("an order has each column once");
    }
    List<Integer> places = new ArrayList<>();
    for (int column : columns) {
      if (column < 0 || column >= ofColumn.size()) {
        throw new IllegalArgumentException("there is no column " + column);
      }
      places.addAll(ofColumn.get(column));
    }
    return new Parts(
        columns,
        places,
        picked(codec.partNames(), places),
        picked(codec.cardinalities(), places),
        picked(codec.ordered(), places));
  }

  /** The places of each column's parts. */
  static List<List<Integer>> ofColumns(RowCodec codec) {
    List<List<Integer>> ofColumns = new ArrayList<>();
    int place = 0;
    for (int count : codec.partCounts()) {
      List<Integer> places = new ArrayList<>();
      for (int p = 0; p < count; p++) {
        places.add(place++);
      }
      ofColumns.add(places);
    }
    return ofColumns;
  }

  private static <T> List<T> picked(List<T> all, List<Integer> places) {
    List<T> picked = new ArrayList<>();
    for (int place : places) {
      picked.add(all.get(place));
    }
    return picked;
  }

  /** How many. */
  int size() {
    return places.size();
  }
}
