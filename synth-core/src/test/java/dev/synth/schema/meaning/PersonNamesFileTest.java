package dev.synth.schema.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PersonNamesFileTest {
  /** Where it fails after an upgrade of Datafaker, run {@link PersonNamesFile}. */
  @Test
  void theListsAreThoseOfTheDatafakerThatIsUsed() throws IOException {
    try (InputStream in = NameLists.class.getResourceAsStream("person-names.tsv")) {
      String there = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      assertThat(there.equals(PersonNamesFile.text())).isTrue();
    }
  }
}
