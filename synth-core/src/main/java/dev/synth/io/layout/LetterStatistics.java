package dev.synth.io.layout;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which encoding of one byte a character makes letters of a language of a text's bytes: naive Bayes
 * over the letters beyond ASCII of some languages, each in the order of their frequency.
 */
final class LetterStatistics {
  /** From the most usual; where two read the same, the first is named. */
  static final List<String> CHARSETS =
      List.of(
          "windows-1252",
          "ISO-8859-15",
          "windows-1250",
          "ISO-8859-2",
          "windows-1251",
          "KOI8-R",
          "windows-1253",
          "windows-1254",
          "windows-1257",
          "IBM850",
          "IBM852",
          "IBM866",
          "x-MacRoman");

  private static final List<String> LATIN =
      List.of(
          "\u00FC\u00E4\u00F6\u00DF", // German
          "\u00E9\u00E8\u00E0\u00EA\u00E7\u00EE\u00F4\u00FB\u00F9\u00E2\u00EF\u00EB\u0153", // French
          "\u00F3\u00ED\u00E1\u00F1\u00E9\u00FA\u00FC\u00BF\u00A1", // Spanish
          "\u00E3\u00E7\u00E1\u00E9\u00ED\u00F3\u00EA\u00F5\u00E2\u00FA\u00E0", // Portuguese
          "\u00E0\u00E8\u00F2\u00F9\u00EC\u00E9", // Italian
          "\u00E4\u00F6\u00E5\u00E9", // Swedish, Finnish
          "\u00F8\u00E5\u00E6\u00E9", // Danish, Norwegian
          "\u00E1\u00F0\u00ED\u00F3\u00FA\u00FE\u00E6\u00F6\u00E9\u00FD", // Icelandic
          "\u0142\u0119\u0105\u00F3\u017C\u015B\u0107\u0144\u017A", // Polish
          "\u00ED\u00E1\u00E9\u011B\u0159\u00FD\u017E\u010D\u0161\u016F\u00FA\u0165\u0148\u010F"
              + "\u00F3\u013E\u00F4\u00E4", // Czech, Slovak
          "\u00E1\u00E9\u00F6\u00F3\u0151\u00FC\u00FA\u00ED\u0171", // Hungarian
          "\u0103\u0163\u015F\u00EE\u00E2\u0219\u021B", // Romanian
          "\u010D\u017E\u0161\u0107\u0111", // Croatian, Slovene
          "\u0131\u015F\u00FC\u011F\u00E7\u00F6\u0130", // Turkish
          "\u0117\u0161\u017E\u0173\u012F\u0105\u016B\u010D\u0119", // Lithuanian
          "\u0101\u012B\u0161\u0113\u0146\u016B\u013C\u017E\u010D\u0137\u0123", // Latvian
          "\u00E4\u00F5\u00F6\u00FC\u0161\u017E"); // Estonian

  private static final List<String> OTHERS =
      List.of(
          "\u043E\u0435\u0430\u0438\u043D\u0442\u0441\u0440\u0432\u043B\u043A\u043C\u0434\u043F"
              + "\u0443\u044F\u044B\u044C\u0433\u0437\u0431\u0447\u0439\u0445\u0436\u0448\u044E"
              + "\u0446\u0449\u044D\u0444\u044A\u0451\u0456\u0457\u0454", // Russian, Ukrainian
          "\u03B1\u03BF\u03B9\u03B5\u03C4\u03C3\u03BD\u03B7\u03C5\u03C1\u03C0\u03BA\u03BC\u03BB"
              + "\u03C9\u03C2\u03B3\u03B4\u03AC\u03AF\u03CC\u03AD\u03B8\u03C7\u03AE\u03C6\u03B2"
              + "\u03BE\u03B6\u03C8\u03CD\u03CE"); // Greek

  private static final String SYMBOLS =
      "\u20AC\u00A3\u00B0\u00A7\u2013\u2014\u2018\u2019\u201C\u201D\u201E\u2026\u00AB\u00BB\u00AE"
          + "\u00A9\u2122\u00B2\u00B3\u00B5\u00B1\u00D7\u00BD\u00A0\u2022\u00BA\u00AA";

  /** The one that stands between letters. */
  private static final char APOSTROPHE = '\u2019';

  private static final double SYMBOL = StrictMath.log(0.004);
  private static final double LETTER = StrictMath.log(0.0003);
  private static final double OTHER = StrictMath.log(0.000_01);
  private static final double NO_CHARACTER = StrictMath.log(1e-9);
  private static final double IN_WORD = StrictMath.log(0.01);
  private static final double CAPITAL = StrictMath.log(0.15);

  /** What the most usual one has before any byte is seen, and what the next ones lack more. */
  private static final double USUAL = 4;

  private static final double LESS_USUAL = 0.05;

  /** Those of systems that are gone are read only where no other one will do. */
  private static final double GONE = 6;

  /** Below this mean of a letter, no language of crowded letters is read. */
  private static final double POOR = -4.3;

  private LetterStatistics() {}

  /** The best one; nothing when none reads well. */
  static Optional<Charset> best(ByteSurvey survey) {
    double best = Double.NEGATIVE_INFINITY;
    Optional<Charset> charset = Optional.empty();
    for (int i = 0; i < CHARSETS.size(); i++) {
      if (!Charset.isSupported(CHARSETS.get(i))) {
        continue;
      }
      Charset candidate = Charset.forName(CHARSETS.get(i));
      char[] characters = upperHalf(candidate);
      boolean gone = !candidate.name().matches("windows-.*|ISO-.*|KOI8.*");
      double prior = (i == 0 ? USUAL : -LESS_USUAL * i) - (gone ? GONE : 0);
      for (String language : survey.isCrowded() ? OTHERS : LATIN) {
        double score = prior + likelihood(survey, characters, language);
        if (score > best) {
          best = score;
          charset = Optional.of(candidate);
        }
      }
    }
    boolean poor = survey.isCrowded() && best - USUAL < POOR * survey.high();
    return poor ? Optional.empty() : charset;
  }

  private static double likelihood(ByteSurvey survey, char[] characters, String language) {
    double sum = 0;
    for (int b = 0x80; b < 256; b++) {
      if (survey.count(b) > 0) {
        char c = characters[b - 0x80];
        sum += survey.count(b) * chance(c, language);
        boolean inWords = !Character.isLetter(c) && c != APOSTROPHE;
        sum += inWords ? survey.countInWords(b) * IN_WORD : 0;
      }
    }
    return sum;
  }

  /** Logarithm of how likely a character is among those beyond ASCII; by Zipf for letters. */
  private static double chance(char c, String language) {
    String lower = String.valueOf(c).toLowerCase(Locale.ROOT);
    int place = language.indexOf(lower.charAt(0));
    if (place >= 0) {
      double zipf = StrictMath.log(1.0 / (place + 2) / StrictMath.log(language.length() + 2));
      return language.indexOf(c) >= 0 ? zipf : zipf + CAPITAL;
    }
    if (SYMBOLS.indexOf(c) >= 0) {
      return SYMBOL;
    }
    if (c == '\uFFFD' || Character.isISOControl(c)) {
      return NO_CHARACTER;
    }
    return Character.isLetter(c) ? LETTER : OTHER;
  }

  private static char[] upperHalf(Charset charset) {
    char[] characters = new char[128];
    for (int i = 0; i < characters.length; i++) {
      try {
        CharBuffer one =
            charset.newDecoder().decode(ByteBuffer.wrap(new byte[] {(byte) (i + 128)}));
        characters[i] = one.length() == 1 ? one.get(0) : '\uFFFD';
      } catch (CharacterCodingException e) {
        characters[i] = '\uFFFD'; // the byte is none of this encoding
      }
    }
    return characters;
  }
}
