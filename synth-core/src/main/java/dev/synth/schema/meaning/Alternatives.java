package dev.synth.schema.meaning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Simple regular expressions as the texts that they stand for: letters, groups, alternatives,
 * {@code ?} and classes that list their members.
 */
final class Alternatives {
  private static final String SPECIAL = "\\^$.|?*+()[]{}";

  private Alternatives() {}

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

  /** Whether a pattern has no more than {@link PhraseMatcher} knows. */
  static boolean isSimple(String pattern) {
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '\\') {
        if (!pattern.startsWith("\\w+", i)) {
          return false;
        }
        i += 2;
      } else if ("*+{.^$".indexOf(c) >= 0 || pattern.startsWith("(?", i)) {
        return false;
      } else if (c == '[' && pattern.substring(i, pattern.indexOf(']', i)).matches(".*[-^].*")) {
        return false;
      }
    }
    return true;
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
}
