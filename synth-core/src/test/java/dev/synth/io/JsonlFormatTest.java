package dev.synth.io;

import static dev.synth.io.Texts.write;
import static org.assertj.core.api.Assertions.assertThat;

import dev.synth.io.json.JsonlFormat;
import org.junit.jupiter.api.Test;

class JsonlFormatTest {
  private static final TableFormat JSONL = new JsonlFormat();

  @Test
  void everyRowIsAnObjectOfItsTypes() {
    assertThat(write(JSONL, CsvWriteTest.mixed()))
        .isEqualTo(
            """
            {"price":2.50,"ratio":0.0000001,"day":"1970-01-01","ok":true,"note, \\"free\\"":"M\u00FCller"}
            {"price":-0.05,"ratio":1000000000000000000000,"day":"2024-01-01","ok":false,"note, \\"free\\"":""}
            {"price":null,"ratio":null,"day":null,"ok":null,"note, \\"free\\"":null}
            """);
  }

  @Test
  void hostileTextsAreEscaped() {
    assertThat(write(JSONL, CsvWriteTest.texts("a", "\"\\\n\u0001\uD83D\uDE00", "NA")))
        .isEqualTo("{\"a\":\"\\\"\\\\\\n\\u0001\uD83D\uDE00\"}\n{\"a\":\"NA\"}\n");
  }

  @Test
  void noRowsAreNoText() {
    assertThat(write(JSONL, CsvWriteTest.mixed().slice(0, 0))).isEmpty();
  }
}
