package dev.synth.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synth.recipe.PropertyTree;
import dev.synth.recipe.Recipe;
import dev.synth.recipe.RecipeReader;
import dev.synth.recipe.YamlTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code docs/maven.md} lists every property, and its example is one that is read. */
class MavenGuideTest {
  @Test
  void everyPropertyHasARow() throws IOException {
    Matcher rows = Pattern.compile("(?m)^\\| `synth\\.([a-zA-Z]+)` \\|").matcher(guide());
    List<String> documented = rows.results().map(row -> row.group(1)).toList();
    assertThat(documented).containsExactlyInAnyOrderElementsOf(BuildSettings.KEYS);
  }

  @Test
  void theExamplesAreRead() throws IOException {
    Matcher yaml = Pattern.compile("(?s)```yaml\n(.*?)```").matcher(guide());
    Path here = Path.of("").toAbsolutePath();
    List<Recipe> recipes = new ArrayList<>();
    while (yaml.find()) {
      byte[] bytes = yaml.group(1).getBytes(StandardCharsets.UTF_8);
      recipes.addAll(
          RecipeReader.of("autoregressive-gan")
              .read(
                  new RecipeReader.Request(
                      Optional.of(YamlTree.read("synth.yaml", here, bytes, Map.of())),
                      PropertyTree.ofProperties(Map.of(), BuildSettings.KEYS, here),
                      Optional.empty(),
                      Set.of())));
    }
    assertThat(recipes).extracting(Recipe::rows).containsExactly(100L, 500L);
  }

  private static String guide() throws IOException {
    return Files.readString(Path.of("../docs/maven.md"));
  }
}
