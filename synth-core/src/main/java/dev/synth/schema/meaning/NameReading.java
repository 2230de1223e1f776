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
  private static final Pattern LETTERS =
      Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M}'’`´. ,·・/-]*");

  /** What some write behind a name, such as a number of a customer. */
  private static final Pattern BEHIND = Pattern.compile(" *\\([^()]{1,20}\\)$");

  /** Titles of Thailand stand before a name without a blank. */
  private static final Pattern THAI_TITLE =
      Pattern.compile("(นาย|นาง|นางสาว|เด็กชาย|เด็กหญิง|ด\\.ช\\.|ด\\.ญ\\.)[\\p{IsThai} ]+");

  private static final Pattern TOGETHER =
      Pattern.compile("[\\p{IsHan}々\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]+");
  private static final Pattern BLANKS = Pattern.compile("[ .,·・]+");

  static NameReading of(String cell) {
    String text = BEHIND.matcher(cell.strip()).replaceFirst("");
    if (text.isEmpty() || text.length() > LONGEST || !LETTERS.matcher(text).matches()) {
      return NONE;
    }
    if (THAI_TITLE.matcher(text).matches()) {
      return FULL;
    }
    String[] split = BLANKS.split(text, -1);
    String joined = Folded.of(String.join("", split));
    if (TOGETHER.matcher(joined).matches()) {
      return split.length > 3 ? NONE : TogetherName.of(joined, split.length > 1);
    }
    List<String> parts = new ArrayList<>();
    boolean addressed = false;
    for (String part : split) {
      String folded = Folded.of(part);
      if (NameLists.isOfCompany(folded)) {
        return NONE;
      }
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
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(i);
      boolean isGiven = isGiven(part);
      boolean inside = i > 0 && i < parts.size() - 1;
      if (part.length() == 1 && part.charAt(0) < 0x2000) {
        initials |= !(inside && NameLists.isParticle(part)); // Maia e Sousa
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
    boolean initialed = initials && names + words > 0;
    if (unknown == 0 && ((given > 0 && names > 1) || initialed)) {
      return FULL;
    }
    return given > 0 || initialed ? LIKELY : NONE;
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
