package dev.synth.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class GuideTest {
  private static final Path BASE = Path.of(System.getProperty("basedir", "")).toAbsolutePath();

  @BeforeAll
  static void saveModel() throws Exception {
    Visits.saveModel();
  }

  @Test
  void everyExampleOfTheGuideIsCompiled() throws IOException {
    String guide = Files.readString(BASE.resolve("../docs/junit.md"));
    String source =
        Files.readString(BASE.resolve("src/test/java/dev/synth/junit/GuideExamples.java"));
    List<String> examples =
        Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
            .matcher(guide)
            .results()
            .map(match -> words(match.group(1)))
            .toList();
    assertThat(examples).hasSizeGreaterThan(4);
    assertThat(examples).allSatisfy(example -> assertThat(words(source)).contains(example));
  }

  private static String words(String java) {
    return java.strip().replaceAll("\\s+", " ");
  }

  @Test
  void everySettingStandsInTheGuide() throws IOException {
    String guide = Files.readString(BASE.resolve("../docs/junit.md"));
    for (var attribute : SyntheticData.class.getDeclaredMethods()) {
      assertThat(guide).contains('`' + attribute.getName() + '`');
    }
    String source =
        Files.readString(BASE.resolve("src/main/java/dev/synth/junit/RunSettings.java"));
    List<String> parameters =
        Pattern.compile("\"(synth\\.\\w+)\"")
            .matcher(source)
            .results()
            .map(m -> m.group(1))
            .toList();
    assertThat(parameters).hasSizeGreaterThan(5);
    assertThat(parameters).allSatisfy(name -> assertThat(guide).contains('`' + name + '`'));
  }

  @Test
  void everyExampleOfTheGuideRuns() {
    for (Class<?> examples :
        List.of(GuideExamples.PricingTestCases.class, GuideExamples.VisitsTestCases.class)) {
      assertThat(Kit.run(examples).failures()).isEmpty();
    }
  }
}
