package dev.synth.schema.meaning;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Simple regular expressions as the texts that they stand for. */
final class Alternatives {
  private final String text;
  private final int most;
  private int at;

  private Alternatives(String text, int most) {
    this.text = text;
    this.most = most;
  }

  /** What stands between bars that are in no brackets. */
  static List<String> of(String pattern) {
    List<String> all = new ArrayList<>();
    int depth = 0;
    int from = 0;
    boolean inClass = false;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '\\') {
        i++;
      } else if (inClass) {
        inClass = c != ']';
      } else if (c == '[') {
        inClass = true;
      } else if (c == '(') {
        depth++;
      } else if (c == ')') {
        depth--;
      } else if (c == '|' && depth == 0) {
        all.add(pattern.substring(from, i));
        from = i + 1;
      }
    }
    all.add(pattern.substring(from));
    return all;
  }

  /**
   * All texts of an expression of letters, groups, alternatives, {@code ?} and small classes; none
   * when it has anything else, or too many.
   */
  static List<String> phrases(String pattern, int most) {
    var reading = new Alternatives(pattern, most);
    Set<String> all = reading.choice();
    return all.isEmpty() || reading.at < pattern.length() ? List.of() : List.copyOf(all);
  }

  private Set<String> choice() {
    Set<String> all = new LinkedHashSet<>();
    while (true) {
      Set<String> one = sequence();
      if (one.isEmpty() || all.size() + one.size() > most) {
        return Set.of();
      }
      all.addAll(one);
      if (at >= text.length() || text.charAt(at) != '|') {
        return all;
      }
      at++;
    }
  }

  private Set<String> sequence() {
    Set<String> all = Set.of("");
    while (at < text.length() && text.charAt(at) != '|' && text.charAt(at) != ')') {
      Set<String> atom = atom();
      if (atom.isEmpty()) {
        return Set.of();
      }
      if (at < text.length() && text.charAt(at) == '?') {
        at++;
        atom = new LinkedHashSet<>(atom);
        atom.add("");
      }
      if ((long) all.size() * atom.size() > most) {
        return Set.of();
      }
      all = joined(all, atom);
    }
    return all;
  }

  private static Set<String> joined(Set<String> left, Set<String> right) {
    if (right.size() == 1) {
      String only = right.iterator().next();
      Set<String> all = new LinkedHashSet<>();
      left.forEach(text -> all.add(text + only));
      return all;
    }
    Set<String> all = new LinkedHashSet<>();
    for (String one : left) {
      for (String other : right) {
        all.add(one + other);
      }
    }
    return all;
  }

  /** Several plain characters at once, a class or a group; empty for anything else. */
  private Set<String> atom() {
    char c = text.charAt(at);
    if (c == '(') {
      if (text.startsWith("(?", at)) {
        return Set.of();
      }
      at++;
      Set<String> inside = choice();
      if (inside.isEmpty() || at >= text.length() || text.charAt(at) != ')') {
        return Set.of();
      }
      at++;
      return isRepeated() ? Set.of() : inside;
    }
    if (c == '[') {
      int end = text.indexOf(']', at);
      String members = end < 0 ? "" : text.substring(at + 1, end);
      at = end + 1;
      if (members.isEmpty()
          || members.indexOf('-') >= 0
          || members.charAt(0) == '^'
          || isRepeated()) {
        return Set.of();
      }
      Set<String> all = new LinkedHashSet<>();
      members.chars().forEach(m -> all.add(String.valueOf((char) m)));
      return all;
    }
    int end = at;
    while (end < text.length() && isPlain(text.charAt(end))) {
      end++;
    }
    if (end < text.length() && "?*+{".indexOf(text.charAt(end)) >= 0 && end > at + 1) {
      end--; // the last one is optional
    }
    if (end == at) {
      return Set.of();
    }
    String plain = text.substring(at, end);
    at = end;
    return isRepeated() ? Set.of() : Set.of(plain);
  }

  private boolean isRepeated() {
    return at < text.length() && "*+{".indexOf(text.charAt(at)) >= 0;
  }

  private static boolean isPlain(char c) {
    return "\\^$.|?*+()[]{}".indexOf(c) < 0;
  }
}
