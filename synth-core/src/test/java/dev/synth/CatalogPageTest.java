package dev.synth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synth.catalog.Catalog;
import dev.synth.catalog.Declared;
import dev.synth.catalog.Named;
import dev.synth.io.TableFormat;
import dev.synth.metric.Metric;
import dev.synth.synthesis.RuleFactory;
import dev.synth.synthesis.Synthesizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** {@code docs/catalog.md} lists every name of every catalog and every setting with its default. */
class CatalogPageTest {
  private static String page() throws IOException {
    return Files.readString(Path.of("../docs/catalog.md"));
  }

  @Test
  void everyNameIsListed() throws IOException {
    for (Class<? extends Named> kind :
        List.of(Synthesizer.class, Metric.class, TableFormat.class, RuleFactory.class)) {
      List<String> names = Catalog.of(kind).names();
      assertThat(names).isNotEmpty();
      for (String name : names) {
        assertThat(page()).contains("`" + name + "`");
      }
    }
  }

  @Test
  void everyMetricIsListedAsItIsExplainedInReports() throws IOException {
    String page = page().replace("`", "");
    for (Metric metric : Catalog.of(Metric.class).all()) {
      assertThat(page)
          .contains(
              "| %s | %s | %s | %s |"
                  .formatted(
                      metric.name(),
                      metric.about().aspect().toString().toLowerCase(Locale.ROOT),
                      metric.about().goal().toString().toLowerCase(Locale.ROOT),
                      metric.about().meaning()));
    }
  }

  @Test
  void everySettingIsListedAsItIsDeclared() throws IOException {
    for (Synthesizer synthesizer : Catalog.of(Synthesizer.class).all()) {
      for (Declared.Line line : synthesizer.declared().lines((Record) synthesizer)) {
        assertThat(page())
            .contains(
                "| `%s` | %s | %s | %s |"
                    .formatted(line.name(), line.value(), line.range(), line.meaning()));
      }
    }
  }

  @Test
  void everyRuleIsListedAsItIsWritten() throws IOException {
    for (RuleFactory rule : Catalog.of(RuleFactory.class).all()) {
      assertThat(page())
          .contains("`" + rule.about().usage() + "`")
          .contains("`" + rule.about().example() + "`");
    }
  }
}
