package dev.synth.schema.meaning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names of people, folded, by what they are. Read when first asked for: some 80,000 names, 0.2 s in
 * a cold JVM and 8 MB.
 */
final class NameLists {
  private static final String FLAGS = "gfxFPTSMC";
  private static final Map<String, Integer> NAMES = read();
  private static final int LONGEST_ENDING = 8;
  private static final int LEAST_BEFORE_ENDING = 2;

  private NameLists() {}

  private static Map<String, Integer> read() {
    Map<String, Integer> names = new HashMap<>(1 << 17);
    for (String list : List.of("person-names.tsv", "person-names-faker.tsv")) {
      for (String line : Lines.of(NameLists.class, list)) {
        int tab = line.indexOf('\t');
        for (char flag : line.substring(tab + 1).toCharArray()) {
          names.merge(line.substring(0, tab), bit(flag), (a, b) -> a | b);
        }
      }
    }
    for (String line : Lines.of(NameLists.class, "person-names-more.tsv")) {
      for (String name : line.substring(2).split(" ", -1)) {
        names.merge(Folded.of(name), bit(line.charAt(0)), (a, b) -> a | b);
      }
    }
    return names;
  }

  private static int bit(char flag) {
    int at = FLAGS.indexOf(flag);
    if (at < 0) {
      throw new IllegalStateException("no flag of names: " + flag);
    }
    return 1 << at;
  }

  private static boolean has(String folded, char flag) {
    return (NAMES.getOrDefault(folded, 0) & bit(flag)) != 0;
  }

  static boolean isGiven(String folded) {
    return has(folded, 'g');
  }

  static boolean isFamily(String folded) {
    return has(folded, 'f') || has(folded, 'F');
  }

  /** A word, a place, a brand or a month as often as a name. */
  static boolean isWord(String folded) {
    return has(folded, 'x');
  }

  /** One of the commonest family names of those that stand before the given one without a blank. */
  static boolean isCommonFirst(String folded) {
    return has(folded, 'F');
  }

  static boolean isParticle(String folded) {
    return has(folded, 'P');
  }

  /** What is put before names of persons only. */
  static boolean isFormOfAddress(String folded) {
    return has(folded, 'M');
  }

  /** What only names of companies have. */
  static boolean isOfCompany(String folded) {
    return has(folded, 'C');
  }

  static boolean isTitle(String folded) {
    return has(folded, 'T');
  }

  /** Ends as many family names do, and as some other words. */
  static boolean endsAsFamily(String folded) {
    int last = Math.min(LONGEST_ENDING, folded.length() - LEAST_BEFORE_ENDING);
    for (int length = 2; length <= last; length++) {
      if (has(folded.substring(folded.length() - length), 'S')) {
        return true;
      }
    }
    return false;
  }
}
