package dev.synth.schema;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The two spellings of a column of booleans; each side is always spelt alike. */
final class BooleanPair {
  private static final List<String> FALSE = List.of("false", "no", "f", "n", "0");
  private static final List<String> TRUE = List.of("true", "yes", "t", "y", "1");

  private int pair = -1;
  private @Nullable String no;
  private @Nullable String yes;

  /** Sees a cell; false when it does not belong to the pair. */
  boolean see(String cell) {
    if (cell.equals(no) || cell.equals(yes)) {
      return true;
    }
    String word = cell.toLowerCase(Locale.ROOT);
    boolean isNo = FALSE.contains(word);
    int found = isNo ? FALSE.indexOf(word) : TRUE.indexOf(word);
    if (found < 0 || (pair >= 0 && pair != found) || (isNo ? no : yes) != null) {
      return false;
    }
    pair = found;
    if (isNo) {
      no = cell;
    } else {
      yes = cell;
    }
    return true;
  }

  /**
   * Whether nothing but a boolean looks so: both sides were seen, or a whole word; a lone {@code y}
   * or {@code 0} may be anything.
   */
  boolean unmistakable() {
    boolean digit = pair == 4;
    return pair >= 0 && !digit && ((no != null && yes != null) || pair < 2);
  }

  /** The spelling of no, then that of yes; one that was not seen follows the other's case. */
  List<String> levels() {
    int index = Math.max(pair, 0);
    String left = no == null ? like(FALSE.get(index), yes) : no;
    String right = yes == null ? like(TRUE.get(index), no) : yes;
    return List.of(left, right);
  }

  private static String like(String word, @Nullable String model) {
    if (model == null || Character.isLowerCase(model.charAt(0))) {
      return word;
    }
    boolean allUpper = model.equals(model.toUpperCase(Locale.ROOT));
    return allUpper
        ? word.toUpperCase(Locale.ROOT)
        : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
