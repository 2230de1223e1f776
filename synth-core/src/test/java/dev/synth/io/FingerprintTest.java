package dev.synth.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synth.table.Table;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FingerprintTest {
  @Test
  void itIsTheDigestOfTheCsv() {
    Table table = CsvWriteTest.mixed();
    byte[] csv = Texts.write(Texts.CSV, table).getBytes(StandardCharsets.UTF_8);
    assertThat(Fingerprint.of(table)).isEqualTo(Digests.sha256(csv)).matches("[0-9a-f]{64}");
  }

  @Test
  void chunksOfAnySizeGiveTheSame() {
    Table table = CsvWriteTest.mixed();
    var fingerprint = new Fingerprint(table.schema());
    for (int row = 0; row < table.rows(); row++) {
      fingerprint.append(table.slice(row, row + 1));
    }
    assertThat(fingerprint.hex()).isEqualTo(Fingerprint.of(table)).isEqualTo(fingerprint.hex());
  }

  @Test
  void nothingFollowsTheFingerprint() {
    Table table = CsvWriteTest.mixed();
    var fingerprint = new Fingerprint(table.schema());
    assertThat(fingerprint.hex()).isEqualTo(Fingerprint.of(table.slice(0, 0)));
    assertThatThrownBy(() -> fingerprint.append(table))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the fingerprint was already taken");
  }

  @Test
  void sha256OfAKnownText() throws IOException {
    // FIPS 180-4, example of one block: "abc"
    String expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    assertThat(Digests.sha256(Texts.input("abc"))).isEqualTo(expected);
    assertThat(Digests.sha256("abc".getBytes(StandardCharsets.UTF_8))).isEqualTo(expected);
  }
}
