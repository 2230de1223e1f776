package dev.synth.maven;

import dev.synth.Synth;
import dev.synth.catalog.Catalog;
import dev.synth.io.TableFormat;
import dev.synth.recipe.Recipe;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.model.Resource;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.eclipse.aether.RepositorySystem;

/**
 * Makes every fixture's rows, from a saved model, else real data, else rules, and writes them as
 * test resources. Does nothing for fixtures that have not changed.
 */
@Mojo(
    name = "generate",
    defaultPhase = LifecyclePhase.GENERATE_TEST_RESOURCES,
    requiresProject = false,
    threadSafe = true)
public final class GenerateMojo extends SynthMojo {
  @Inject
  GenerateMojo(RepositorySystem resolver) {
    super(resolver);
  }

  @Override
  boolean skippedOtherwise() {
    return isTrue("maven.test.skip");
  }

  @Override
  void run(BuildSettings settings) throws IOException {
    BuildLog log = log(settings);
    List<Recipe> recipes = recipes(settings);
    if (recipes.isEmpty()) {
      log.info("nothing to make here");
      return;
    }
    var layout =
        new Layout(
            settings.outputDirectory(), Catalog.of(TableFormat.class), settings.surroundings());
    // a file that is named goes there only: the fixtures of the build stay as they are
    boolean kept = settings.output().isEmpty();
    Optional<Path> state =
        settings.surroundings().target().filter(target -> kept).map(GenerateMojo::stateFile);
    var plan = new FixtureBuild.Plan(version(), state, settings.force(), settings.only().isEmpty());
    var writer = new FixtureWriter(layout, workplace(settings, log), log, Synth::make);
    new FixtureBuild(layout, writer, log, plan).run(recipes);
    if (kept && project().getFile() != null) {
      addTestResource(settings.outputDirectory().orElseThrow());
    }
  }

  private static Path stateFile(Path target) {
    return target.resolve("synth").resolve("state.tsv");
  }

  /** Also when everything was up to date, and once only. */
  private void addTestResource(Path directory) {
    String path = directory.toString();
    boolean known =
        project().getTestResources().stream()
            .anyMatch(resource -> Path.of(resource.getDirectory()).equals(directory));
    if (!known) {
      var resource = new Resource();
      resource.setDirectory(path);
      resource.setFiltering(false);
      project().addTestResource(resource);
    }
  }
}
