package dev.synth.schema.meaning;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts without what differs between two spellings of one word: case and accents. */
final class Folded {
  /** Of Latin, Greek and Cyrillic; marks of other scripts are letters to their readers. */
  private static final Pattern ACCENTS = Pattern.compile("\\p{InCombiningDiacriticalMarks}+");

  private Folded() {}

  /** {@code Łukasz Groß} is {@code lukasz gross}. */
  static String of(String text) {
    return withoutAccents(text).toLowerCase(Locale.ROOT);
  }

  /** Case is kept. */
  static String withoutAccents(String text) {
    if (text.chars().allMatch(c -> c < 128)) {
      return text;
    }
    String bare = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    return Normalizer.normalize(bare, Normalizer.Form.NFC)
        .replace("ß", "ss")
        .replace('ø', 'o')
        .replace('Ø', 'O')
        .replace('ł', 'l')
        .replace('Ł', 'L')
        .replace('đ', 'd')
        .replace('Đ', 'D')
        .replace('ı', 'i')
        .replace("æ", "ae")
        .replace("Æ", "Ae")
        .replace('ə', 'e')
        .replace('Ə', 'E')
        .replace('ð', 'd')
        .replace("þ", "th")
        .replace("Þ", "Th")
        .replace('\u06CC', '\u064A') // Persian letters by their Arabic ones
        .replace('\u06C1', '\u0647')
        .replace('\u06A9', '\u0643')
        .replace("\u0670", "");
  }

  /** The same with digits of any script as {@code 0} to {@code 9}. */
  static String digits(String text) {
    if (text.chars().allMatch(c -> c < 128)) {
      return text;
    }
    var folded = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (Character.isDigit(c)) {
                folded.append(Character.digit(c, 10));
              } else {
                folded.appendCodePoint(c == '\uFF0D' ? '-' : c == '\uFF0B' ? '+' : c);
              }
            });
    return folded.toString();
  }
}
