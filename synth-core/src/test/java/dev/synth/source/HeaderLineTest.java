package dev.synth.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synth.io.Input;
import dev.synth.io.ReadOptions;
import dev.synth.problem.SynthException;
import dev.synth.table.Table;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderLineTest {
  /** A line of each of those numbers, in place of the %d. */
  private static String rows(String line, int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i -> line.formatted(i) + "\n")
        .collect(Collectors.joining());
  }

  private static Table read(String text) {
    var input = Input.of("rows.tsv", text.getBytes(StandardCharsets.UTF_8));
    return TableFiles.read(input, ReadOptions.DEFAULT, found -> {});
  }

  @ParameterizedTest
  @ValueSource(strings = {"%d. M\u00E4rz 2024", "%d-MAR-2024", "%d kg", "EUR %d.50"})
  void aRowInSpellingsOfItsOwnIsNoLineOfNames(String line) {
    assertThatThrownBy(() -> read(rows(line, 10, 31)))
        .isInstanceOf(SynthException.class)
        .hasMessageContaining("looks like data, not like names")
        .hasMessageNotContaining(line.formatted(10));
    assertThat(read("name\n" + rows(line, 10, 31)).rows()).isEqualTo(21);
  }
}
