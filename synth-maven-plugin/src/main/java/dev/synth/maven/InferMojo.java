package dev.synth.maven;

import dev.synth.Synth;
import dev.synth.problem.SynthException;
import dev.synth.recipe.Recipe;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.eclipse.aether.RepositorySystem;

/**
 * Drafts {@code synth.yaml} from real rows: {@code mvn synth:infer -Dsynth.source=people.csv}. Each
 * line says what is found without it (how the file is read, types and formats, what is not learnt
 * and why, whose rows they are, what holds between columns), so that it can be changed. The draft
 * holds no value that fewer than five persons have. It goes to {@code src/test/synth/synth.yaml},
 * without a POM to {@code synth.yaml}, or to {@code synth.output}; a file that is there stays,
 * unless {@code synth.force} is said.
 */
@Mojo(name = "infer", requiresProject = false, threadSafe = true)
public final class InferMojo extends SynthMojo {
  @Inject
  InferMojo(RepositorySystem resolver) {
    super(resolver);
  }

  @Override
  void run(BuildSettings settings) throws IOException {
    BuildLog log = log(settings);
    List<Recipe> recipes = ofRealRows(recipes(settings.withoutOutput()));
    if (recipes.isEmpty() && !isAsked()) {
      log.info("nothing to infer here");
      return;
    }
    if (recipes.isEmpty()) {
      throw SynthException.of("there are no real rows to infer from")
          .toFix("name them: -Dsynth.source=people.csv.");
    }
    Path target = settings.file("output").orElseGet(() -> usual(settings)).toAbsolutePath();
    boolean own = settings.text("source").isEmpty(); // what is said there would be lost
    if (Files.exists(target) && (own || !settings.force())) {
      throw SynthException.of("there is a file already where the draft would go")
          .at(DisplayPath.path(target, settings.surroundings()))
          .toFix("name another one (-Dsynth.output=draft.yaml), or replace it with -Dsynth.force.");
    }
    Path folder = Objects.requireNonNull(target.getParent(), "a file has a folder");
    String draft = Synth.infer(recipes, folder, workplace(settings, log));
    try (StagedFile staged = StagedFile.of(target, draft.getBytes(StandardCharsets.UTF_8))) {
      staged.publish();
    }
    log.info("drafted " + DisplayPath.path(target, settings.surroundings()));
  }

  private static Path usual(BuildSettings settings) {
    BuildSettings.Surroundings where = settings.surroundings();
    return where
        .base()
        .map(base -> base.resolve(Path.of("src", "test", "synth", "synth.yaml")))
        .orElseGet(() -> where.here().resolve("synth.yaml"));
  }
}
