package dev.synth.schema.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Values of people in thirty languages, and values that are nobody's. */
class IdentifyingValuesTest {
  static Stream<Arguments> columns() {
    return Lines.of(Lines.class, "identifying-values.tsv").stream()
        .map(line -> line.split("\t", -1))
        .map(cells -> Arguments.of(cells[0], List.of(cells[1].split("\\|", -1))));
  }

  @ParameterizedTest
  @MethodSource("columns")
  void valuesTellWhatTheyAre(String id, List<String> values) {
    assertThat(SemanticTypes.ofValues(values).map(SemanticType::id).orElse("-")).isEqualTo(id);
  }
}
