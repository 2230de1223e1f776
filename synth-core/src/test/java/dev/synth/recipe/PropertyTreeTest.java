package dev.synth.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PropertyTreeTest {
  private static final Path HERE = Path.of("/here");
  private static final List<String> KEYS = List.of("rows", "outputDirectory");

  @Test
  void propertyBeatsEnvironmentBeatsConfiguration() {
    Node.Mapping merged =
        PropertyTree.ofProperties(Map.of("synth.rows", "1"), KEYS, HERE)
            .over(PropertyTree.ofEnvironment(Map.of("SYNTH_ROWS", "2"), KEYS, HERE))
            .over(
                PropertyTree.ofConfiguration(
                    Map.of("rows", "3", "outputDirectory", "out"), KEYS, HERE));
    assertThat(Values.of(merged).text("rows")).contains("1");
    assertThat(Values.of(merged).text("outputDirectory")).contains("out");
    assertThat(Values.of(merged).place("rows")).contains(new Place("property synth.rows", HERE));
    assertThat(Values.of(merged).place("outputDirectory"))
        .contains(new Place("plugin configuration, <outputDirectory>", HERE));
  }

  @Test
  void environmentNamesAreUpperCase() {
    Node.Mapping read =
        PropertyTree.ofEnvironment(
            Map.of("SYNTH_OUTPUT_DIRECTORY", "x", "SYNTH_ROWS", " "), KEYS, HERE);
    assertThat(read.entries().keySet()).containsExactly("outputDirectory");
    assertThat(Values.of(read).place("outputDirectory"))
        .contains(new Place("environment variable SYNTH_OUTPUT_DIRECTORY", HERE));
  }

  @Test
  void misspeltPropertyNamesTheNearest() {
    assertThatThrownBy(
            () -> PropertyTree.requireKnown(List.of("a.b", "synth.row"), KEYS, List.of()))
        .hasMessage(
            """
            unknown property 'synth.row'
             -> the known properties are [synth.rows, synth.outputDirectory]
            To fix: write 'synth.rows'.""");
  }

  @Test
  void foreignPropertiesAreLeftAlone() {
    var names = List.of("synth.rows", "synth.rowz", "other.rows", "synth.bench.data");
    assertThat(PropertyTree.requireKnown(names, KEYS, List.of("rowz")))
        .contains("synth.bench.data");
    assertThat(PropertyTree.requireKnown(List.of("synth.rows"), KEYS, List.of())).isEmpty();
  }
}
