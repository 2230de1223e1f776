package dev.synth.maven;

import dev.synth.problem.SynthException;
import dev.synth.recipe.Learning;
import dev.synth.recipe.Node;
import dev.synth.recipe.Recipe;
import dev.synth.recipe.RecipeReader;
import dev.synth.recipe.YamlTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Finds {@code synth.yaml} and reads the recipes of a build. */
final class Recipes {

  private static final Path FOLDER = Path.of("src", "test", "synth");

  private final BuildSettings settings;
  private final Map<String, String> environment;

  Recipes(BuildSettings settings, Map<String, String> environment) {
    this.settings = settings;
    this.environment = environment;
  }

  /**
   * The recipes that are to be made, if there are any.
   *
   * @throws SynthException for everything a user can write wrongly
   */
  List<Recipe> read() throws IOException {
    Optional<Path> file = configFile();
    Optional<Path> models = modelDirectory(file);
    Optional<Node.Mapping> document =
        file.isEmpty() ? Optional.empty() : Optional.of(tree(file.get()));
    return RecipeReader.of(Learning.AUTO_TRAINED)
        .read(
            new RecipeReader.Request(document, settings.aboutFixtures(), models, settings.only()));
  }

  /** The error that there are none. */
  SynthException nothing() {
    return SynthException.of("there is nothing to make")
        .at("neither " + described() + " nor synth.source nor synth.model is given")
        .toFix(
            "describe fixtures in src/test/synth/synth.yaml, or name real rows:"
                + " -Dsynth.source=people.csv.");
  }

  private String described() {
    return settings.surroundings().base().isPresent()
        ? FOLDER.resolve("synth.yaml").toString().replace('\\', '/')
        : "synth.config";
  }

  private Optional<Path> configFile() {
    Optional<Path> given = settings.config();
    if (given.isPresent() && !Files.isRegularFile(given.get())) {
      throw SynthException.of("there is no file " + shown(given.get()))
          .at("synth.config names it")
          .toFix("correct the path, or leave synth.config out.");
    }
    return given.or(
        () ->
            settings
                .surroundings()
                .base()
                .map(base -> base.resolve(FOLDER).resolve("synth.yaml"))
                .filter(Files::isRegularFile));
  }

  private Optional<Path> modelDirectory(Optional<Path> file) {
    return file.map(Path::getParent)
        .or(() -> settings.surroundings().base().map(base -> base.resolve(FOLDER)))
        .map(folder -> folder.resolve("models"));
  }

  private Node.Mapping tree(Path file) throws IOException {
    Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file has a folder");
    return YamlTree.read(shown(file), folder, Files.readAllBytes(file), environment);
  }

  private String shown(Path file) {
    return DisplayPath.path(file, settings.surroundings());
  }
}
