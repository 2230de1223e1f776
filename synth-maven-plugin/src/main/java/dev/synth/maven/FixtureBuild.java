package dev.synth.maven;

import dev.synth.maven.Layout.Target;
import dev.synth.maven.MadeFixture.MadeFile;
import dev.synth.recipe.Recipe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the fixtures of a build. Nothing is done for a fixture whose recipe, inputs and files are
 * as the last build left them; a file with the same bytes is never written; and when one fixture
 * fails, nothing of any is written.
 */
final class FixtureBuild {
  /**
   * What to do.
   *
   * @param version of the plugin
   * @param stateFile where it is kept what was made; empty when nothing is to be kept
   * @param force whether everything is made again
   * @param complete whether these are all fixtures, so that files of others are left-overs
   */
  record Plan(String version, Optional<Path> stateFile, boolean force, boolean complete) {}

  private final Layout layout;
  private final FixtureWriter writer;
  private final BuildLog log;
  private final Plan plan;

  FixtureBuild(Layout layout, FixtureWriter writer, BuildLog log, Plan plan) {
    this.layout = layout;
    this.writer = writer;
    this.log = log;
    this.plan = plan;
  }

  void run(List<Recipe> recipes) throws IOException {
    Map<Recipe, List<Target>> targets = layout.targets(recipes);
    Map<String, MadeFixture> before =
        plan.stateFile().isPresent() ? BuildState.read(plan.stateFile().get()) : Map.of();
    Map<String, MadeFixture> after = new LinkedHashMap<>();
    List<StagedFile> staged = new ArrayList<>();
    List<Runnable> told = new ArrayList<>();
    int kept = 0;
    try {
      for (Recipe recipe : recipes) {
        String key = FixtureKey.of(recipe, plan.version());
        MadeFixture last = before.get(recipe.id());
        if (last != null && !plan.force() && last.key().equals(key) && isThere(last)) {
          last.warnings().forEach(log::warn);
          after.put(recipe.id(), last);
          kept++;
        } else {
          List<Target> files = targets.getOrDefault(recipe, List.of());
          after.put(recipe.id(), writer.make(recipe, key, files, staged, told));
        }
      }
      publish(staged, before, after);
    } finally {
      for (StagedFile file : staged) {
        file.close();
      }
    }
    told.forEach(Runnable::run);
    if (kept > 0) {
      log.upToDate(kept);
    }
  }

  private boolean isThere(MadeFixture fixture) throws IOException {
    for (MadeFile file : fixture.files()) {
      if (!ContentKey.of(inDirectory(file)).equals(file.sha256())) {
        return false;
      }
    }
    return true;
  }

  private Path inDirectory(MadeFile file) {
    Path path = Path.of(file.path());
    return layout.directory().map(folder -> folder.resolve(path)).orElse(path);
  }

  private void publish(
      List<StagedFile> staged, Map<String, MadeFixture> before, Map<String, MadeFixture> after)
      throws IOException {
    for (StagedFile file : staged) {
      file.publish();
    }
    if (plan.stateFile().isEmpty() || layout.directory().isEmpty()) {
      return;
    }
    Map<String, MadeFixture> all = new LinkedHashMap<>();
    if (!plan.complete()) {
      all.putAll(before);
    }
    all.putAll(after);
    removeLeftOvers(before, all);
    write(layout.directory().get().resolve(Manifest.PATH), Manifest.bytes(all.values()));
    write(plan.stateFile().get(), BuildState.bytes(all.values()));
  }

  private void removeLeftOvers(Map<String, MadeFixture> before, Map<String, MadeFixture> all)
      throws IOException {
    List<Path> current =
        all.values().stream().flatMap(f -> f.files().stream()).map(this::inDirectory).toList();
    for (MadeFixture fixture : before.values()) {
      for (MadeFile file : fixture.files()) {
        Path path = inDirectory(file);
        if (!current.contains(path) && ContentKey.of(path).equals(file.sha256())) {
          Files.delete(path);
        }
      }
    }
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    try (StagedFile staged = StagedFile.of(file, bytes)) {
      staged.publish();
    }
  }
}
