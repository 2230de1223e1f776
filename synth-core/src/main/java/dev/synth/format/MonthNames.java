package dev.synth.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Which sets of {@link Names} a word belongs to. A set stands in a pattern as {@code de} or {@code
 * de upper}.
 */
public final class MonthNames {
  private MonthNames() {}

  /** The sets that have this name of a month, full or short, in these letters. */
  public static List<String> withMonth(String name) {
    List<String> found = new ArrayList<>();
    for (Names set : Names.all()) {
      for (Names.Case letters : Names.Case.values()) {
        if (letters.of(set.months()).contains(name)
            || letters.of(set.shortMonths()).contains(name)) {
          found.add(id(set, letters));
        }
      }
    }
    return found;
  }

  /** The sets that have this day of the week, full or short, in these letters. */
  public static List<String> withDay(String name) {
    List<String> found = new ArrayList<>();
    for (Names set : Names.all()) {
      for (Names.Case letters : Names.Case.values()) {
        if (letters.of(set.days()).contains(name) || letters.of(set.shortDays()).contains(name)) {
          found.add(id(set, letters));
        }
      }
    }
    return found;
  }

  /** {@code MMMM} for a full name of that set, {@code MMM} for a short one, May too. */
  public static String monthLetters(String set, String name) {
    return isOf(set, name, false) ? "MMM" : "MMMM";
  }

  /** {@code EEEE} for a full name of that set, {@code EEE} for a short one. */
  public static String dayLetters(String set, String name) {
    return isOf(set, name, true) ? "EEE" : "EEEE";
  }

  private static boolean isOf(String set, String name, boolean day) {
    String[] words = set.split(" ", -1);
    Names names = Names.of(words[0]).orElseThrow();
    Names.Case letters =
        words.length == 1
            ? Names.Case.USUAL
            : Names.Case.valueOf(words[1].toUpperCase(Locale.ROOT));
    return letters.of(day ? names.shortDays() : names.shortMonths()).contains(name);
  }

  private static String id(Names set, Names.Case letters) {
    return letters == Names.Case.USUAL
        ? set.id()
        : set.id() + " " + letters.name().toLowerCase(Locale.ROOT);
  }
}
