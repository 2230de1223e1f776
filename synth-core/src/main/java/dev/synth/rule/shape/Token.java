package dev.synth.rule.shape;

import java.util.ArrayList;
import java.util.List;

/**
 * A run of characters of one class, or one character that is no letter or digit.
 *
 * @param kind what may stand there; {@link Kind#SIGN} is itself alone
 */
record Token(Kind kind, String text) {
  /** Classes of characters, with the ranges that others are drawn from. */
  enum Kind {
    SIGN(""),
    DIGIT("0-9"),
    UPPER("A-Z"),
    LOWER("a-z"),
    /** A capital and small letters. */
    TITLE("a-z"),
    /** Letters and digits in any order, which a column has too many orders of. */
    MIXED("0-9A-Za-z"),
    CYRILLIC("а-я"),
    GREEK("α-ω"),
    HEBREW("א-ת"),
    ARABIC("ا-غ"),
    DEVANAGARI("क-ह"),
    THAI("ก-ฮ"),
    HAN("一-龥"),
    KANA("ア-ン"),
    HANGUL("가-힣");

    private final String ranges;

    Kind(String ranges) {
      this.ranges = ranges;
    }

    String ranges() {
      return ranges;
    }

    private boolean isLatin() {
      return this == DIGIT || this == UPPER || this == LOWER;
    }

    private static Kind of(int c) {
      if (c < 128) {
        boolean digit = c >= '0' && c <= '9';
        boolean upper = c >= 'A' && c <= 'Z';
        boolean lower = c >= 'a' && c <= 'z';
        return digit ? DIGIT : upper ? UPPER : lower ? LOWER : SIGN;
      }
      if (!Character.isLetter(c)) {
        return SIGN;
      }
      return switch (Character.UnicodeScript.of(c)) {
        case CYRILLIC -> CYRILLIC;
        case GREEK -> GREEK;
        case HEBREW -> HEBREW;
        case ARABIC -> ARABIC;
        case DEVANAGARI -> DEVANAGARI;
        case THAI -> THAI;
        case HAN -> HAN;
        case HIRAGANA, KATAKANA -> KANA;
        case HANGUL -> HANGUL;
        default -> Character.isUpperCase(c) ? UPPER : LOWER;
      };
    }
  }

  /** How many characters it has. */
  int length() {
    return text.codePointCount(0, text.length());
  }

  /**
   * A text in tokens.
   *
   * @param mixed letters and digits side by side are one token
   */
  static List<Token> of(String text, boolean mixed) {
    List<Token> tokens = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      Kind kind = Kind.of(text.codePointAt(from));
      int to = from + Character.charCount(text.codePointAt(from));
      if (kind != Kind.SIGN) {
        boolean any = mixed && kind.isLatin();
        to = end(text, to, kind, any);
        kind = any ? Kind.MIXED : kind;
        int next = kind == Kind.UPPER ? end(text, to, Kind.LOWER, false) : to;
        if (next > to) {
          int last = text.offsetByCodePoints(to, -1); // the capital that begins a word
          if (last > from) {
            tokens.add(new Token(Kind.UPPER, text.substring(from, last)));
            from = last;
          }
          kind = Kind.TITLE;
          to = next;
        }
      }
      tokens.add(new Token(kind, text.substring(from, to)));
      from = to;
    }
    return tokens;
  }

  private static int end(String text, int from, Kind kind, boolean latin) {
    int at = from;
    while (at < text.length()) {
      Kind next = Kind.of(text.codePointAt(at));
      if (next != kind && !(latin && next.isLatin())) {
        break;
      }
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }
}
