package dev.synth.schema;

import dev.synth.format.DayOrder;
import dev.synth.table.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the first pattern of a fixed list that every cell of a column fits. ISO comes first, then
 * day before month, so an ambiguous column of slashes is {@code dd/MM/yyyy}; zeros in front come
 * before their absence. Fractions may differ in length: the longest makes the pattern.
 */
final class TemporalGuess {
  private static final List<String> DATES =
      List.of(
          "yyyy-MM-dd",
          "yyyy/MM/dd",
          "dd.MM.yyyy",
          "dd/MM/yyyy",
          "MM/dd/yyyy",
          "dd-MM-yyyy",
          "MM-dd-yyyy",
          "yyyy-M-d",
          "yyyy/M/d",
          "d.M.yyyy",
          "d/M/yyyy",
          "M/d/yyyy");
  private static final List<String> TIMES = List.of("HH:mm:ss", "HH:mm", "H:mm:ss", "H:mm");
  private static final List<String> OFFSETS = List.of("", "XXX", "XX", "X", " XXX", " XX");
  private static final String ANY_FRACTION = "." + "S".repeat(9);
  private static final List<TemporalText> PATTERNS = patterns();
  private static final int SHORTEST = "1:00".length();
  private static final int LONGEST = "2024-12-31T23:59:59.123456789 +00:00".length();

  private final Optional<TypeWord> word;
  private final Moment moment = new Moment();
  private List<TemporalText> fitting = List.of();
  private TemporalText[] asked = {}; // those that no other one of the fitting ones implies
  private boolean begun;
  private long earliest;
  private long latest;
  private int fraction;
  private final OffsetCounts offsets = new OffsetCounts();

  /**
   * A guess among all patterns.
   *
   * @param word date, datetime or time, when the user said which
   */
  TemporalGuess(Optional<TypeWord> word) {
    this.word = word;
  }

  /** Sees a cell; false when no pattern fits it and all before, or no long holds its ticks. */
  boolean see(char[] text, int from, int to) {
    boolean digit = text[from] >= '0' && text[from] <= '9';
    if (!digit || to - from < SHORTEST || to - from > LONGEST) {
      return false;
    }
    if (!begun) {
      return begin(text, from, to);
    }
    for (TemporalText pattern : asked) {
      if (!pattern.read(text, from, to, moment)) {
        return narrow(fitting, text, from, to);
      }
    }
    return note();
  }

  private boolean begin(char[] text, int from, int to) {
    List<TemporalText> candidates =
        word.isEmpty() ? PATTERNS : PATTERNS.stream().filter(p -> isOf(word.get(), p)).toList();
    begun = narrow(candidates, text, from, to);
    return begun;
  }

  private static boolean isOf(TypeWord word, TemporalText pattern) {
    return new ColumnType.Temporal(pattern.pattern()).word().equals(word.word());
  }

  private boolean narrow(List<TemporalText> candidates, char[] text, int from, int to) {
    List<TemporalText> left = new ArrayList<>();
    for (TemporalText candidate : candidates) {
      if (candidate.read(text, from, to, moment)) {
        left.add(candidate);
      }
    }
    if (left.isEmpty()) {
      return false;
    }
    fitting = left;
    asked =
        left.stream()
            .filter(one -> left.stream().noneMatch(other -> other != one && other.implies(one)))
            .toArray(TemporalText[]::new);
    fitting.get(0).read(text, from, to, moment);
    return note();
  }

  private boolean note() {
    earliest = Math.min(earliest, moment.seconds);
    latest = Math.max(latest, moment.seconds);
    fraction = Math.max(fraction, moment.fractionDigits);
    offsets.add(moment.offset);
    return TemporalText.fits(earliest, fraction) && TemporalText.fits(latest, fraction);
  }

  /** The pattern that every cell so far fits; empty before the first. */
  Optional<String> pattern() {
    return pattern(DayOrder.NONE);
  }

  /**
   * The pattern that every cell so far fits; empty before the first.
   *
   * @param order which one is taken where two fit
   */
  Optional<String> pattern(DayOrder order) {
    if (!begun) {
      return Optional.empty();
    }
    String exact = fraction == 0 ? "" : "." + "S".repeat(fraction);
    return fitting.stream()
        .filter(text -> order == DayOrder.NONE || text.order() == order)
        .findFirst()
        .or(() -> Optional.of(fitting.get(0)))
        .map(text -> text.pattern().replace(ANY_FRACTION, exact));
  }

  /** The formats of a pattern, one for each offset, where there is another one than Z. */
  List<String> formats(String pattern) {
    return offsets.formats(pattern);
  }

  /** Whether day and month can be taken for each other in every cell. */
  boolean isAmbiguous() {
    return fitting.stream().map(TemporalText::order).distinct().count() > 1;
  }

  /** What stands first in its dates, where there is no doubt. */
  DayOrder order() {
    return isAmbiguous() || fitting.isEmpty() ? DayOrder.NONE : fitting.get(0).order();
  }

  private static List<TemporalText> patterns() {
    List<String> texts = new ArrayList<>(DATES);
    for (String time : TIMES) {
      texts.add(withFraction(time));
    }
    for (String time : TIMES) {
      for (String offset : OFFSETS) {
        texts.add("yyyy-MM-dd'T'" + withFraction(time) + offset);
        for (String date : DATES) {
          texts.add(date + " " + withFraction(time) + offset);
        }
      }
    }
    return texts.stream().map(TemporalText::of).toList();
  }

  private static String withFraction(String time) {
    return time.endsWith("ss") ? time + ANY_FRACTION : time;
  }
}
