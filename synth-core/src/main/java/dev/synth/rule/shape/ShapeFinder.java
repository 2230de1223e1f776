package dev.synth.rule.shape;

import dev.synth.table.Column;
import dev.synth.table.ColumnType;
import dev.synth.table.Kind;
import dev.synth.table.Persons;
import dev.synth.transform.Protection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Learns the shape of a column of codes, numbers of orders, keys or references by counting: fixed
 * parts, classes of characters, lengths, sub-codes, check digits, whether it counts, and how often
 * its values come. What fewer persons hold than {@link Protection#MIN_ROWS} is not in it; a number
 * counts from a round one. Values are new ones of the shape: one that is real too is there by
 * chance, as often as real values are among all that the shape has.
 */
public final class ShapeFinder {
  /** Stands for what counts while a shape is learnt: a character that no text has. */
  static final String COUNTED = "\uE000";

  /** Stands for check digits. */
  static final String CHECKED = "\uE001";

  private static final int MOST_SHAPES = 24;
  private static final int LONGEST = 200;
  private static final int ROOM = 20;
  private static final int LEAST_CHECKED = 20;
  private static final int LEAST_TOGETHER = 20;

  private final List<String> ordered;
  private final Map<String, Integer> learnt;
  private final Map<String, Integer> often;
  private final int distinct;
  private final boolean numbers;

  private ShapeFinder(
      List<String> ordered,
      Map<String, Integer> learnt,
      Map<String, Integer> often,
      int distinct,
      boolean numbers) {
    this.ordered = ordered;
    this.learnt = learnt;
    this.often = often;
    this.distinct = distinct;
    this.numbers = numbers;
  }

  /**
   * The rule that makes such texts, empty where they have no shape: words, sentences, too few.
   *
   * @param cells a column; the order of its rows tells what runs
   * @param training the rows to learn from
   * @param persons whom the rows belong to: shapes are told by one row of each
   */
  public static Optional<String> rule(Column cells, int[] training, Persons persons) {
    boolean numbers = cells.type().equals(new ColumnType.Numeric(0));
    if (cells.type().kind() == Kind.TEMPORAL || (cells.type().kind() == Kind.NUMERIC && !numbers)) {
      return Optional.empty();
    }
    List<String> ordered = new ArrayList<>();
    for (int row = 0; row < cells.size(); row++) {
      String text = cells.text(row);
      if (text != null && !text.isEmpty()) {
        ordered.add(text);
      }
    }
    int[] rows = training.clone();
    Arrays.sort(rows);
    Map<String, Integer> often = counts(cells, rows);
    Map<String, Integer> learnt = persons.areRows() ? often : counts(cells, once(rows, persons));
    int distinct = (int) ordered.stream().distinct().count();
    return new ShapeFinder(ordered, learnt, often, distinct, numbers).find().map(Shapes::toString);
  }

  /** A row of each person, so that nobody's habit looks like many people's. */
  private static int[] once(int[] rows, Persons persons) {
    Set<Integer> seen = new HashSet<>();
    return Arrays.stream(rows).filter(row -> seen.add(persons.of(row))).toArray();
  }

  private static Map<String, Integer> counts(Column cells, int[] rows) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (int row : rows) {
      String text = cells.text(row);
      if (text != null && !text.isEmpty()) {
        counts.merge(text, 1, Integer::sum);
      }
    }
    return counts;
  }

  private Optional<Shapes> find() {
    boolean tooLong = numbers && ordered.stream().anyMatch(text -> text.length() > 18);
    if (ordered.size() < 2 * Protection.MIN_ROWS || tooLong || !isShaped()) {
      return Optional.empty();
    }
    boolean unique = distinct == ordered.size();
    Optional<Part.Counter> counter = Running.of(ordered);
    if (counter.isPresent()) {
      Optional<Repeats> runs = unique ? Optional.empty() : Optional.of(repeats(counts(ordered)));
      return counting(counter.get(), Shapes.Order.RUNNING, runs);
    }
    boolean together = !unique && areTogether();
    Shapes.Order order = together ? Shapes.Order.GROUPED : Shapes.Order.UNIQUE;
    Optional<Repeats> repeats =
        unique ? Optional.empty() : Optional.of(repeats(together ? counts(ordered) : often));
    Optional<CheckDigit> check = check();
    for (boolean options : new boolean[] {true, false}) {
      Optional<Shapes> found = shapes(learnt, options, Optional.empty(), check, repeats);
      if (found.isPresent() && hasRoom(found.get(), options || unique ? ROOM : 2)) {
        return found.map(shapes -> shapes.in(order));
      }
    }
    Optional<Shapes> counted = counting(Running.counter(ordered, 1), order, repeats);
    return counted.isPresent()
        ? counted
        : shapes(learnt, false, Optional.empty(), check, repeats)
            .map(found -> hasRoom(found, 1) ? found.in(order) : found.byChance());
  }

  /** Of all rows, where they stand together: in four fifths of them runs are shorter. */
  private static Map<String, Integer> counts(List<String> texts) {
    Map<String, Integer> counts = new HashMap<>();
    texts.forEach(text -> counts.merge(text, 1, Integer::sum));
    return counts;
  }

  /** Whether the rows of each value stand side by side, as they do not by chance. */
  private boolean areTogether() {
    Set<String> ended = new HashSet<>();
    String before = "";
    for (String text : ordered) {
      if (!text.equals(before) && !ended.add(text)) {
        return false;
      }
      before = text;
    }
    return distinct > Protection.MIN_ROWS && ordered.size() >= LEAST_TOGETHER;
  }

  /** Whether there are so many times as many texts as the column has values. */
  private boolean hasRoom(Shapes shapes, int times) {
    return shapes.capacity().orElse(Long.MAX_VALUE) / times >= distinct;
  }

  /** Words have no shape: a code has a digit, or signs or capitals alone. */
  private boolean isShaped() {
    if (ordered.stream().anyMatch(t -> t.contains(COUNTED) || t.contains(CHECKED))) {
      return false;
    }
    long codes =
        learnt.keySet().stream().filter(text -> text.length() <= LONGEST && isCode(text)).count();
    return codes * 2 >= learnt.size();
  }

  private static boolean isCode(String text) {
    return text.chars().anyMatch(c -> c >= '0' && c <= '9')
        || text.chars().noneMatch(c -> c == ' ' || (c >= 'a' && c <= 'z') || c > 127);
  }

  private Optional<Shapes> counting(
      Part.Counter counter, Shapes.Order order, Optional<Repeats> repeats) {
    Map<String, Integer> marked = new LinkedHashMap<>();
    learnt.forEach(
        (text, count) -> marked.merge(Running.marked(text, COUNTED), count, Integer::sum));
    if (marked.keySet().stream().noneMatch(text -> text.contains(COUNTED))) {
      return Optional.empty();
    }
    return shapes(marked, true, Optional.of(counter), Optional.empty(), repeats)
        .map(found -> found.in(order))
        .filter(found -> hasRoom(found, 1)); // a shape without what counts ends
  }

  /** Texts by the finest skeletons that a few of hold nearly all rows, else those that most do. */
  private Optional<Shapes> shapes(
      Map<String, Integer> texts,
      boolean options,
      Optional<Part.Counter> counter,
      Optional<CheckDigit> check,
      Optional<Repeats> repeats) {
    Map<String, Integer> cut = check.isPresent() ? cut(texts, check.get()) : texts;
    List<Skeleton> best = List.of();
    for (int level = 0; level < (numbers ? 1 : 4); level++) {
      List<Skeleton> found =
          Skeleton.of(cut, level < 2, level % 2 == 1).values().stream()
              .filter(skeleton -> skeleton.rows() >= Protection.MIN_ROWS)
              .sorted(Comparator.comparingLong(Skeleton::rows).reversed())
              .limit(MOST_SHAPES)
              .toList();
      best = rows(found) > rows(best) ? found : best;
      if (rows(best) * 10 >= count(cut) * 9) {
        break;
      }
    }
    if (best.isEmpty() || rows(best) * 2 < count(texts)) {
      return Optional.empty();
    }
    Part counted = counter.<Part>map(c -> c).orElse(new Part.Literal(COUNTED));
    Part checked = check.<Part>map(Part.Check::new).orElse(new Part.Literal(CHECKED));
    List<Shape> shapes =
        best.stream().map(skeleton -> skeleton.shape(options, counted, checked)).toList();
    Deal deal = Deal.of(best.stream().map(skeleton -> (long) skeleton.distinct()).toList());
    return Optional.of(Shapes.of(shapes, deal, Shapes.Order.UNIQUE, repeats));
  }

  private static long rows(List<Skeleton> skeletons) {
    return skeletons.stream().mapToLong(Skeleton::rows).sum();
  }

  private static long count(Map<String, Integer> texts) {
    return texts.values().stream().mapToLong(n -> n).sum();
  }

  /** The check digits that nearly all texts end in. */
  private Optional<CheckDigit> check() {
    return Arrays.stream(CheckDigit.values())
        .filter(
            check -> {
              long right = learnt.keySet().stream().filter(check::holds).count();
              return right >= LEAST_CHECKED && right * 20 >= learnt.size() * 19L;
            })
        .findFirst();
  }

  private static Map<String, Integer> cut(Map<String, Integer> texts, CheckDigit check) {
    Map<String, Integer> cut = new LinkedHashMap<>();
    texts.forEach(
        (text, count) -> {
          if (check.holds(text)) {
            cut.put(text.substring(0, text.length() - check.length()) + CHECKED, count);
          }
        });
    return cut;
  }

  /** Exact up to sixteen rows a value, then eight classes for twice as many. */
  private static Repeats repeats(Map<String, Integer> texts) {
    Map<Integer, long[]> classes = new TreeMap<>(Collections.reverseOrder());
    for (int count : texts.values()) {
      int width = Integer.highestOneBit(Math.max(1, count / 8));
      long[] one = classes.computeIfAbsent(count / width * width, c -> new long[2]);
      one[0] += count;
      one[1]++;
    }
    List<Long> rows = new ArrayList<>();
    List<Long> values = new ArrayList<>();
    for (long[] one : classes.values()) {
      rows.add((one[0] + one[1] / 2) / one[1]);
      values.add(one[1]);
    }
    return Repeats.of(rows, values);
  }
}
