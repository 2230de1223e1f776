package dev.synth.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synth.recipe.Node;
import dev.synth.recipe.PropertyTree;
import dev.synth.recipe.Recipe;
import dev.synth.recipe.RecipeReader;
import dev.synth.recipe.YamlTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuideTest {
  private static final Path BASE = Path.of(System.getProperty("basedir", "")).toAbsolutePath();

  @BeforeAll
  static void saveModel() throws Exception {
    VisitsModel.saveModel();
  }

  @ParameterizedTest
  @ValueSource(strings = {"docs/junit.md", "README.md"})
  void everyJavaExampleIsCompiled(String page) throws IOException {
    String guide = Files.readString(BASE.resolve("..").resolve(page));
    String source =
        Files.readString(BASE.resolve("src/test/java/dev/synth/junit/GuideExamples.java"));
    List<String> examples = blocks(guide, "java").stream().map(GuideTest::words).toList();
    assertThat(examples).hasSizeGreaterThanOrEqualTo(2);
    assertThat(examples).allSatisfy(example -> assertThat(words(source)).contains(example));
  }

  @Test
  void theYamlOfTheReadmeIsARecipe(@TempDir Path folder) throws IOException {
    List<String> yaml = blocks(Files.readString(BASE.resolve("../README.md")), "yaml");
    assertThat(yaml).hasSize(1);
    Node.Mapping document =
        YamlTree.read("README.md", folder, yaml.get(0).getBytes(StandardCharsets.UTF_8), Map.of());
    Node.Mapping nothing = PropertyTree.ofProperties(Map.of(), List.of(), folder);
    List<Recipe> recipes =
        RecipeReader.of("autoregressive-gan")
            .read(
                new RecipeReader.Request(
                    Optional.of(document), nothing, Optional.empty(), Set.of()));
    assertThat(recipes).hasSize(1);
    assertThat(recipes.get(0).id()).isEqualTo("customers");
    assertThat(recipes.get(0).rows()).isEqualTo(500);
    assertThat(recipes.get(0).learning().columns()).containsOnlyKeys("id", "email");
  }

  private static List<String> blocks(String page, String language) {
    return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
        .matcher(page)
        .results()
        .map(match -> match.group(1))
        .toList();
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
      assertThat(FixtureRun.run(examples).failures()).isEmpty();
    }
  }
}
