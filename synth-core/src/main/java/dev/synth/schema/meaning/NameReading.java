package dev.synth.schema.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What one cell is as the name of a person. */
enum NameReading {
  /** A given and a family name that the lists have, or such a name of East Asia. */
  FULL,
  /** Looks like a full name, and one part of it is a name. */
  LIKELY,
  /** One name that is given to people. */
  GIVEN,
  /** One family name. */
  FAMILY,
  /** One name that is given to some and inherited by others. */
  EITHER,
  /** One name that is a word, a place or a brand as often. */
  WORD,
  NONE;

  private static final int LONGEST = 60;
  private static final int MOST_PARTS = 7;
  private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M}'’`´. ,·・-]*");
  private static final Pattern TOGETHER =
      Pattern.compile("[\\p{IsHan}々\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]+");
  private static final Pattern BLANKS = Pattern.compile("[ .,·・]+");

  static NameReading of(String cell) {
    String text = cell.strip();
    if (text.isEmpty() || text.length() > LONGEST || !LETTERS.matcher(text).matches()) {
      return NONE;
    }
    String[] split = BLANKS.split(text, -1);
    String joined = Folded.of(String.join("", split));
    if (TOGETHER.matcher(joined).matches()) {
      return split.length > 3 ? NONE : TogetherName.of(joined);
    }
    List<String> parts = new ArrayList<>();
    boolean addressed = false;
    for (String part : split) {
      String folded = Folded.of(part);
      addressed |= NameLists.isFormOfAddress(folded);
      if (!part.isEmpty() && !NameLists.isTitle(folded)) {
        parts.add(folded);
      }
    }
    if (parts.isEmpty() || parts.size() > MOST_PARTS) {
      return NONE;
    }
    if (addressed) {
      return FULL;
    }
    return parts.size() == 1 ? single(parts.get(0)) : several(parts);
  }

  private static NameReading single(String name) {
    boolean given = isGiven(name);
    if (!given && !isFamily(name)) {
      return NONE;
    }
    if (NameLists.isWord(name)) {
      return WORD;
    }
    return !given ? FAMILY : isFamily(name) ? EITHER : GIVEN;
  }

  /** Given name before family name or behind it; initials and particles between. */
  private static NameReading several(List<String> parts) {
    if (NameLists.isWord(String.join("_", parts))) {
      return NONE;
    }
    int given = 0;
    int names = 0;
    int words = 0;
    int unknown = 0;
    boolean initials = false;
    for (String part : parts) {
      boolean isGiven = isGiven(part);
      if (part.length() == 1 && part.charAt(0) < 0x2000) {
        initials = true;
      } else if (isGiven || isFamily(part) || NameLists.endsAsFamily(part)) {
        boolean word = NameLists.isWord(part);
        given += isGiven && !word ? 1 : 0;
        names += word ? 0 : 1;
        words += word ? 1 : 0;
      } else if (!NameLists.isParticle(part)) {
        unknown++;
      }
    }
    if (unknown > names) {
      return NONE;
    }
    if (given > 0 && names > 1 && unknown == 0) {
      return FULL;
    }
    return given > 0 || (initials && names + words > 0) ? LIKELY : NONE;
  }

  /** Parts that a hyphen joins count where one of them does. */
  private static boolean isGiven(String name) {
    return NameLists.isGiven(name) || anyPart(name, true);
  }

  private static boolean isFamily(String name) {
    return NameLists.isFamily(name) || anyPart(name, false);
  }

  private static boolean anyPart(String name, boolean given) {
    if (name.indexOf('-') < 0) {
      return false;
    }
    for (String part : name.split("-", -1)) {
      if (given ? NameLists.isGiven(part) : NameLists.isFamily(part)) {
        return true;
      }
    }
    return false;
  }
}
