package dev.synth.maven;

import dev.synth.catalog.Catalog;
import dev.synth.io.TableFormat;
import dev.synth.problem.SynthException;
import dev.synth.recipe.Output;
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
 * Where every output goes.
 *
 * @param directory of outputs; empty when every output has a path of its own
 * @param formats by name
 * @param surroundings for messages
 */
record Layout(
    Optional<Path> directory,
    Catalog<TableFormat> formats,
    BuildSettings.Surroundings surroundings) {
  /**
   * One file to write.
   *
   * @param format how
   * @param file where
   */
  record Target(TableFormat format, Path file) {}

  /**
   * The files of every recipe, in its order of outputs.
   *
   * @throws SynthException when two are the same file, or one is a file that is read
   */
  Map<Recipe, List<Target>> targets(List<Recipe> recipes) throws IOException {
    Map<Recipe, List<Target>> all = new LinkedHashMap<>();
    Map<Path, String> taken = new LinkedHashMap<>();
    directory.ifPresent(folder -> taken.put(folder.resolve(Manifest.PATH), "the manifest"));
    for (Recipe recipe : recipes) {
      List<Target> targets = new ArrayList<>();
      for (Output output : recipe.outputs()) {
        Target target = target(recipe, output);
        String before = taken.putIfAbsent(target.file(), "fixture '" + recipe.id() + "'");
        if (before != null) {
          throw SynthException.of("two outputs are the same file: " + shown(target.file()))
              .at("one is of fixture '" + recipe.id() + "', the other of " + before)
              .toFix("give one of them another file.");
        }
        targets.add(target);
      }
      all.put(recipe, targets);
    }
    for (Recipe recipe : recipes) {
      requireNotRead(recipe, taken);
    }
    return all;
  }

  private Target target(Recipe recipe, Output output) {
    TableFormat format = formats.get(output.format());
    String file =
        output.file().orElseGet(() -> recipe.id() + "." + format.extensions().iterator().next());
    Path path = Path.of(file);
    if (!path.isAbsolute()) {
      path =
          directory
              .orElseThrow(
                  () ->
                      SynthException.of("it is not said where the rows go")
                          .at("there is no POM here, so there is no target folder")
                          .toFix("name a file: -Dsynth.output=fake.csv."))
              .resolve(path);
    }
    if (Files.isDirectory(path)) {
      throw SynthException.of("the output is a folder: " + shown(path))
          .at("fixture '" + recipe.id() + "' would be written there")
          .toFix("name a file in it.");
    }
    return new Target(format, path.normalize());
  }

  private void requireNotRead(Recipe recipe, Map<Path, String> written) throws IOException {
    for (Path output : written.keySet()) {
      if (recipe.source().isPresent() && same(recipe.source().get(), output)) {
        throw refused("the source", output, recipe);
      }
      if (recipe.model().isPresent() && same(recipe.model().get(), output)) {
        throw refused("the model", output, recipe);
      }
    }
  }

  private SynthException refused(String what, Path output, Recipe recipe) {
    return SynthException.of("the output would overwrite " + what + ": " + shown(output))
        .at("fixture '" + recipe.id() + "' reads that file")
        .toFix("give the output another file.");
  }

  private static boolean same(Path a, Path b) throws IOException {
    return a.equals(b) || (Files.exists(a) && Files.exists(b) && Files.isSameFile(a, b));
  }

  private String shown(Path file) {
    return DisplayPath.path(file, surroundings);
  }
}
