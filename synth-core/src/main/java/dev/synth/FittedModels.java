package dev.synth;

import dev.synth.catalog.Catalog;
import dev.synth.catalog.Settings;
import dev.synth.constraint.Constraints;
import dev.synth.evaluation.Gate;
import dev.synth.io.Digests;
import dev.synth.problem.SynthException;
import dev.synth.recipe.Learning;
import dev.synth.recipe.Recipe;
import dev.synth.source.Source;
import dev.synth.synthesis.ModelFile;
import dev.synth.synthesis.Synthesizer;
import dev.synth.synthesis.TableModel;
import dev.synth.training.ModelCache;
import dev.synth.training.TrainingTask;
import dev.synth.training.Version;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/** The model of a recipe: the saved one, the cached one, or one fitted now. */
final class FittedModels {
  private FittedModels() {}

  /**
   * Reads what decides a model, also where nothing is learnt and it has no effect.
   *
   * @throws SynthException when the synthesizer, a setting, the gate or a constraint is written
   *     wrong
   */
  static void requireReadable(Learning said) {
    expanded(said);
    Gate.parse(said.gate());
    Constraints.parse(said.constraints());
  }

  /** The same with every setting of every synthesizer, as models keep it. */
  private static Learning expanded(Learning said) {
    Learning named = said.resolved(Learning.AUTO_TRAINED);
    return named
        .withSynthesizer(settings(named.synthesizer()))
        .withOtherwise(named.otherwise().stream().map(FittedModels::settings).toList());
  }

  private static Settings settings(Settings asked) {
    return Catalog.of(Synthesizer.class).get(asked.name()).with(asked).settings();
  }

  /**
   * The saved model that the recipe names, or finds where models are by default.
   *
   * @throws SynthException when it is named and absent, or damaged
   */
  static Optional<TableModel> saved(Recipe recipe, Workplace where) {
    Optional<Path> file =
        recipe.model().filter(model -> recipe.modelNamed() || Files.isRegularFile(model));
    Optional<TableModel> model = file.map(ModelFile::read);
    model.ifPresent(TableModel::requirePassed);
    model.ifPresent(found -> warnWhenDescribedAnew(recipe, found, where));
    return model;
  }

  /** Only a recipe that names real data describes how a model of them is trained. */
  private static void warnWhenDescribedAnew(Recipe recipe, TableModel model, Workplace where) {
    String trainedFrom = model.history().provenance().facts().get("recipe.sha256");
    if (recipe.source().isEmpty() || trainedFrom == null) {
      return;
    }
    if (!expanded(recipe.learning()).digest().equals(trainedFrom)) {
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

  /** The model of these rows, cached or fitted now; it may have failed its gate. */
  static ModelCache.Found learnt(Recipe recipe, Source source, Workplace where) {
    TrainingSource learning = new TrainingSource(recipe, source);
    return new ModelCache(where.cacheDirectory())
        .findOrMake(
            learning.key(),
            where.force(),
            file -> where.trainer().train(learning.task(), file, where.work()));
  }

  /**
   * Fits a model of these rows, which passes its gate.
   *
   * @throws SynthException when it does not
   */
  static TableModel fit(Recipe recipe, Source source, Workplace where) {
    Path file = where.cacheDirectory().resolve("." + UUID.randomUUID() + ".synth");
    try {
      where.trainer().train(new TrainingSource(recipe, source).task(), file, where.work());
      TableModel model = ModelFile.read(file);
      model.requirePassed();
      return model;
    } finally {
      delete(file);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + file, e);
    }
  }

  private record TrainingSource(String id, Source source, Learning learning) {
    TrainingSource(Recipe recipe, Source source) {
      this(recipe.id(), source, FittedModels.expanded(recipe.learning()));
    }

    String key() {
      String content = source.digest() + "\n" + Version.TEXT + "\n" + learning.digest();
      return Digests.sha256(content.getBytes(StandardCharsets.UTF_8));
    }

    TrainingTask task() {
      return new TrainingTask(id, source.rows(), source.name(), source.digest(), learning);
    }
  }
}
