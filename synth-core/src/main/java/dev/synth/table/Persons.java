package dev.synth.table;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Whom each row of a table belongs to. Protection counts persons, and nobody stands on both sides
 * of a split; where nobody says whose rows they are, each row is a person. Immutable.
 */
public final class Persons {
  /** Each row is a person of its own; the only one that does not know how many rows there are. */
  public static final Persons ROWS = new Persons(new int[0], 0);

  private final int[] ofRow;
  private final int limit;

  private Persons(int[] ofRow, int limit) {
    this.ofRow = ofRow;
    this.limit = limit;
  }

  /**
   * Those that a column tells apart: rows of one value are one person's. Whose the rows without a
   * value are is not known: they count as one person's, which protects more.
   */
  public static Persons of(Column ids) {
    var ofRow = new int[ids.size()];
    Map<String, Integer> numbers = new HashMap<>();
    int nobody = -1;
    int next = 0;
    for (int row = 0; row < ofRow.length; row++) {
      String id = ids.text(row);
      if (id == null) {
        nobody = nobody < 0 ? next++ : nobody;
        ofRow[row] = nobody;
        continue;
      }
      Integer known = numbers.putIfAbsent(id, next);
      ofRow[row] = known == null ? next++ : known;
    }
    return new Persons(ofRow, next);
  }

  /** Whether each row is a person of its own because nobody says otherwise. */
  public boolean areRows() {
    return this == ROWS;
  }

  /** The person of a row: a number from 0. */
  public int of(int row) {
    return areRows() ? row : ofRow[row];
  }

  /**
   * Above all numbers of persons.
   *
   * @param rows how many rows there are
   */
  public int limit(int rows) {
    return areRows() ? rows : limit;
  }

  /**
   * How many persons.
   *
   * @param rows how many rows there are
   */
  public int different(int rows) {
    return areRows() ? rows : (int) Arrays.stream(ofRow).distinct().count();
  }

  /** Those of some rows, in that order. */
  public Persons pick(int[] rows) {
    return areRows() ? ROWS : new Persons(Arrays.stream(rows).map(this::of).toArray(), limit);
  }

  /** Those of the rows from one up to, not including, another. */
  Persons slice(int from, int to) {
    return areRows() ? ROWS : new Persons(Arrays.copyOfRange(ofRow, from, to), limit);
  }

  /** Those of the rows of one table and behind them of another, who are other persons. */
  static Persons append(Persons first, int rows, Persons second, int more) {
    if (first.areRows() && second.areRows()) {
      return ROWS;
    }
    var all = new int[rows + more];
    int above = first.limit(rows);
    for (int row = 0; row < all.length; row++) {
      all[row] = row < rows ? first.of(row) : above + second.of(row - rows);
    }
    return new Persons(all, above + second.limit(more));
  }

  /**
   * Divides rows by chance: no person has rows on both sides.
   *
   * @param rows how many
   * @param oneIn of so many persons, one is kept apart
   * @param shuffle draws an order of so many
   * @return the numbers of rows kept apart, and of the others; both in the order that was drawn
   */
  public int[][] divide(int rows, int oneIn, IntFunction<int[]> shuffle) {
    int[] order = shuffle.apply(rows);
    if (areRows()) {
      int apart = rows / oneIn;
      return new int[][] {Arrays.copyOf(order, apart), Arrays.copyOfRange(order, apart, rows)};
    }
    int[] different = Arrays.stream(ofRow).distinct().toArray();
    int[] drawn = shuffle.apply(different.length);
    var isApart = new boolean[limit];
    for (int i = 0; i < different.length / oneIn; i++) {
      isApart[different[drawn[i]]] = true;
    }
    return new int[][] {
      Arrays.stream(order).filter(row -> isApart[ofRow[row]]).toArray(),
      Arrays.stream(order).filter(row -> !isApart[ofRow[row]]).toArray()
    };
  }

  /**
   * How many different persons have each code.
   *
   * @param codes by row; below 0 for none
   */
  public int[] holders(int[] codes, int categories) {
    var holders = new int[categories];
    if (areRows()) {
      for (int code : codes) {
        if (code >= 0) {
          holders[code]++;
        }
      }
      return holders;
    }
    int[][] whose = whose(codes, categories);
    for (int code = 0; code < categories; code++) {
      holders[code] = whose[code].length;
    }
    return holders;
  }

  /**
   * Which persons have each code, each once.
   *
   * @param codes by row; below 0 for none
   */
  public int[][] whose(int[] codes, int categories) {
    int[][] whose = rowsOf(codes, categories);
    Count count = count(codes.length);
    for (int code = 0; code < categories; code++) {
      count.clear();
      whose[code] = Arrays.stream(whose[code]).filter(count::add).map(this::of).toArray();
    }
    return whose;
  }

  private static int[][] rowsOf(int[] codes, int categories) {
    var size = new int[categories];
    for (int code : codes) {
      if (code >= 0) {
        size[code]++;
      }
    }
    var rows = new int[categories][];
    for (int code = 0; code < categories; code++) {
      rows[code] = new int[size[code]];
    }
    for (int row = codes.length - 1; row >= 0; row--) {
      if (codes[row] >= 0) {
        rows[codes[row]][--size[codes[row]]] = row;
      }
    }
    return rows;
  }

  /** Counts different persons of rows of a table of so many. */
  public Count count(int rows) {
    return new Count(this, areRows() ? 0 : limit(rows));
  }

  /** Counts different persons. For one thread. */
  public static final class Count {
    private final Persons persons;
    private final int[] seen;
    private int round = 1;
    private int different;

    private Count(Persons persons, int limit) {
      this.persons = persons;
      this.seen = new int[limit];
    }

    /** Begins again. */
    public void clear() {
      round++;
      different = 0;
    }

    /** Counts the person of a row, once; no row may be added twice. Whether it is a new one. */
    public boolean add(int row) {
      boolean isNew = persons.areRows() || seen[persons.of(row)] != round;
      if (isNew && !persons.areRows()) {
        seen[persons.of(row)] = round;
      }
      different += isNew ? 1 : 0;
      return isNew;
    }

    /** How many since it began. */
    public int persons() {
      return different;
    }
  }
}
