package dev.synth.maven;

import dev.synth.catalog.Canonical;
import dev.synth.recipe.Recipe;
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
    Optional<Path> model = recipe.model().filter(Files::isRegularFile);
    parts.add(file(recipe.model()));
    parts.add(model.isPresent() ? "model" : file(recipe.source()));
    parts.add(Canonical.text(recipe));
    for (Recipe other : recipe.others()) {
      parts.add(of(other, version)); // of whose files' content the recipe tells nothing
    }
    return ContentKey.of(parts);
  }

  private static String file(Optional<Path> file) throws IOException {
    return file.isEmpty() ? "none" : file.get() + " " + ContentKey.of(file.get());
  }
}
