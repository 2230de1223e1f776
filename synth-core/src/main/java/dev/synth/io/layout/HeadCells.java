package dev.synth.io.layout;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What single cells of the first rows look like: values, units, or words for nothing. */
final class HeadCells {
  /** A number, with a sign, a currency, groups, a decimal point or comma, a per cent sign. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "[(+\u2212-]?\\p{Sc}?\\s?[+-]?[0-9][0-9.,'\u2019\u00A0\u202F ]*([eE][+-]?[0-9]{1,3})?"
              + "\\s?[%\\p{Sc}]?[)-]?");

  /** A date or a time in digits. */
  private static final Pattern MOMENT =
      Pattern.compile("[0-9]{1,4}[-/.:][0-9]{1,2}([-/.:][0-9]{1,4})?([T ][0-9][0-9:.,]*)?.{0,6}");

  private static final Set<String> NOTHING =
      Set.of(
          "",
          "?",
          "-",
          "--",
          ".",
          "na",
          "n/a",
          "#n/a",
          "null",
          "none",
          "nan",
          "nil",
          "\\n",
          "inf",
          "-inf",
          "infinity",
          "unknown",
          "missing");

  private static final Set<String> UNITS =
      Set.of(
          ("m cm mm km \u00B5m nm mi ft in yd g kg mg \u00B5g t lb oz s sec ms min h hr hrs hour"
                  + " hours d day days week weeks month months year years % \u2030 \u00B0 \u00B0c"
                  + " \u00B0f k celsius pa hpa kpa mpa bar mbar psi v mv kv a ma w kw mw kwh wh mwh"
                  + " hz khz mhz ghz j kj mj kcal cal n l ml cl hl gal m2 m\u00B2 m3 m\u00B3 km2"
                  + " km\u00B2 ha deg rad lx lm db mol mmol mg/l ppm ppb m/s km/h mph rpm eur usd gbp"
                  + " chf jpy cny pln sek nok dkk \u20AC $ \u00A3 \u00A5 count counts pcs pc stk"
                  + " st\u00FCck units ratio index b kb mb gb tb byte bytes bpm mmhg iu kg/m2"
                  + " kg/m\u00B2")
              .split(" "));

  private static final Pattern BRACKETS = Pattern.compile("(\\[.{0,20}\\]|\\(.{1,20}\\))");

  private static final int LONGEST = 40;

  private HeadCells() {}

  /** Whether a cell is a number, a date or a time. */
  static boolean isValue(String cell) {
    return cell.length() <= LONGEST
        && (NUMBER.matcher(cell).matches() || MOMENT.matcher(cell).matches());
  }

  /** Whether a cell is empty, or a word that people write where nothing is. */
  static boolean isNothing(String cell) {
    return NOTHING.contains(cell.toLowerCase(Locale.ROOT));
  }

  /** Whether a cell is a unit that is known, or stands in brackets. */
  static boolean isUnit(String cell) {
    return UNITS.contains(cell.toLowerCase(Locale.ROOT)) || BRACKETS.matcher(cell).matches();
  }

  /** Whether a cell holds what divides cells in other files. */
  static boolean isDivided(String cell) {
    return cell.indexOf(',') >= 0
        || cell.indexOf(';') >= 0
        || cell.indexOf('\t') >= 0
        || cell.indexOf('|') >= 0;
  }

  /** Whether there are values, and nothing but values and words for nothing. */
  static boolean areValues(List<String> cells) {
    boolean some = false;
    for (String cell : cells) {
      if (isValue(cell)) {
        some = true;
      } else if (!isNothing(cell)) {
        return false;
      }
    }
    return some;
  }
}
