package dev.synth.schema.meaning;

/** Names of China, Japan and Korea: the family name first, mostly without a blank. */
final class TogetherName {
  private static final int LONGEST_FAMILY = 3;
  private static final int LONGEST_GIVEN = 3;

  private TogetherName() {}

  static NameReading of(String text) {
    NameReading best = NameReading.NONE;
    for (int family = Math.min(LONGEST_FAMILY, text.length()); family > 0; family--) {
      int given = text.length() - family;
      if (given <= LONGEST_GIVEN) {
        NameReading read =
            given == 0 ? alone(text) : split(text.substring(0, family), text.substring(family));
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

  private static NameReading split(String family, String given) {
    boolean short1 = family.length() == 1;
    if (!NameLists.isFamily(family) || (short1 && given.length() > 2)) {
      return NameReading.NONE;
    }
    if (NameLists.isWord(family + given)) {
      return NameReading.WORD;
    }
    boolean sure = NameLists.isCommonFirst(family) || NameLists.isGiven(given);
    return sure ? NameReading.FULL : NameReading.LIKELY;
  }
}
