package dev.synth.maven;

import dev.synth.recipe.Output;
import dev.synth.recipe.Recipe;
import dev.synth.schema.ColumnSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a fixture depends on, as one digest: equal keys make equal files. */
final class FixtureKey {
  /** Raised when what is written changes without a new version of the plugin. */
  private static final int FORMAT = 1;

  private FixtureKey() {}

  /**
   * The digest of the recipe, of the bytes it is made from and of our version. Where a saved model
   * is, the real rows are not looked at, so they do not count.
   */
  static String of(Recipe recipe, String version) throws IOException {
    List<String> parts = new ArrayList<>(List.of("format " + FORMAT, version));
    parts.add(recipe.id());
    Optional<Path> model = recipe.model().filter(Files::isRegularFile);
    parts.add(file(recipe.model()));
    parts.add(model.isPresent() ? "model" : file(recipe.source()));
    parts.add(String.valueOf(recipe.modelNamed()));
    parts.add(recipe.synthesizer().toString());
    parts.add(String.valueOf(recipe.rows()));
    parts.add(String.valueOf(recipe.seed()));
    recipe
        .columns()
        .forEach(
            (name, spec) -> {
              parts.add("column " + name);
              parts.addAll(texts(spec));
            });
    parts.add("gate " + recipe.gate().size());
    parts.addAll(recipe.gate());
    parts.add(recipe.fallback().name());
    for (Output output : recipe.outputs()) {
      parts.add("output " + output.format());
      parts.add(output.file().orElse(""));
    }
    parts.add(recipe.locale());
    parts.add(recipe.clock().toString());
    return ContentKey.of(parts);
  }

  private static List<String> texts(ColumnSpec spec) {
    return List.of(
        spec.rule().map(rule -> "rule " + rule).orElse(""),
        spec.type().orElse(""),
        spec.role().map(Enum::name).orElse(""),
        spec.min().toString(),
        spec.max().toString(),
        spec.nulls().toString());
  }

  private static String file(Optional<Path> file) throws IOException {
    return file.isEmpty() ? "none" : file.get() + " " + ContentKey.of(file.get());
  }
}
