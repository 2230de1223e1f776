package dev.synth.maven;

import dev.synth.EvaluationOptions;
import dev.synth.Synth;
import dev.synth.Workplace;
import dev.synth.evaluation.EvaluationResult;
import dev.synth.evaluation.MetricPlan;
import dev.synth.problem.SynthException;
import dev.synth.recipe.Recipe;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/**
 * Measures how much a model's rows look like the real ones and how much they tell of them, and
 * writes {@code target/synth/evaluation.html} and {@code evaluation.json}. A breached gate fails
 * the build after they are written. Also judges rows that another tool has made: {@code
 * -Dsynth.source=real.csv -Dsynth.synthetic=fake.csv -Dsynth.heldOut=unseen.csv}.
 */
@Mojo(name = "evaluate", requiresProject = false, threadSafe = true)
public final class EvaluateMojo extends SynthMojo {
  /**
   * What to measure beside what the gate needs: {@code all} (the default), names of metrics, and
   * names with a minus before them to leave out, separated by commas.
   */
  @Parameter(property = "synth.metrics")
  private @Nullable String metrics;

  /** So many seconds; what is not measured by then is left out, but for what the gate needs. */
  @Parameter(property = "synth.timeLimit")
  private @Nullable String timeLimit;

  /** The column that metrics of utility predict; default the last category of few levels. */
  @Parameter(property = "synth.target")
  private @Nullable String target;

  /** File of rows to judge that another tool has made; default the fixture's own model. */
  @Parameter(property = "synth.synthetic")
  private @Nullable String synthetic;

  /** File of real rows that the rows of {@code synthetic} were not learnt from. */
  @Parameter(property = "synth.heldOut")
  private @Nullable String heldOut;

  @Inject
  EvaluateMojo(RepositorySystem resolver) {
    super(resolver);
  }

  @Override
  void configure(Map<String, String> values) {
    put(values, "metrics", metrics);
    put(values, "timeLimit", timeLimit);
    put(values, "target", target);
    put(values, "synthetic", synthetic);
    put(values, "heldOut", heldOut);
  }

  @Override
  void run(BuildSettings settings) throws IOException {
    BuildLog log = log(settings);
    List<Recipe> recipes = ofRealRows(recipes(settings.withoutOutput()));
    if (recipes.isEmpty() && !isAsked()) {
      log.info("nothing to evaluate here");
      return;
    }
    EvaluationOptions options = options(settings);
    requireSense(recipes, options);
    var files = EvaluationFiles.of(settings);
    Workplace workplace = workplace(settings, log);
    Map<Recipe, Path> pages = new LinkedHashMap<>();
    List<EvaluationResult> failed = new ArrayList<>();
    for (Recipe recipe : recipes) {
      long start = System.nanoTime();
      EvaluationResult judged = Synth.evaluate(recipe, options, workplace);
      pages.put(recipe, files.write(judged, recipes.size() == 1 ? "" : recipe.id(), workplace));
      log.evaluated(recipe, judged, pages.get(recipe), System.nanoTime() - start);
      if (!judged.verdict().passed()) {
        failed.add(judged);
      }
    }
    for (EvaluationResult judged : failed) {
      judged.verdict().orThrow(judged.subject());
    }
  }

  private static EvaluationOptions options(BuildSettings settings) {
    MetricPlan plan = MetricPlan.parse(settings.metrics());
    return new EvaluationOptions(
        settings.timeLimit().map(plan::within).orElse(plan),
        settings.text("target"),
        settings.file("synthetic"),
        settings.file("heldOut"));
  }

  private static void requireSense(List<Recipe> recipes, EvaluationOptions options) {
    if (recipes.isEmpty()) {
      throw SynthException.of("no fixture has real data to compare with")
          .toFix("give one a source in synth.yaml, or name it: -Dsynth.source=people.csv.");
    }
    if (options.synthetic().isPresent() && recipes.size() > 1) {
      throw SynthException.of("synth.synthetic names one file, and there are several fixtures")
          .at("the fixtures are " + recipes.stream().map(Recipe::id).toList())
          .toFix("name the one it belongs to: -Dsynth.only=" + recipes.get(0).id() + ".");
    }
    Optional<Path> orphan = options.heldOut().filter(file -> options.synthetic().isEmpty());
    if (orphan.isPresent()) {
      throw SynthException.of("synth.heldOut is given without synth.synthetic")
          .at("a model of ours is judged on the rows that were kept apart when it was trained")
          .toFix("leave synth.heldOut out, or name the rows to judge by synth.synthetic.");
    }
  }
}
