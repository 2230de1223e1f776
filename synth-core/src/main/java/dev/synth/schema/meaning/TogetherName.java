package dev.synth.schema.meaning;

/** Names of China, Japan and Korea: the family name first, mostly without a blank. */
final class TogetherName {
  private static final int LONGEST_FAMILY = 3;
  private static final int LONGEST_GIVEN = 3;

  private static final Character.UnicodeScript HANGUL = Character.UnicodeScript.HANGUL;

  private TogetherName() {}

  /** Reads a name; {@code apart} where a blank stood between its parts. */
  static NameReading of(String text, boolean apart) {
    NameReading best = NameReading.NONE;
    for (int family = Math.min(LONGEST_FAMILY, text.length()); family > 0; family--) {
      int given = text.length() - family;
      if (given <= LONGEST_GIVEN) {
        NameReading read =
            given == 0
                ? alone(text)
                : split(text.substring(0, family), text.substring(family), apart);
        best = read.compareTo(best) < 0 ? read : best;
      }
    }
    return best;
  }

  private static NameReading alone(String text) {
    boolean given = NameLists.isGiven(text);
    if (!given && !NameLists.isFamily(text)) {
      return NameReading.NONE;
    }
    if (NameLists.isWord(text)) {
      return NameReading.WORD;
    }
    return given && text.length() > 1 ? NameReading.GIVEN : NameReading.FAMILY;
  }

  private static NameReading split(String family, String given, boolean apart) {
    boolean short1 = family.length() == 1;
    if (!NameLists.isFamily(family) || (short1 && given.length() > 2)) {
      return NameReading.NONE;
    }
    if (NameLists.isWord(family + given)) {
      return NameReading.WORD;
    }
    boolean korean = Character.UnicodeScript.of(family.codePointAt(0)) == HANGUL;
    boolean listed = NameLists.isGiven(given) && (given.length() > 1 || apart);
    boolean sure = listed || (NameLists.isCommonFirst(family) && (!korean || given.length() == 2));
    if (sure) {
      return NameReading.FULL;
    }
    return korean && given.length() > 2 ? NameReading.NONE : NameReading.LIKELY;
  }
}
