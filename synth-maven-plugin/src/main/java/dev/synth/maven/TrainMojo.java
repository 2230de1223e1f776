package dev.synth.maven;

import dev.synth.Dataset;
import dev.synth.Synth;
import dev.synth.Workplace;
import dev.synth.problem.SynthException;
import dev.synth.recipe.Recipe;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.eclipse.aether.RepositorySystem;

/**
 * Fits a model on real rows, judges it on rows it has not seen, and writes it when the gate is
 * passed: {@code src/test/synth/models/<fixture>.synth}, to be committed. Fixtures without real
 * rows are left alone.
 */
@Mojo(name = "train", requiresProject = false, threadSafe = true)
public final class TrainMojo extends SynthMojo {
  @Inject
  TrainMojo(RepositorySystem resolver) {
    super(resolver);
  }

  @Override
  void run(BuildSettings settings) throws IOException {
    BuildLog log = log(settings);
    Workplace workplace = workplace(settings, log);
    List<Recipe> recipes = ofRealRows(recipes(settings));
    if (recipes.isEmpty() && !isAsked()) {
      log.info("nothing to train here");
      return;
    }
    if (recipes.isEmpty()) {
      throw SynthException.of("no fixture has real data to train on")
          .toFix("give one a source in synth.yaml, or name it: -Dsynth.source=people.csv.");
    }
    for (Recipe recipe : recipes) {
      Path target = recipe.model().orElseThrow(TrainMojo::noTarget);
      long start = System.nanoTime();
      Dataset trained = Synth.train(recipe, target, workplace);
      log.trained(recipe, target, trained, System.nanoTime() - start);
    }
  }

  private static SynthException noTarget() {
    return SynthException.of("it is not said where the model goes")
        .at("there is no POM here, so there is no folder of models")
        .toFix("name a file: -Dsynth.model=people.synth.");
  }
}
