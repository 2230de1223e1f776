package dev.synth.junit;

import dev.synth.Dataset;
import dev.synth.catalog.Nearest;
import dev.synth.description.Descriptions;
import dev.synth.problem.SynthException;
import dev.synth.recipe.Recipe;
import dev.synth.recipe.SourceName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What {@link SyntheticData#from} names: where the rows come from.
 *
 * @param text the attribute
 * @param kind of source
 * @param file of a model, of real rows or of a description; empty for rules
 * @param part which of the tables that the file describes
 */
record DataOrigin(String text, Kind kind, Optional<SourceFile> file, Optional<String> part) {
  private static final String PACKED_MODELS = "META-INF/synth/";
  private static final String MODELS = "src/test/synth/models";
  private static final String RESOURCES = "src/test/resources";

  /** What kind of source. */
  enum Kind {
    RULES,
    MODEL,
    REAL,
    /** A schema instead of rows. */
    DESCRIBED
  }

  /**
   * Finds the source.
   *
   * @throws SynthException when the text has another form, or names a model that is nowhere
   */
  static DataOrigin of(String text, Path basedir, ClassLoader loader) {
    if (text.isEmpty()) {
      return new DataOrigin(text, Kind.RULES, Optional.empty(), Optional.empty());
    }
    int colon = text.indexOf(':');
    SourceName source = SourceName.of(text.substring(colon + 1));
    String name = source.file();
    return switch (name.isBlank() ? "" : text.substring(0, Math.max(0, colon))) {
      case "model" ->
          new DataOrigin(
              text, Kind.MODEL, Optional.of(model(name, basedir, loader)), Optional.empty());
      case "file" ->
          source(text, SourceFile.file(basedir.resolve(name).normalize()), source.part());
      case "classpath" -> {
        Path wouldBe = basedir.resolve(RESOURCES).resolve(name).normalize();
        yield source(text, SourceFile.resource(loader, name, wouldBe), source.part());
      }
      default ->
          throw SynthException.of("from = \"" + text + "\" names no source")
              .at("a source is model:x.synth, file:x.csv or classpath:x.csv")
              .toFix("write one of these, or leave from out to make rows from rules.");
    };
  }

  private static DataOrigin source(String text, SourceFile file, Optional<String> part) {
    boolean described = file.present() && file.read(Descriptions::isOne);
    Kind kind = described ? Kind.DESCRIBED : Kind.REAL;
    return new DataOrigin(text, kind, Optional.of(file), part);
  }

  private static SourceFile model(String name, Path basedir, ClassLoader loader) {
    Path committed = basedir.resolve(MODELS).resolve(name).normalize();
    SourceFile found = SourceFile.resource(loader, PACKED_MODELS + name, committed);
    if (found.present()) {
      return found;
    }
    String rename =
        Nearest.to(name, models(basedir.resolve(MODELS)))
            .map(near -> "write from = \"model:" + near + "\", which is there, or ")
            .orElse("");
    throw SynthException.of("there is no model '" + name + "'")
        .at("looked for " + PACKED_MODELS + name + " on the test class path")
        .at("looked for " + committed)
        .toFix(rename + "train it with mvn synth:train and commit the file.");
  }

  private static List<String> models(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(".synth"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw SynthException.of("cannot read the folder of models")
          .at(folder.toString())
          .because(e)
          .toFix("make it readable.");
    }
  }

  /** Whether there is a file to read. */
  boolean present() {
    return file.isPresent() && file.get().present();
  }

  /** What the library calls the dataset: the file's name, {@code rules} without one. */
  String name() {
    return file.map(f -> String.valueOf(f.path().getFileName())).orElse("rules");
  }

  /** Equal for equal content at the same place. */
  String digest() {
    return file.map(SourceFile::digest).orElse("");
  }

  /** Names the file in the recipe, for as long as the maker reads it. */
  Dataset read(Recipe recipe, Function<Recipe, Dataset> maker) {
    if (file.isEmpty()) {
      return maker.apply(recipe);
    }
    return file.get().read(path -> maker.apply(naming(path, recipe)));
  }

  private Recipe naming(Path path, Recipe recipe) {
    if (kind == Kind.MODEL) {
      return recipe.withModel(path, true);
    }
    Recipe sourced = recipe.withSource(path);
    return part.map(sourced::withPart).orElse(sourced);
  }
}
