package dev.synth.schema.meaning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Simple regular expressions as the texts that they stand for: letters, groups, alternatives,
 * {@code ?} and classes that list their members.
 */
final class Alternatives {
  private static final String SPECIAL = "\\^$.|?*+()[]{}";

  private final String text;

  private int at;

  private Alternatives(String text) {
    this.text = text;
  }

  /** What stands between bars that are in no brackets. */
  static List<String> of(String pattern) {
    List<String> all = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '(' || c == '[') {
        depth++;
      } else if (c == ')' || c == ']') {
        depth--;
      } else if (c == '|' && depth == 0) {
        all.add(pattern.substring(from, i));
        from = i + 1;
      }
    }
    all.add(pattern.substring(from));
    return all;
  }

  /** The alternatives of a pattern that is one group, as if it had no brackets; else itself. */
  static List<String> options(String pattern) {
    boolean group = pattern.startsWith("(") && !pattern.startsWith("(?");
    boolean whole = group && close(pattern) == pattern.length() - 1;
    return whole ? of(pattern.substring(1, pattern.length() - 1)) : List.of(pattern);
  }

  /** All texts of a pattern, without blanks at their ends; none when it has anything else. */
  static Set<String> phrases(String pattern) {
    var reading = new Alternatives(pattern);
    Set<String> all = reading.choice();
    Set<String> phrases = new HashSet<>();
    if (reading.at == pattern.length()) {
      all.forEach(phrase -> phrases.add(phrase.strip()));
    }
    return phrases;
  }

  /**
   * What the texts of a pattern begin with, blanks apart; none when that is not plain to see.
   *
   * @param most letters of each, of its first word
   */
  static Set<String> prefixes(String pattern, int most) {
    Set<String> all = new HashSet<>();
    return begin(pattern, most, all) ? all : Set.of();
  }

  /** So many letters that every text of a pattern begins with; empty when that is not plain. */
  static String surePrefix(String pattern, int letters) {
    if (pattern.length() < letters) {
      return "";
    }
    for (int i = 0; i < letters; i++) {
      char c = pattern.charAt(i);
      if (c < 'a' || c > 'z') {
        return "";
      }
    }
    boolean sure = pattern.length() == letters || "?*+{".indexOf(pattern.charAt(letters)) < 0;
    return sure ? pattern.substring(0, letters) : "";
  }

  /** Whether a pattern stands for itself alone. */
  static boolean isPlain(String pattern) {
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if ((c < 'a' || c > 'z') && c != ' ' && SPECIAL.indexOf(c) >= 0) {
        return false;
      }
    }
    return true;
  }

  /** Adds what a pattern begins with; not when it may be empty or is of another kind. */
  private static boolean begin(String pattern, int most, Set<String> all) {
    int end = 0;
    while (end < pattern.length() && SPECIAL.indexOf(pattern.charAt(end)) < 0) {
      end++;
    }
    boolean optional = end < pattern.length() && pattern.charAt(end) == '?';
    int sure = end - (optional ? 1 : 0);
    int word = 0;
    while (word < sure && word < most && pattern.charAt(word) != ' ') {
      word++;
    }
    if (word > 0 && (word == most || word < sure || end == pattern.length())) {
      all.add(pattern.substring(0, word));
      return true;
    }
    if (end == 0 && pattern.startsWith("(") && !pattern.startsWith("(?")) {
      return beginOfGroup(pattern, most, all);
    }
    if (sure > 0) {
      all.add(pattern.substring(0, word)); // filed by the letter or two that are sure
      return word > 0;
    }
    return false;
  }

  private static boolean beginOfGroup(String pattern, int most, Set<String> all) {
    int close = close(pattern);
    if (close < 0) {
      return false;
    }
    String behind = pattern.substring(close + 1);
    boolean optional = behind.startsWith("?");
    for (String option : of(pattern.substring(1, close))) {
      if (!begin(option, most, all)) {
        return false;
      }
    }
    String rest = optional ? behind.substring(1) : "";
    rest = rest.startsWith(" ?") ? rest.substring(2) : rest;
    return !optional || begin(rest.stripLeading(), most, all);
  }

  /** Where the group that a pattern begins with ends; -1 when it does not. */
  private static int close(String pattern) {
    int depth = 0;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '(') {
        depth++;
      } else if (c == ')' && --depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private Set<String> choice() {
    Set<String> all = sequence();
    while (at < text.length() && text.charAt(at) == '|' && !all.isEmpty()) {
      at++;
      Set<String> more = sequence();
      if (more.isEmpty()) {
        return Set.of();
      }
      all = new LinkedHashSet<>(all);
      all.addAll(more);
    }
    return all;
  }

  private Set<String> sequence() {
    Set<String> all = Set.of("");
    while (at < text.length() && text.charAt(at) != '|' && text.charAt(at) != ')') {
      Set<String> atom = atom();
      if (atom.isEmpty()) {
        return Set.of();
      }
      if (at < text.length() && "*+{".indexOf(text.charAt(at)) >= 0) {
        return Set.of();
      }
      if (at < text.length() && text.charAt(at) == '?') {
        at++;
        atom = new LinkedHashSet<>(atom);
        atom.add("");
      }
      all = joined(all, atom);
    }
    return all;
  }

  private static Set<String> joined(Set<String> left, Set<String> right) {
    Set<String> all = new LinkedHashSet<>();
    for (String one : left) {
      for (String other : right) {
        all.add(one.concat(other));
      }
    }
    return all;
  }

  /** Several plain characters at once, a class or a group; empty for anything else. */
  private Set<String> atom() {
    char c = text.charAt(at);
    if (c == '(' && !text.startsWith("(?", at)) {
      at++;
      Set<String> inside = choice();
      boolean closed = at < text.length() && text.charAt(at) == ')';
      at++;
      return closed ? inside : Set.of();
    }
    if (c == '[') {
      int end = text.indexOf(']', at);
      String members = end < 0 ? "" : text.substring(at + 1, end);
      at = end < 0 ? text.length() : end + 1;
      return members.startsWith("^") || members.contains("-") ? Set.of() : letters(members);
    }
    int end = at;
    while (end < text.length() && SPECIAL.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    boolean optional = end < text.length() && "?*+{".indexOf(text.charAt(end)) >= 0;
    end -= optional && end > at + 1 ? 1 : 0;
    String plain = text.substring(at, end);
    at = end;
    return plain.isEmpty() ? Set.of() : Set.of(plain);
  }

  private static Set<String> letters(String members) {
    Set<String> all = new LinkedHashSet<>();
    members.chars().forEach(m -> all.add(String.valueOf((char) m)));
    return all;
  }
}
