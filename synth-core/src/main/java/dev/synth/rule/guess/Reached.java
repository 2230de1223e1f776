package dev.synth.rule.guess;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Of which rows something has come true: those of some states, or all.
 *
 * @param condition as a rule says it; empty for all rows
 * @param states that it names
 */
record Reached(String condition, Set<String> states) {
  static final Reached ALWAYS = new Reached("", Set.of());

  private static final Pattern LEVEL = Pattern.compile("'((?:[^']|'')*)'");

  /** By the states of a table's status that have such names; always where it has none. */
  static Reached by(GuessedTable table, String names) {
    Pattern reached = Pattern.compile(names, Pattern.CASE_INSENSITIVE);
    for (GuessedColumn status : table.columns()) {
      boolean named = status.words.matches("(.* )?(status|state|stage|zustand|statut|estado)");
      if (!named || !status.rule().startsWith("choice(")) {
        continue;
      }
      Set<String> states = new TreeSet<>();
      List<String> levels = new ArrayList<>();
      Matcher level = LEVEL.matcher(status.rule());
      while (level.find()) {
        if (reached.matcher(level.group(1)).matches() && states.add(level.group(1))) {
          levels.add("'" + level.group(1) + "'");
        }
      }
      if (!levels.isEmpty()) {
        return new Reached(status.quoted() + " in (" + String.join(", ", levels) + ")", states);
      }
    }
    return ALWAYS;
  }

  /** Whether it has come true wherever the other one has. */
  boolean covers(Reached other) {
    return condition.isEmpty() || (!other.condition.isEmpty() && states.containsAll(other.states));
  }

  /** The argument of a rule; empty for all rows. */
  String argument() {
    return condition.isEmpty() ? "" : ", when=" + condition;
  }
}
