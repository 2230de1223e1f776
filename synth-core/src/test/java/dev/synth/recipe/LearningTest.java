package dev.synth.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synth.catalog.Settings;
import dev.synth.schema.ColumnSpec;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LearningTest {
  private static final Learning PLAIN = Learning.by(Settings.of("cart"));

  /** One change of each component; a new one must be named here, and counts without more. */
  private static final Map<String, Learning> CHANGED =
      Map.ofEntries(
          Map.entry("otherwise", PLAIN.withOtherwise(List.of(Settings.of("marginals")))),
          Map.entry("synthesizer", PLAIN.withSynthesizer(Settings.parse("cart(minLeaf=71)"))),
          Map.entry("columns", PLAIN.withColumns(Map.of("id", ColumnSpec.NONE))),
          Map.entry("gate", PLAIN.withGate(List.of("none"))),
          Map.entry("constraints", PLAIN.withConstraints(List.of("a < b"))),
          Map.entry("relations", PLAIN.withoutRelations()),
          Map.entry("read", PLAIN.withRead(Map.of("skip", "1"))),
          Map.entry("locale", PLAIN.withLocale("de")),
          Map.entry("fit", PLAIN.withAllRows()),
          Map.entry("subject", PLAIN.withSubject("id")),
          Map.entry("clock", PLAIN.withClock(Instant.EPOCH)));

  @Test
  void everyComponentCounts() {
    List<String> components =
        Arrays.stream(Learning.class.getRecordComponents()).map(RecordComponent::getName).toList();
    assertThat(CHANGED).containsOnlyKeys(components);
    assertThat(CHANGED.values().stream().map(Learning::digest))
        .doesNotHaveDuplicates()
        .doesNotContain(PLAIN.digest());
  }

  @Test
  void theOrderOfColumnsCounts() {
    Map<String, ColumnSpec> one = new LinkedHashMap<>();
    one.put("a", ColumnSpec.NONE);
    one.put("b", ColumnSpec.NONE.withRule("uuid"));
    Map<String, ColumnSpec> other = new LinkedHashMap<>();
    other.put("b", ColumnSpec.NONE.withRule("uuid"));
    other.put("a", ColumnSpec.NONE);
    assertThat(PLAIN.withColumns(one).digest()).isNotEqualTo(PLAIN.withColumns(other).digest());
  }

  /** A committed model names this digest: what is not said may never change it. */
  @Test
  void theDigestStaysWhatItIs() {
    Learning said =
        PLAIN.withColumns(Map.of("id", ColumnSpec.NONE.withRule("sequence(1)").withNulls(0.5)));
    assertThat(said.digest())
        .isEqualTo("4f6fb5ef621a78340b3006430712fd53145957df3087f38272657496a07d81d8");
  }
}
