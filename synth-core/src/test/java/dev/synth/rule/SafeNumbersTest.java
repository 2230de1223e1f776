package dev.synth.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synth.schema.meaning.SemanticType;
import dev.synth.schema.meaning.SemanticTypes;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers that mean a product, a bank, a car: well formed where that helps, nobody's always. */
class SafeNumbersTest {
  private static final int ROWS = 100_000;

  private static List<String> made(String semanticType) {
    String rule =
        SemanticTypes.all().stream()
            .filter(type -> type.id().equals(semanticType))
            .map(SemanticType::rule)
            .findFirst()
            .orElseThrow();
    return Rules.texts(rule, ROWS);
  }

  /** ISO/IEC 7064-free: weights 3 and 1 from the right (GS1 General Specifications 7.9). */
  private static boolean isGs1(String digits) {
    int sum = 0;
    for (int i = digits.length() - 2, weight = 3; i >= 0; i--, weight = 4 - weight) {
      sum += weight * (digits.charAt(i) - '0');
    }
    return digits.chars().allMatch(c -> c >= '0' && c <= '9')
        && (10 - sum % 10) % 10 == digits.charAt(digits.length() - 1) - '0';
  }

  private static boolean isIsbn10(String text) {
    int sum = 0;
    for (int i = 0; i < 10; i++) {
      char c = text.charAt(i);
      sum += (10 - i) * (c == 'X' ? 10 : c - '0');
    }
    return text.length() == 10 && sum % 11 == 0;
  }

  /** 49 CFR 565.15, tables III to V. */
  private static boolean isVin(String vin) {
    Map<Character, Integer> values =
        Map.ofEntries(
            Map.entry('A', 1),
            Map.entry('B', 2),
            Map.entry('C', 3),
            Map.entry('D', 4),
            Map.entry('E', 5),
            Map.entry('F', 6),
            Map.entry('G', 7),
            Map.entry('H', 8),
            Map.entry('J', 1),
            Map.entry('K', 2),
            Map.entry('L', 3),
            Map.entry('M', 4),
            Map.entry('N', 5),
            Map.entry('P', 7),
            Map.entry('R', 9),
            Map.entry('S', 2),
            Map.entry('T', 3),
            Map.entry('U', 4),
            Map.entry('V', 5),
            Map.entry('W', 6),
            Map.entry('X', 7),
            Map.entry('Y', 8),
            Map.entry('Z', 9));
    int[] weights = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};
    if (!vin.matches("[A-HJ-NPR-Z0-9]{17}")) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      char c = vin.charAt(i);
      sum += weights[i] * (c <= '9' ? c - '0' : values.get(c));
    }
    return vin.charAt(8) == "0123456789X".charAt(sum % 11);
  }

  @Test
  void theChecksOfThisTestKnowRealNumbers() {
    assertThat(isGs1("4006381333931")).isTrue();
    assertThat(isGs1("4006381333932")).isFalse();
    assertThat(isIsbn10("0306406152")).isTrue();
    assertThat(isVin("1M8GDM9AXKP042788")).isTrue();
    assertThat(isVin("1M8GDM9A0KP042788")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"shape", "#{Code.ean13}", "#{Barcode.gtin13}", "#{Code.ean8}"})
  void productNumbersAreOfRestrictedCirculation(String call) {
    List<String> numbers = call.equals("shape") ? made("commerce.ean") : Rules.texts(call, ROWS);
    assertThat(numbers).allMatch(SafeNumbersTest::isGs1).allMatch(text -> text.startsWith("2"));
  }

  @Test
  void booksAreOfRangesThatNoGroupHas() {
    assertThat(made("commerce.isbn"))
        .allMatch(SafeNumbersTest::isGs1)
        .allMatch(text -> text.startsWith("9799"));
    assertThat(Rules.texts("#{Code.isbn10}", ROWS))
        .allMatch(SafeNumbersTest::isIsbn10)
        .allMatch(text -> text.startsWith("99999"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"shape", "#{Finance.bic}"})
  void banksAreTestBanksOfCountriesThatExist(String call) {
    List<String> codes = call.equals("shape") ? made("finance.bic") : Rules.texts(call, ROWS);
    assertThat(codes)
        .allMatch(text -> text.matches("[A-Z]{6}[A-Z]0"))
        .allMatch(text -> List.of(Locale.getISOCountries()).contains(text.substring(4, 6)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fact(cars, vin)", "#{Vehicle.vin}"})
  void carsHaveRightCheckDigitsAndNoModelYear(String rule) {
    assertThat(Rules.texts(rule, ROWS))
        .allMatch(SafeNumbersTest::isVin)
        .allMatch(text -> text.charAt(9) == '0');
  }

  @Test
  void documentsAreOfSeriesThatNoStateIssues() {
    assertThat(made("gov.passport")).allMatch(text -> text.matches("ZZ00\\d{5}"));
    assertThat(made("gov.driving-licence")).allMatch(text -> text.matches("ZZ-000-\\d{5}"));
    assertThat(Rules.texts("#{Finance.usRoutingNumber}", ROWS))
        .allMatch(text -> text.startsWith("99"));
    assertThat(made("device.imei")).allMatch(text -> text.matches("00\\d{13}"));
  }
}
