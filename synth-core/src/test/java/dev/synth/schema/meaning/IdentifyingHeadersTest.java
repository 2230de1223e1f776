package dev.synth.schema.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Headers in twenty-five languages; a type that is learnable or none counts as nobody's. */
class IdentifyingHeadersTest {
  static Stream<Arguments> headers() {
    return Lines.of(Lines.class, "identifying-headers.tsv").stream()
        .map(line -> line.split("\t", -1))
        .flatMap(
            cells ->
                Stream.of(cells[1].split("\\|", -1)).map(name -> Arguments.of(cells[0], name)));
  }

  @ParameterizedTest
  @MethodSource("headers")
  void aHeaderTellsWhatItMeans(String id, String header) {
    String word = "text";
    String found =
        SemanticTypes.ofName(header, word)
            .filter(type -> !type.learnable() && !type.id().startsWith("text."))
            .map(SemanticType::id)
            .orElse("-");
    assertThat(found).isEqualTo(id);
  }
}
