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
        .replace("Æ", "Ae");
  }
}
