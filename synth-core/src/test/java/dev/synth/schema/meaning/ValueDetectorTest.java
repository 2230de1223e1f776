package dev.synth.schema.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueDetectorTest {
  @ParameterizedTest
  @CsvSource({
    "ann@example.com, contact.email",
    "7d3b1c0e-3f62-4a6e-9d5b-0a1b2c3d4e5f, id.uuid",
    "https://shop.example.com/a?b=c, web.url",
    "192.0.2.17, web.ipv4",
    "DE89 3704 0044 0532 0130 00, finance.iban",
    "4111 1111 1111 1111, card.number",
    "4111111111111111, card.number",
    "+49 30 123456789, contact.phone",
    "(212) 555-0142 x12, contact.phone",
    "030-1234-5678, contact.phone"
  })
  void valuesTellWhatTheyAre(String value, String id) {
    assertThat(SemanticTypes.ofValues(List.of(value)).map(SemanticType::id)).contains(id);
    assertThat(SemanticTypes.ofValues(List.of(value)).orElseThrow().role()).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Private",
        "39",
        "77516",
        "1234567890",
        "47.31945487",
        "-122.4194155",
        "2024-02-29",
        "29.02.2024",
        "2024-02-29 12:30:00",
        "12/31/1999",
        "24.12.24",
        "05.12.2024",
        "05.12.2024 10.30",
        "256.1.1.1",
        "4111111111111112",
        "DE89370400440532013001",
        "ann at example.com",
        "Some-college",
        "1.2.3",
        ">50K"
      })
  void ordinaryValuesTellNothing(String value) {
    assertThat(SemanticTypes.ofValues(List.of(value))).isEmpty();
  }

  @Test
  void halfOfTheDifferentValuesAreEnoughForMails() {
    List<String> mails = new ArrayList<>(Collections.nCopies(9, "none"));
    mails.add("a@example.com");
    assertThat(SemanticTypes.ofValues(mails).map(SemanticType::id)).contains("contact.email");
    mails.add("unknown");
    assertThat(SemanticTypes.ofValues(mails)).isEmpty();
    assertThat(SemanticTypes.ofValues(List.of())).isEmpty();
  }

  @Test
  void aSortedColumnIsLookedAtEverywhere() {
    List<String> sorted = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      sorted.add("+49 30 " + (100_000 + i));
    }
    for (int i = 0; i < 2_000; i++) {
      sorted.add("m" + i + "@example.com");
    }
    assertThat(SemanticTypes.ofValues(sorted).map(SemanticType::id)).contains("contact.email");
  }

  @Test
  void hugeCellsCostNothing() {
    List<String> huge = Collections.nCopies(1_000, "a@".repeat(50_000));
    Assertions.assertThatCode(
            () ->
                org.junit.jupiter.api.Assertions.assertTimeout(
                    Duration.ofSeconds(5), () -> SemanticTypes.ofValues(huge)))
        .doesNotThrowAnyException();
  }
}
