package dev.synth;

import dev.synth.description.Description;
import dev.synth.description.Descriptions;
import dev.synth.problem.SynthException;
import dev.synth.recipe.Recipe;
import dev.synth.source.Source;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A recipe whose source describes rows instead of holding them. */
final class Described {
  private Described() {}

  /**
   * The description that the recipe names, which is there; empty when it names rows.
   *
   * @throws SynthException when it cannot be read, or it is not clear which table is meant
   */
  static Optional<Description> of(Recipe recipe) {
    return Descriptions.find(recipe.source().orElseThrow(), recipe.part(), recipe.id());
  }

  /** Rows by the rules that it tells, and by those of the recipe over them. */
  static Dataset make(Recipe recipe, Description description, Workplace where) {
    description.warnings(recipe.learning()).forEach(where.work().warnings());
    return Synth.rules(
        recipe.withLearning(description::under),
        description.table(),
        "rules, by " + description.named(),
        where);
  }

  /**
   * Refuses a source that is surely a description, and absent: it is meant to be committed, so
   * nothing stands in for it.
   */
  static void requireNone(Recipe recipe) {
    Path file = recipe.source().orElseThrow();
    if (Descriptions.isOne(file)) {
      throw SynthException.of("the description of '" + recipe.id() + "' is absent")
          .at(file.toString())
          .toFix(
              Source.nearest(file)
                  .map(near -> "name " + near + ", which is there.")
                  .orElse("put the file there, or correct its path."));
    }
  }

  /** Refuses a description where rows are needed. */
  static void requireRows(Recipe recipe) {
    boolean described =
        recipe.source().filter(Files::isRegularFile).filter(Descriptions::isOne).isPresent();
    if (described) {
      throw SynthException.of("'" + recipe.id() + "' has no rows to learn from")
          .at(recipe.source().get().toString())
          .at("the file describes a table and holds no row of it")
          .toFix("name real rows as its source; rows by a description are made without training.");
    }
  }
}
