package dev.synth.schema.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import net.datafaker.Faker;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers that Datafaker makes, where it makes right ones, and examples that states publish. */
class NationalIdsTest {
  @ParameterizedTest
  @CsvSource({
    "en-US, US",
    "sv-SE, SE",
    "en-ZA, ZA",
    "zh-CN, CN",
    "pl-PL, PL",
    "pt-PT, PT",
    "ko-KR, KR",
    "bg-BG, BG",
    "et-EE, EE",
    "it-IT, IT",
    "ro-RO, RO",
    "fr-FR, FR"
  })
  void whatDatafakerMakesPasses(String locale, String country) {
    var faker = new Faker(Locale.forLanguageTag(locale), new Random(1));
    for (int i = 0; i < 100; i++) {
      assertHolds(country, faker.idNumber().valid());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GB, AB123456C",
    "GB, 943 476 5919",
    "CA, 046 454 286",
    "RU, 112-233-445 95",
    "CL, 12.345.678-5",
    "IT, RSSMRA85T10A562S",
    "MX, HEGG560427MVZRRL04",
    "IN, ABCPE1234F",
    "SG, S1234567D",
    "TW, A123456789",
    "HK, A123456(3)",
    "IE, 1234567FA",
    "CH, 756.9217.0769.85",
    "FR, 2 55 08 14 168 025 38",
    "DE, 86095742719",
    "AT, 1237 010180",
    "BE, 85.07.30-033.28",
    "NL, 111222333",
    "PT, 123456789",
    "CZ, 736028/5163",
    "RS, 0101006500006",
    "TR, 10000000146",
    "RU, 500100732259",
    "JP, 123456789018",
    "IN, 2341 2341 2346",
    "BR, 529.982.247-25",
    "AR, 20-12345678-6",
    "ZA, 8001015009087",
    "IL, 123456782",
    "AU, 123456782",
    "PL, 44051401359"
  })
  void publishedExamplesPass(String country, String number) {
    assertHolds(country, number);
  }

  @ParameterizedTest
  @CsvSource({
    "DE, 86095742718", "NL, 111222334", "BR, 529.982.247-26", "CN, 110105194912310021",
    "ES, 12345678A", "PL, 44051401358", "IN, 2341 2341 2347", "US, 666-12-1234"
  })
  void oneWrongDigitIsRefused(String country, String number) {
    assertThat(
            NationalIds.ALL.stream()
                .filter(kind -> kind.country().equals(country))
                .noneMatch(kind -> kind.holds(number)))
        .isTrue();
  }

  private static void assertHolds(String country, String number) {
    assertThat(
            NationalIds.ALL.stream()
                .filter(kind -> kind.country().equals(country))
                .anyMatch(kind -> kind.holds(number)))
        .as(country + " " + number)
        .isTrue();
  }
}
