package dev.synth.schema;

import dev.synth.format.CellFormat;
import dev.synth.format.DayOrder;
import dev.synth.format.NumberFormat;
import dev.synth.format.TimeFormat;
import dev.synth.format.TimeReading;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Finds the formats of a column from a sample of its distinct cells: as few of those that some cell
 * suggests as nearly all cells are of.
 */
final class FormatFinder {
  /** A column of more formats is none of numbers or times. */
  private static final int MOST = 60;

  /** So much of a sample may be nothing of the kind before all cells are looked at. */
  private static final double MOST_STRAYS = 0.2;

  private static final double LEAST_SHARE = 0.02;

  private final List<String> cells;
  private final char[] plain;
  private final TimeReading reading = new TimeReading();

  private FormatFinder(List<String> cells) {
    this.cells = cells;
    this.plain = new char[2 + cells.stream().mapToInt(String::length).max().orElse(0)];
  }

  /**
   * What was found.
   *
   * @param formats the one of most cells first; each cell is of the first that fits
   * @param others another reading of nearly all cells; empty when there is none
   */
  record Found(List<? extends CellFormat> formats, List<? extends CellFormat> others) {
    Found {
      formats = List.copyOf(formats);
      others = List.copyOf(others);
    }
  }

  /** The formats of numbers or times that nearly all of these cells are of. */
  static Optional<Found> find(List<String> sample) {
    long withDigit =
        sample.stream().filter(cell -> cell.chars().anyMatch(Character::isDigit)).count();
    if (sample.isEmpty() || sample.size() - withDigit > MOST_STRAYS * sample.size()) {
      return Optional.empty();
    }
    var finder = new FormatFinder(sample);
    Optional<Found> times = finder.found(finder.suggested(TimeSpellings::of), TIMES);
    Optional<Found> numbers = finder.found(finder.suggested(NumberSpellings::of), NUMBERS);
    return times.or(() -> numbers.filter(found -> isOneUnit(found.formats())));
  }

  private static final Comparator<CellFormat> TIMES =
      Comparator.<CellFormat>comparingInt(f -> rank((TimeFormat) f))
          .thenComparing(f -> set(f.pattern()).length())
          .thenComparing(f -> !set(f.pattern()).startsWith("[en"))
          .thenComparing(f -> -f.pattern().length())
          .thenComparing(CellFormat::pattern);

  private static int rank(TimeFormat format) {
    boolean shortYearFirst =
        format.pattern().startsWith("yy") && !format.pattern().startsWith("yyyy");
    return shortYearFirst ? 2 : format.order() == DayOrder.MONTH_FIRST ? 1 : 0;
  }

  private static String set(String pattern) {
    return pattern.startsWith("[") ? pattern.substring(0, pattern.indexOf(']') + 1) : "";
  }

  private static final Comparator<CellFormat> NUMBERS =
      Comparator.<CellFormat>comparingInt(f -> rank((NumberFormat) f))
          .thenComparing(f -> f.pattern().length())
          .thenComparing(CellFormat::pattern);

  /** {@code 1,234} is rather a thousand, {@code 1.234} only where it is money. */
  private static int rank(NumberFormat format) {
    boolean money = !format.unit().isEmpty() && NumberSpellings.isCurrency(format.unit());
    if (format.grouping() == 0) {
      return format.point() == '.' ? 1 : 2;
    }
    return format.grouping() != '.' || money ? 0 : 2;
  }

  /** Several units are several things, but for money. */
  private static boolean isOneUnit(List<? extends CellFormat> formats) {
    List<String> units =
        formats.stream().map(format -> ((NumberFormat) format).unit()).distinct().toList();
    return units.size() == 1
        || units.stream().allMatch(unit -> unit.isEmpty() || NumberSpellings.isCurrency(unit));
  }

  private Map<CellFormat, BitSet> suggested(Function<String, List<? extends CellFormat>> of) {
    Map<String, CellFormat> formats = new TreeMap<>();
    for (String cell : cells) {
      of.apply(cell).forEach(format -> formats.putIfAbsent(format.pattern(), format));
    }
    Map<CellFormat, BitSet> fitting = new LinkedHashMap<>();
    formats.values().forEach(format -> fitting.put(format, fitting(format)));
    return fitting;
  }

  private BitSet fitting(CellFormat format) {
    var fitting = new BitSet(cells.size());
    for (int i = 0; i < cells.size(); i++) {
      char[] cell = cells.get(i).toCharArray();
      boolean fits =
          format instanceof NumberFormat number
              ? number.plain(cell, 0, cell.length, plain) >= 0
              : ((TimeFormat) format).read(cell, 0, cell.length, reading);
      fitting.set(i, fits);
    }
    return fitting;
  }

  private Optional<Found> found(Map<CellFormat, BitSet> fitting, Comparator<CellFormat> order) {
    List<CellFormat> sorted = fitting.keySet().stream().sorted(order).toList();
    List<CellFormat> chosen = cover(sorted, fitting, format -> true);
    if (chosen.isEmpty() || left(chosen, fitting) > MOST_STRAYS * cells.size()) {
      return Optional.empty();
    }
    CellFormat first = chosen.get(0);
    int most = bits(fitting, first).cardinality();
    List<CellFormat> others =
        sorted.stream()
            .filter(f -> isOtherReading(f, first) && bits(fitting, f).cardinality() >= most)
            .findFirst()
            .map(f -> cover(sorted, fitting, c -> c.equals(f) || !isOtherReading(c, f)))
            .orElse(List.of());
    return Optional.of(new Found(chosen, others));
  }

  private static boolean isOtherReading(CellFormat one, CellFormat two) {
    if (one instanceof NumberFormat a && two instanceof NumberFormat b) {
      return a.point() != b.point();
    }
    DayOrder a = ((TimeFormat) one).order();
    DayOrder b = ((TimeFormat) two).order();
    return a != b && a != DayOrder.NONE && b != DayOrder.NONE;
  }

  /** Always the format of most cells that are left, the first of equals. */
  private List<CellFormat> cover(
      List<CellFormat> sorted, Map<CellFormat, BitSet> fitting, Predicate<CellFormat> allowed) {
    List<CellFormat> chosen = new ArrayList<>();
    var left = new BitSet(cells.size());
    left.set(0, cells.size());
    int least = Math.max(1, (int) (LEAST_SHARE * cells.size()));
    while (!left.isEmpty() && chosen.size() < MOST) {
      CellFormat best = null;
      int most = least - 1;
      for (CellFormat format : sorted) {
        var covered = (BitSet) bits(fitting, format).clone();
        covered.and(left);
        if (covered.cardinality() > most && isOfKind(format, chosen) && allowed.test(format)) {
          most = covered.cardinality();
          best = format;
        }
      }
      if (best == null) {
        break;
      }
      chosen.add(best);
      left.andNot(bits(fitting, best));
    }
    return chosen;
  }

  /** Times of day and dates do not mix, and zeros in front mix with nothing. */
  private static boolean isOfKind(CellFormat format, List<CellFormat> chosen) {
    if (chosen.isEmpty()) {
      return true;
    }
    if (format instanceof TimeFormat time) {
      return time.hasDate() == ((TimeFormat) chosen.get(0)).hasDate();
    }
    return ((NumberFormat) format).width() == ((NumberFormat) chosen.get(0)).width();
  }

  private static BitSet bits(Map<CellFormat, BitSet> fitting, CellFormat format) {
    return Objects.requireNonNull(fitting.get(format));
  }

  private int left(List<CellFormat> chosen, Map<CellFormat, BitSet> fitting) {
    var covered = new BitSet(cells.size());
    chosen.forEach(format -> covered.or(bits(fitting, format)));
    return cells.size() - covered.cardinality();
  }
}
