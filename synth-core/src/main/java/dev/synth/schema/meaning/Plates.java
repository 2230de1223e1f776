package dev.synth.schema.meaning;

import java.util.List;
import java.util.regex.Pattern;

/** Number plates of vehicles, in the forms that no usual code has. */
final class Plates {
  static final List<Pattern> FORMS =
      List.of(
          Pattern.compile("[A-ZÄÖÜ]{1,3}[- ·][A-Z]{1,2}[ -]?[1-9]\\d{0,3}[EH]?"), // Germany
          Pattern.compile("[A-HJ-PR-Y]{2}\\d{2} [A-HJ-PR-Z]{3}"), // Britain
          Pattern.compile("[A-HJ-NP-TV-Z]{2}-\\d{3}-[A-HJ-NP-TV-Z]{2}"), // France
          Pattern.compile("[A-HJ-NPR-TV-Z]{2} ?\\d{3} ?[A-HJ-NPR-TV-Z]{2}"), // Italy
          Pattern.compile("\\d{4} ?[BCDFGHJKLMNPRSTVWXYZ]{3}"), // Spain
          Pattern.compile("[A-Z]{3}\\d[A-Z]\\d{2}"), // Brazil, Mercosul
          Pattern.compile("[АВЕКМНОРСТУХ]\\d{3}[АВЕКМНОРСТУХ]{2} ?\\d{2,3}"), // Russia
          Pattern.compile("[\\p{IsHan}][A-Z][·• ]?[A-Z0-9]{5,6}"), // China
          Pattern.compile("[A-Z]{2}[ -]?\\d{1,2}[ -]?[A-Z]{1,2}[ -]?\\d{4}"), // India
          Pattern.compile("\\d{2,3}[가-힣] ?\\d{4}"), // Korea
          Pattern.compile("\\p{IsHan}{1,4} ?\\d{2,3} ?\\p{IsHiragana} ?\\d{1,2}-?\\d{2}"), // Japan
          Pattern.compile("\\d?[ก-ฮ]{2} ?\\d{1,4}"), // Thailand
          Pattern.compile("[A-HJ-PR-Y]{2}\\d{2}[A-HJ-PR-Z]{3}"), // Britain, without a blank
          Pattern.compile("(0[1-9]|[1-7]\\d|8[01]) [A-Z]{1,3} \\d{2,4}"), // Turkey
          Pattern.compile("\\d{2}-[A-Z]{2}-\\d{2}"), // the Netherlands
          Pattern.compile("\\d{2}[A-Z]\\d?-?\\d{3}\\.\\d{2}")); // Vietnam

  private Plates() {}
}
