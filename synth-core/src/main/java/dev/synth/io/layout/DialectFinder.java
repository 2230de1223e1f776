package dev.synth.io.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds what stands between and around cells: every candidate parses the first rows, and the one
 * under which the fewest of them are of another width wins, then the one of more columns, then the
 * more usual one.
 */
final class DialectFinder {
  private static final String DELIMITERS = ",;\t|^~\u0001\u001F";

  /** An odd row is dearer than a title, and damage at quotes dearest. */
  private static final int MISFIT = 2;

  private static final int MALFORMED = 5;

  private final String text;
  private final int begin;
  private final boolean whole;
  private final LayoutOptions said;

  DialectFinder(String text, int begin, boolean whole, LayoutOptions said) {
    this.text = text;
    this.begin = begin;
    this.whole = whole;
    this.said = said;
  }

  /** A dialect and what it makes of the first rows. */
  record Choice(Dialect dialect, Heading heading, int cost) {
    private boolean isBetterThan(Choice other) {
      boolean mine = heading.isDivided();
      boolean others = other.heading.isDivided();
      if (mine != others) {
        return mine;
      }
      if (cost != other.cost) {
        return cost < other.cost;
      }
      return heading.first() == other.heading.first() && heading.width() > other.heading.width();
    }
  }

  /**
   * The best one.
   *
   * @param fixed the delimiter, where it is known
   */
  Choice find(Optional<Character> fixed, Optional<Character> comment) {
    Optional<Choice> best = Optional.empty();
    for (Dialect candidate : candidates(fixed)) {
      HeadRows.Parsed parsed = HeadRows.of(text, begin, whole, candidate, comment);
      Heading heading = Heading.of(parsed.rows());
      int named = heading.rowsAreNamed() ? 1 : 0;
      int cost =
          named + MISFIT * heading.misfits() + heading.first() + MALFORMED * parsed.malformed();
      var choice = new Choice(candidate, heading, cost);
      if (best.isEmpty() || choice.isBetterThan(best.get())) {
        best = Optional.of(choice);
      }
    }
    return best.orElseThrow();
  }

  private List<Dialect> candidates(Optional<Character> fixed) {
    List<Character> delimiters = new ArrayList<>();
    fixed.ifPresent(delimiters::add);
    for (int i = 0; fixed.isEmpty() && i < DELIMITERS.length(); i++) {
      char c = DELIMITERS.charAt(i);
      if (text.indexOf(c, begin) >= 0) {
        delimiters.add(c);
      }
    }
    if (delimiters.isEmpty()) {
      delimiters.add(',');
    } else if (fixed.isEmpty()) {
      delimiters.add(Dialect.NO_DELIMITER);
    }
    List<Dialect> all = new ArrayList<>();
    for (char delimiter : delimiters) {
      for (char quote : quotes(delimiter)) {
        for (boolean backslash : escapes(delimiter, quote)) {
          all.add(new Dialect(delimiter, quote, backslash));
        }
      }
    }
    return all;
  }

  private List<Character> quotes(char delimiter) {
    if (said.quote().isPresent()) {
      return List.of(said.quote().get());
    }
    boolean apostrophes = encloses('\'', delimiter) && !encloses('"', delimiter);
    return apostrophes ? List.of('\'', '"') : List.of('"');
  }

  private List<Boolean> escapes(char delimiter, char quote) {
    if (said.backslash().isPresent()) {
      return List.of(said.backslash().get());
    }
    boolean possible = text.indexOf("\\" + quote) >= 0 || text.indexOf("\\" + delimiter) >= 0;
    return possible ? List.of(false, true) : List.of(false);
  }

  /** Whether at least two cells begin with it, and at most a tenth of these ends without it. */
  private boolean encloses(char quote, char delimiter) {
    int opened = 0;
    int closed = 0;
    for (int i = text.indexOf(quote, begin); i >= 0; i = text.indexOf(quote, i + 1)) {
      opened += i == begin || isBorder(text.charAt(i - 1), delimiter) ? 1 : 0;
      closed += i + 1 == text.length() || isBorder(text.charAt(i + 1), delimiter) ? 1 : 0;
    }
    return opened > 1 && 10 * Math.abs(opened - closed) <= opened;
  }

  private static boolean isBorder(char c, char delimiter) {
    return c == delimiter || c == '\n' || c == '\r';
  }
}
