package dev.synth.schema.meaning;

import static dev.synth.schema.meaning.CheckDigits.digit;
import static dev.synth.schema.meaning.CheckDigits.weighted;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Numbers that states give to persons, by form and check digits as the states publish them. Blanks,
 * points, hyphens and slashes may stand between.
 */
final class NationalIds {
  private static final String DAY = "(0[1-9]|[12]\\d|3[01])";
  private static final String MONTH = "(0[1-9]|1[0-2])";
  private static final String YYMMDD = "\\d\\d" + MONTH + DAY;
  private static final String CHINA = "10X98765432";

  /**
   * One kind of number.
   *
   * @param form of a cell as it is written, where the separators alone tell, else of the bare one
   * @param bare whether the form is of the cell without separators
   */
  record Kind(String country, Pattern form, boolean bare, Predicate<String> check) {
    /** Whether the cell has the form, and right check digits. */
    boolean holds(String cell) {
      String read = bare ? compact(cell) : cell;
      return form.matcher(read).matches() && check.test(compact(cell));
    }
  }

  static final List<Kind> ALL =
      List.of(
          written("US", "(?!000|666|9\\d\\d)\\d{3}-(?!00)\\d{2}-(?!0000)\\d{4}", n -> true),
          written("GB", "[A-CEGHJ-PR-TW-Z]{2} ?\\d{2} ?\\d{2} ?\\d{2} ?[A-D]", n -> true),
          written("GB", "\\d{3}[ -]\\d{3}[ -]\\d{4}", NationalIds::nhs),
          written("CA", "\\d{3}[ -]\\d{3}[ -]\\d{3}", CheckDigits::luhn),
          written("DK", DAY + MONTH + "\\d\\d-\\d{4}", n -> true),
          written("KR", YYMMDD + "-[1-8]\\d{6}", n -> true),
          written("MY", YYMMDD + "-\\d\\d-\\d{4}", n -> true),
          written("LV", DAY + MONTH + "\\d\\d-\\d{5}", n -> true),
          written("FI", DAY + MONTH + "\\d\\d[-+A-FU-Y]\\d{3}[0-9A-FHJ-NPR-Y]", NationalIds::fi),
          written("SE", "(\\d\\d)?" + YYMMDD + "[-+]\\d{4}", NationalIds::se),
          written("RU", "\\d{3}-\\d{3}-\\d{3}[ -]\\d{2}", NationalIds::snils),
          written("CL", "\\d{1,2}\\.?\\d{3}\\.?\\d{3}-[\\dkK]", NationalIds::rut),
          bare("EG", "[23]" + YYMMDD + "\\d{7}", n -> true),
          bare("ID", "[1-9]\\d{5}([04][1-9]|[1256]\\d|[37][01])" + MONTH + "\\d{6}", n -> true),
          bare("GB", "\\d{10}", NationalIds::nhs),
          bare("SE", "(19|20)?" + YYMMDD + "\\d{4}", NationalIds::se),
          bare("ES", "[XYZ\\d]\\d{7}[A-Z]", NationalIds::es),
          bare(
              "IT",
              "[A-Z]{6}[\\dL-NP-V]{2}[A-EHLMPR-T][\\dL-NP-V]{2}[A-Z][\\dL-NP-V]{3}[A-Z]",
              n -> true),
          bare("MX", "[A-Z]{4}" + YYMMDD + "[HMX][A-Z]{5}[A-Z\\d]\\d", n -> true),
          bare("IN", "[A-Z]{3}[ABCFGHJLPT][A-Z]\\d{4}[A-Z]", n -> true),
          bare("SG", "[STFGM]\\d{7}[A-Z]", NationalIds::sg),
          bare("TW", "[A-Z][1289]\\d{8}", NationalIds::tw),
          bare("HK", "[A-Z]{1,2}\\d{6}\\(?[\\dA]\\)?", NationalIds::hk),
          bare("IE", "\\d{7}[A-W][A-IW]?", NationalIds::ie),
          bare("CN", "[1-9]\\d{5}(19|20)" + YYMMDD + "\\d{3}[\\dXx]", NationalIds::cn),
          bare("CH", "756\\d{10}", NationalIds::ch),
          bare("FR", "[1278]\\d\\d(0[1-9]|1[0-2]|[2-9]\\d)(\\d\\d|2[AB])\\d{8}", NationalIds::fr),
          bare("DE", "[1-9]\\d{10}", NationalIds::de),
          bare("AT", "[1-9]\\d{3}" + DAY + "(0[1-9]|1[0-5])\\d\\d", NationalIds::at),
          bare("BE", YYMMDD + "\\d{5}", NationalIds::be),
          bare("NL", "\\d{8,9}", NationalIds::nl),
          bare("PT", "([1-35-9]\\d|45)\\d{7}", NationalIds::pt),
          bare("PL", "\\d\\d([02468][1-9]|[13579][0-2])" + DAY + "\\d{5}", NationalIds::pl),
          bare("CZ", "\\d\\d([0257][1-9]|[1368][0-2])" + DAY + "\\d{4}", NationalIds::cz),
          bare("RO", "[1-8]" + YYMMDD + "\\d{6}", NationalIds::ro),
          bare("BG", "\\d\\d([024][1-9]|[135][0-2])" + DAY + "\\d{4}", NationalIds::bg),
          bare("HR", "\\d{11}", CheckDigits::mod1110),
          bare("RS", DAY + MONTH + "[09]\\d{8}", NationalIds::rs),
          bare("GR", DAY + MONTH + "\\d{7}", CheckDigits::luhn),
          bare("NO", "([04][1-9]|[1256]\\d|[37][01])" + MONTH + "\\d{7}", NationalIds::no),
          bare("EE", "[1-8]" + YYMMDD + "\\d{4}", NationalIds::ee),
          bare("TR", "[1-9]\\d{10}", NationalIds::tr),
          bare("RU", "\\d{12}", NationalIds::inn),
          bare("UA", "\\d{10}", NationalIds::ua),
          bare("JP", "\\d{12}", NationalIds::jp),
          bare("IN", "[2-9]\\d{11}", CheckDigits::verhoeff),
          bare("BR", "\\d{11}", NationalIds::cpf),
          bare("AR", "(2[03478]|3[034])\\d{9}", NationalIds::cuit),
          bare("ZA", YYMMDD + "\\d{4}[01]\\d{2}", CheckDigits::luhn),
          bare("IL", "\\d{9}", CheckDigits::luhn),
          bare("TH", "[1-8]\\d{12}", NationalIds::th),
          bare("AU", "\\d{9}", NationalIds::au));

  private NationalIds() {}

  private static Kind written(String country, String form, Predicate<String> check) {
    return new Kind(country, Pattern.compile(form), false, check);
  }

  private static Kind bare(String country, String form, Predicate<String> check) {
    return new Kind(country, Pattern.compile(form), true, check);
  }

  static String compact(String cell) {
    return cell.replaceAll("[ ./()+-]", "").toUpperCase(Locale.ROOT);
  }

  private static boolean nhs(String n) {
    int check = 11 - weighted(n, 10, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
    return check % 11 == digit(n, 9);
  }

  private static boolean fi(String n) {
    String digits = n.substring(0, 6) + n.substring(n.length() - 4, n.length() - 1);
    int remainder = (int) (Long.parseLong(digits) % 31);
    return "0123456789ABCDEFHJKLMNPRSTUVWXY".charAt(remainder) == n.charAt(n.length() - 1);
  }

  private static boolean se(String n) {
    return CheckDigits.luhn(n.substring(n.length() - 10));
  }

  private static boolean snils(String n) {
    return weighted(n, 9, 8, 7, 6, 5, 4, 3, 2, 1) % 101 % 100 == Integer.parseInt(n.substring(9));
  }

  private static boolean rut(String n) {
    int sum = 0;
    for (int i = 0; i < n.length() - 1; i++) {
      sum += (2 + i % 6) * digit(n, n.length() - 2 - i);
    }
    return "0K987654321".charAt(sum % 11) == n.charAt(n.length() - 1);
  }

  private static boolean es(String n) {
    String digits = n.replace('X', '0').replace('Y', '1').replace('Z', '2').substring(0, 8);
    return "TRWAGMYFPDXBNJZSQVHLCKE".charAt(Integer.parseInt(digits) % 23) == n.charAt(8);
  }

  private static boolean sg(String n) {
    int sum = weighted(n.substring(1), 2, 7, 6, 5, 4, 3, 2);
    char first = n.charAt(0);
    if (first == 'M') {
      return "XWUTRQPNJLK".charAt(10 - (sum + 3) % 11) == n.charAt(8);
    }
    int shifted = sum + ("TG".indexOf(first) >= 0 ? 4 : 0);
    String letters = "ST".indexOf(first) >= 0 ? "JZIHGFEDCBA" : "XWUTRQPNMLK";
    return letters.charAt(shifted % 11) == n.charAt(8);
  }

  private static boolean tw(String n) {
    int code = 10 + "ABCDEFGHJKLMNPQRSTUVXYWZIO".indexOf(n.charAt(0));
    int sum = code / 10 + 9 * (code % 10) + weighted(n.substring(1), 8, 7, 6, 5, 4, 3, 2, 1, 1);
    return sum % 10 == 0;
  }

  private static boolean hk(String n) {
    String padded = n.length() == 8 ? " " + n : n;
    int sum = 0;
    for (int i = 0; i < 8; i++) {
      char c = padded.charAt(i);
      int value = c == ' ' ? 36 : Character.digit(c, 36);
      sum += (9 - i) * value;
    }
    int last = padded.charAt(8) == 'A' ? 10 : digit(padded, 8);
    return (sum + last) % 11 == 0;
  }

  private static boolean ie(String n) {
    int second = n.length() == 9 && n.charAt(8) != 'W' ? n.charAt(8) - 'A' + 1 : 0;
    int sum = weighted(n, 8, 7, 6, 5, 4, 3, 2) + 9 * second;
    return "WABCDEFGHIJKLMNOPQRSTUV".charAt(sum % 23) == n.charAt(7);
  }

  private static boolean cn(String n) {
    int sum = weighted(n, 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2);
    return CHINA.charAt(sum % 11) == n.charAt(17);
  }

  private static boolean ch(String n) {
    int sum = weighted(n, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1);
    return sum % 10 == 0;
  }

  private static boolean fr(String n) {
    String digits = n.replace("2A", "19").replace("2B", "18");
    return 97 - Long.parseLong(digits.substring(0, 13)) % 97
        == Long.parseLong(digits.substring(13));
  }

  /** Of the first ten digits one stands two or three times, and the first is none. */
  private static boolean de(String n) {
    long different = n.substring(0, 10).chars().distinct().count();
    return (different == 8 || different == 9) && CheckDigits.mod1110(n);
  }

  private static boolean at(String n) {
    return weighted(n, 3, 7, 9, 0, 5, 8, 4, 2, 1, 6) % 11 == digit(n, 3);
  }

  private static boolean be(String n) {
    long number = Long.parseLong(n.substring(0, 9));
    long check = Long.parseLong(n.substring(9));
    return 97 - number % 97 == check || 97 - (2_000_000_000L + number) % 97 == check;
  }

  private static boolean nl(String n) {
    String nine = n.length() == 8 ? "0" + n : n;
    int sum = weighted(nine, 9, 8, 7, 6, 5, 4, 3, 2, -1);
    return sum % 11 == 0;
  }

  private static boolean pt(String n) {
    int check = 11 - weighted(n, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
    return (check > 9 ? 0 : check) == digit(n, 8);
  }

  private static boolean pl(String n) {
    return weighted(n, 1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1) % 10 == 0;
  }

  private static boolean cz(String n) {
    long first = Long.parseLong(n.substring(0, 9)) % 11;
    return Long.parseLong(n) % 11 == 0 || (first == 10 && digit(n, 9) == 0);
  }

  private static boolean ro(String n) {
    int check = weighted(n, 2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9) % 11;
    return (check == 10 ? 1 : check) == digit(n, 12);
  }

  private static boolean bg(String n) {
    return weighted(n, 2, 4, 8, 5, 10, 9, 7, 3, 6) % 11 % 10 == digit(n, 9);
  }

  private static boolean rs(String n) {
    int check = 11 - weighted(n, 7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2) % 11;
    return (check > 9 ? 0 : check) == digit(n, 12);
  }

  private static boolean no(String n) {
    return weighted(n, 3, 7, 6, 1, 8, 9, 4, 5, 2, 1) % 11 == 0
        && weighted(n, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0;
  }

  private static boolean ee(String n) {
    int first = weighted(n, 1, 2, 3, 4, 5, 6, 7, 8, 9, 1) % 11;
    int check = first < 10 ? first : weighted(n, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3) % 11 % 10;
    return check == digit(n, 10);
  }

  private static boolean tr(String n) {
    int odd = weighted(n, 1, 0, 1, 0, 1, 0, 1, 0, 1);
    int even = weighted(n, 0, 1, 0, 1, 0, 1, 0, 1);
    int all = weighted(n, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1);
    return Math.floorMod(7 * odd - even, 10) == digit(n, 9) && all % 10 == digit(n, 10);
  }

  private static boolean inn(String n) {
    return weighted(n, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8) % 11 % 10 == digit(n, 10)
        && weighted(n, 3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8) % 11 % 10 == digit(n, 11);
  }

  private static boolean ua(String n) {
    return Math.floorMod(weighted(n, -1, 5, 7, 9, 4, 6, 10, 5, 7), 11) % 10 == digit(n, 9);
  }

  private static boolean jp(String n) {
    int remainder = weighted(n, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2) % 11;
    return (remainder <= 1 ? 0 : 11 - remainder) == digit(n, 11);
  }

  private static boolean cpf(String n) {
    int first = weighted(n, 10, 9, 8, 7, 6, 5, 4, 3, 2) * 10 % 11 % 10;
    int second = weighted(n, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2) * 10 % 11 % 10;
    return first == digit(n, 9) && second == digit(n, 10);
  }

  private static boolean cuit(String n) {
    int check = 11 - weighted(n, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2) % 11;
    return (check == 11 ? 0 : check) == digit(n, 10);
  }

  private static boolean th(String n) {
    int sum = weighted(n, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2);
    return (11 - sum % 11) % 10 == digit(n, 12);
  }

  private static boolean au(String n) {
    return weighted(n, 1, 4, 3, 7, 5, 8, 6, 9, 10) % 11 == 0;
  }
}
