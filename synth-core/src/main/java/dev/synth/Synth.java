package dev.synth;

import dev.synth.catalog.Catalog;
import dev.synth.catalog.Nearest;
import dev.synth.evaluation.EvaluationResult;
import dev.synth.io.Input;
import dev.synth.problem.SynthException;
import dev.synth.recipe.Fallback;
import dev.synth.recipe.Recipe;
import dev.synth.rule.ColumnRules;
import dev.synth.source.TableFiles;
import dev.synth.synthesis.ModelFile;
import dev.synth.synthesis.Synthesizer;
import dev.synth.synthesis.TableModel;
import dev.synth.training.ModelCache;
import dev.synth.training.RecipeDigest;
import dev.synth.training.TrainingTask;
import dev.synth.training.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Decides what makes a recipe's rows: a saved model, else real data, else rules. */
public final class Synth {
  private Synth() {}

  /**
   * Makes the dataset of a recipe; real data without a model is fitted, gated and cached.
   *
   * @throws SynthException when the recipe cannot be made, with what to do
   */
  public static Dataset make(Recipe recipe, Workplace where) {
    if (recipe.model().isPresent()) {
      Path file = recipe.model().get();
      if (recipe.modelNamed() || Files.isRegularFile(file)) {
        TableModel model = ModelFile.read(file);
        warnWhenDescribedAnew(recipe, model, where);
        return dataset(recipe, Dataset.Origin.MODEL, "model " + file.getFileName(), model);
      }
    }
    if (recipe.source().isEmpty()) {
      return rules(recipe, "rules, because neither a model nor real data is named");
    }
    Path source = recipe.source().get();
    requireNoFolder(recipe, source);
    if (Files.isRegularFile(source)) {
      return learnt(recipe, source, where);
    }
    if (recipe.fallback() == Fallback.FAIL || recipe.columns().isEmpty()) {
      throw SynthException.of("the real data of '" + recipe.id() + "' is absent")
          .at(source.toString())
          .at(
              recipe.fallback() == Fallback.FAIL
                  ? "fallback is fail"
                  : "no columns are listed that rules could make")
          .toFix(
              nearest(source).map(n -> "name " + n + ", which is there, or ").orElse("")
                  + "put the file there, give a model (mvn synth:train), or "
                  + (recipe.columns().isEmpty()
                      ? "list the columns, so that rules can make them."
                      : "allow rules with fallback: rules."));
    }
    Dataset made = rules(recipe, "rules, because " + source.getFileName() + " is absent");
    where
        .work()
        .warnings()
        .accept(
            "'"
                + recipe.id()
                + "' is made by rules: there is no "
                + source
                + nearest(source).map(n -> " (nearest: " + n + ")").orElse("")
                + "; forbid this with fallback: fail");
    return made;
  }

  /** Only a recipe that names real data describes how a model of them is trained. */
  private static void warnWhenDescribedAnew(Recipe recipe, TableModel model, Workplace where) {
    String trainedFrom = model.provenance().facts().get("recipe.sha256");
    if (recipe.source().isEmpty() || trainedFrom == null) {
      return;
    }
    Synthesizer synthesizer = synthesizer(recipe);
    String described =
        RecipeDigest.of(
            synthesizer.settings(),
            recipe.columns(),
            recipe.gate(),
            recipe.locale(),
            recipe.clock());
    if (!described.equals(trainedFrom)) {
      where
          .work()
          .warnings()
          .accept(
              "the model of '"
                  + recipe.id()
                  + "' was trained from another description (synthesizer, columns, gate or"
                  + " locale), which still holds; train it again with mvn synth:train");
    }
  }

  private static void requireNoFolder(Recipe recipe, Path source) {
    if (Files.isDirectory(source)) {
      throw SynthException.of("the real data of '" + recipe.id() + "' is a folder")
          .at(source.toString())
          .toFix("name a file in it.");
    }
  }

  private static Dataset learnt(Recipe recipe, Path source, Workplace where) {
    Input input = Input.of(source);
    String digest = TableFiles.digest(input);
    Synthesizer synthesizer = synthesizer(recipe);
    ModelCache.Found found =
        new ModelCache(where.cacheDirectory())
            .findOrMake(
                cacheKey(recipe, digest),
                where.force(),
                file ->
                    where
                        .trainer()
                        .train(task(recipe, input, digest, synthesizer), file, where.work()));
    return dataset(
        recipe,
        found.made() ? Dataset.Origin.TRAINED : Dataset.Origin.CACHED,
        (found.made() ? "trained on " : "model in the cache of ") + input.name(),
        found.model());
  }

  /**
   * Fits and gates a model from the recipe's real data and writes it.
   *
   * @throws SynthException when there is no real data or the gate fails; then nothing is written
   */
  public static Dataset train(Recipe recipe, Path target, Workplace where) {
    Path source = requireSource(recipe);
    Input input = Input.of(source);
    where
        .trainer()
        .train(
            task(recipe, input, TableFiles.digest(input), synthesizer(recipe)),
            target,
            where.work());
    return dataset(
        recipe, Dataset.Origin.TRAINED, "trained on " + input.name(), ModelFile.read(target));
  }

  /**
   * Measures rows against real ones, and judges them by the recipe's gate: those of the recipe's
   * model (fitted and cached when there is none), or those of a file.
   *
   * @return scores and verdict; a breached gate is told there and throws nothing
   * @throws SynthException when there is no real data, or a file does not fit it
   */
  public static EvaluationResult evaluate(
      Recipe recipe, EvaluationOptions options, Workplace where) {
    return new EvaluationRun(recipe, options, where).run();
  }

  /** As {@link #make}, but a model that has to be fitted for it may breach the recipe's gate. */
  static Dataset makeUngated(Recipe recipe, Workplace where) {
    boolean saved = recipe.model().filter(Files::isRegularFile).isPresent();
    boolean cached =
        new ModelCache(where.cacheDirectory())
            .find(cacheKey(recipe, TableFiles.digest(Input.of(requireSource(recipe)))))
            .isPresent();
    boolean gated = saved || recipe.modelNamed() || (cached && !where.force());
    return make(gated ? recipe : recipe.withGate(List.of("none"), recipe.fallback()), where);
  }

  /** The file of real rows, which is there. */
  static Path requireSource(Recipe recipe) {
    Path source =
        recipe
            .source()
            .orElseThrow(
                () ->
                    SynthException.of("'" + recipe.id() + "' names no real data")
                        .toFix("give it a source: in synth.yaml, or -Dsynth.source=people.csv."));
    requireNoFolder(recipe, source);
    if (!Files.isRegularFile(source)) {
      throw SynthException.of("the real data of '" + recipe.id() + "' is absent")
          .at(source.toString())
          .toFix(
              nearest(source)
                  .map(n -> "name " + n + ", which is there.")
                  .orElse("put the file there, or correct its path."));
    }
    return source;
  }

  private static String cacheKey(Recipe recipe, String sourceDigest) {
    return RecipeDigest.sha256(
        sourceDigest
            + "\n"
            + Version.TEXT
            + "\n"
            + RecipeDigest.of(
                synthesizer(recipe).settings(),
                recipe.columns(),
                recipe.gate(),
                recipe.locale(),
                recipe.clock()));
  }

  private static Synthesizer synthesizer(Recipe recipe) {
    return Catalog.of(Synthesizer.class)
        .get(recipe.synthesizer().name())
        .with(recipe.synthesizer());
  }

  private static TrainingTask task(
      Recipe recipe, Input input, String digest, Synthesizer synthesizer) {
    return new TrainingTask(
        recipe.id(),
        TableFiles.read(input, recipe.columns()),
        input.name(),
        digest,
        synthesizer.settings(),
        recipe.columns(),
        recipe.gate(),
        recipe.locale(),
        recipe.clock());
  }

  private static Dataset rules(Recipe recipe, String because) {
    if (recipe.columns().isEmpty()) {
      throw SynthException.of("nothing is known about the columns of '" + recipe.id() + "'")
          .at(because)
          .toFix("list the columns (columns: in synth.yaml), or give real data or a model.");
    }
    TableModel model = ColumnRules.model(recipe.columns(), recipe.locale(), recipe.clock());
    return dataset(recipe, Dataset.Origin.RULES, because, model);
  }

  private static Dataset dataset(
      Recipe recipe, Dataset.Origin origin, String because, TableModel model) {
    return new Dataset(origin, because, model, model.certificate(), recipe.rows(), recipe.seed());
  }

  private static Optional<String> nearest(Path absent) {
    Path folder = absent.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<String> names = files.map(f -> f.getFileName().toString()).sorted().toList();
      return Nearest.to(absent.getFileName().toString(), names);
    } catch (IOException e) {
      return Optional.empty(); // only a hint
    }
  }
}
