package dev.synth;

import dev.synth.constraint.Constraints;
import dev.synth.description.Description;
import dev.synth.evaluation.EvaluationResult;
import dev.synth.io.Input;
import dev.synth.io.ReadOptions;
import dev.synth.io.layout.Found;
import dev.synth.io.layout.LayoutOptions;
import dev.synth.problem.SynthException;
import dev.synth.recipe.Fallback;
import dev.synth.recipe.Learning;
import dev.synth.recipe.Recipe;
import dev.synth.rule.ColumnRules;
import dev.synth.rule.EdgedColumns;
import dev.synth.rule.entity.StandIns;
import dev.synth.schema.ColumnSpec;
import dev.synth.source.Source;
import dev.synth.synthesis.MadeColumn;
import dev.synth.synthesis.ModelFile;
import dev.synth.synthesis.TableModel;
import dev.synth.training.ModelCache;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Decides what makes a recipe's rows: a saved model, else real data, else rules, also of a
 * description that is named instead of data.
 */
public final class Synth {
  private Synth() {}

  /**
   * Makes the dataset of a recipe; real data without a model is fitted, gated and cached.
   *
   * @throws SynthException when the recipe cannot be made, with what to do
   */
  public static Dataset make(Recipe recipe, Workplace where) {
    FittedModels.requireReadable(recipe.learning());
    Optional<TableModel> saved = FittedModels.saved(recipe, where);
    if (saved.isPresent()) {
      String because = "model " + recipe.model().orElseThrow().getFileName();
      return dataset(
          recipe, Dataset.Origin.MODEL, because, constrained(saved.get(), recipe), where);
    }
    if (recipe.source().isEmpty()) {
      return rules(recipe, "rules, because neither a model nor real data is named", where);
    }
    Path file = recipe.source().get();
    if (Source.isThere(recipe.id(), file)) {
      return Described.of(recipe)
          .map(one -> make(recipe, one, where))
          .orElseGet(() -> learnt(recipe, where));
    }
    Described.requireNone(recipe);
    Map<String, ColumnSpec> columns = recipe.learning().columns();
    if (recipe.fallback() == Fallback.FAIL || columns.isEmpty()) {
      throw absent(recipe, file);
    }
    Dataset made = rules(recipe, "rules, because " + file.getFileName() + " is absent", where);
    where
        .work()
        .warnings()
        .accept(
            "'"
                + recipe.id()
                + "' is made by rules: there is no "
                + file
                + Source.nearest(file).map(n -> " (nearest: " + n + ")").orElse("")
                + "; forbid this with fallback: fail");
    return made;
  }

  /**
   * Makes the dataset of a recipe by rules that a description tells, those of the recipe over them;
   * its source and model are not looked at.
   *
   * @throws SynthException when the recipe cannot be made, with what to do
   */
  public static Dataset make(Recipe recipe, Description description, Workplace where) {
    FittedModels.requireReadable(recipe.learning());
    return Described.make(recipe, description, where);
  }

  /** A saved model keeps what was demanded when it was trained, and what is demanded now. */
  private static TableModel constrained(TableModel model, Recipe recipe) {
    Set<String> texts = new LinkedHashSet<>(model.constraints().texts());
    boolean more = texts.addAll(recipe.learning().constraints());
    return more ? model.withConstraints(Constraints.parse(List.copyOf(texts))) : model;
  }

  private static SynthException absent(Recipe recipe, Path file) {
    boolean nothingKnown = recipe.learning().columns().isEmpty();
    return SynthException.of("the real data of '" + recipe.id() + "' is absent")
        .at(file.toString())
        .at(
            recipe.fallback() == Fallback.FAIL
                ? "fallback is fail"
                : "no columns are listed that rules could make")
        .toFix(
            Source.nearest(file).map(n -> "name " + n + ", which is there, or ").orElse("")
                + "put the file there, give a model (mvn synth:train), or "
                + (nothingKnown
                    ? "list the columns, so that rules can make them."
                    : "allow rules with fallback: rules."));
  }

  private static Dataset learnt(Recipe recipe, Workplace where) {
    Source source = source(recipe, where);
    ModelCache.Found found = FittedModels.learnt(recipe, source, where);
    found.model().requirePassed();
    return dataset(
        recipe,
        found.made() ? Dataset.Origin.TRAINED : Dataset.Origin.CACHED,
        (found.made() ? "trained on " : "model in the cache of ") + source.name(),
        found.model(),
        where);
  }

  /**
   * Fits and gates a model from the recipe's real data and writes it.
   *
   * @throws SynthException when there is no real data or the gate fails; then nothing is written
   */
  public static Dataset train(Recipe recipe, Path target, Workplace where) {
    Source source = source(recipe, where);
    TableModel model = FittedModels.fit(recipe, source, where);
    ModelFile.write(model, target);
    return dataset(recipe, Dataset.Origin.TRAINED, "trained on " + source.name(), model, where);
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
    return new EvaluationRun(recipe, source(recipe, where), options, where).run();
  }

  /**
   * Drafts {@code synth.yaml}: what is found out about the real rows of recipes, each line as it is
   * taken without being written. Holds no value that fewer than five persons have. Costs a reading
   * of each file and a search for relations.
   *
   * @param folder where the draft will lie; files are named from there
   * @throws SynthException when a recipe has no real data, or it cannot be read
   */
  public static String infer(List<Recipe> recipes, Path folder, Workplace where) {
    var draft =
        new StringBuilder(
            "# Drafted from real rows. It holds no value that fewer than five persons have.\nversion: 1\nfixtures:\n");
    for (Recipe recipe : recipes) {
      List<Found> found = new ArrayList<>();
      draft.append(Draft.of(recipe, source(recipe, found::add, where), found, folder, where));
    }
    return draft.toString();
  }

  private static Source source(Recipe recipe, Workplace where) {
    return source(recipe, found -> note(found, where), where);
  }

  private static Source source(Recipe recipe, Consumer<Found> found, Workplace where) {
    Described.requireRows(recipe);
    Learning said = recipe.learning();
    ReadOptions options =
        ReadOptions.DEFAULT
            .withLayout(new LayoutOptions(said.read()))
            .withColumns(said.columns())
            .withLocale(said.locale())
            .withWarnings(where.work().warnings());
    Input file = Source.require(recipe.id(), recipe.source());
    return new Source(file, options, found);
  }

  private static void note(Found found, Workplace where) {
    if (!found.isPlain()) {
      where.work().notes().accept(found.block());
    }
  }

  private static Dataset rules(Recipe recipe, String because, Workplace where) {
    return rules(recipe, recipe.id(), because, where);
  }

  /** Made by rules; {@code about} is what a row is called. */
  static Dataset rules(Recipe recipe, String about, String because, Workplace where) {
    Learning said = recipe.others().isEmpty() ? recipe.learning() : References.typed(recipe, where);
    if (said.columns().isEmpty()) {
      throw SynthException.of("nothing is known about the columns of '" + recipe.id() + "'")
          .at(because)
          .toFix("list the columns (columns: in synth.yaml), or give real data or a model.");
    }
    TableModel model =
        ColumnRules.model(
            about,
            said.columns(),
            Constraints.parse(said.constraints()),
            said.locale(),
            said.clock());
    List<String> english = StandIns.of(model.made());
    if (!english.isEmpty()) {
      where
          .work()
          .warnings()
          .accept(
              "'%s' has English words in %s: there are none for locale %s"
                  .formatted(recipe.id(), String.join(", ", english), said.locale()));
    }
    return dataset(recipe, Dataset.Origin.RULES, because, model, where);
  }

  private static Dataset dataset(
      Recipe recipe, Dataset.Origin origin, String because, TableModel model, Workplace where) {
    TableModel linked = model.withMade(References.of(recipe, model, where));
    Map<String, MadeColumn> edged = edged(recipe, linked, where);
    String edges =
        edged.isEmpty()
            ? ""
            : "; a share of %s of the cells of %s at their edges"
                .formatted(recipe.edges(), String.join(", ", edged.keySet()));
    return new Dataset(
        origin,
        because + edges,
        edged.isEmpty() ? linked : linked.withMade(edged),
        recipe.rows(),
        recipe.seed(),
        Collections.emptySortedMap(),
        where.work().warnings());
  }

  private static Map<String, MadeColumn> edged(Recipe recipe, TableModel model, Workplace where) {
    if (recipe.edges() == 0) {
      return Map.of();
    }
    Map<String, MadeColumn> edged =
        EdgedColumns.of(model, recipe.edges(), recipe.learning().columns());
    if (edged.isEmpty()) {
      where
          .work()
          .warnings()
          .accept(
              "edges has no effect on '"
                  + recipe.id()
                  + "': no column is made by a rule that has boundaries");
    }
    return edged;
  }
}
