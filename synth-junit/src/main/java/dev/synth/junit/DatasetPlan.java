package dev.synth.junit;

import dev.synth.Dataset;
import dev.synth.Synth;
import dev.synth.Workplace;
import dev.synth.catalog.Settings;
import dev.synth.description.Description;
import dev.synth.description.Descriptions;
import dev.synth.problem.SynthException;
import dev.synth.recipe.Fallback;
import dev.synth.recipe.Learning;
import dev.synth.recipe.Recipe;
import dev.synth.schema.ColumnSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * How a requested dataset is made, all decided but for rows and seed; turns into a recipe.
 *
 * @param origin what the rows are made from
 * @param row what a row is called where no file says it: the name of the record
 * @param components what a record says of columns that a file describes; empty without a record
 * @param learning what is said about columns, and how real rows are learnt
 * @param edges share of cells at the boundaries of their rules
 * @param fallback when real rows are absent
 * @param run what the run says about all datasets
 */
record DatasetPlan(
    DataOrigin origin,
    String row,
    Map<String, ColumnSpec> components,
    Learning learning,
    double edges,
    Fallback fallback,
    RunSettings run) {
  /**
   * Merges the request with what the run says.
   *
   * @throws SynthException when it asks for what has no effect or cannot be
   */
  static DatasetPlan of(
      DatasetRequest request, DataOrigin origin, ParameterShape shape, RunSettings run) {
    if (origin.kind() != DataOrigin.Kind.REAL) {
      refuse("synthesizer", !request.synthesizer().isEmpty());
      refuse("gate", !request.gate().isEmpty());
    }
    if (origin.kind() == DataOrigin.Kind.MODEL && !request.rules().isEmpty()) {
      throw SynthException.of("rules have no effect on a model")
          .at("every column of a model was decided when it was trained")
          .toFix("leave rules out, or give them to mvn synth:train.");
    }
    Fallback fallback =
        switch (request.fallback()) {
          case DEFAULT -> run.fallback();
          case RULES -> Fallback.RULES;
          case FAIL -> Fallback.FAIL;
        };
    Settings synthesizer =
        request.synthesizer().isEmpty() ? run.synthesizer() : Settings.parse(request.synthesizer());
    return new DatasetPlan(
        origin,
        request.schema().or(shape::element).map(Class::getSimpleName).orElse(""),
        RequestedColumns.described(request, origin, shape),
        Learning.by(synthesizer)
            .withColumns(RequestedColumns.of(request, origin, shape, fallback))
            .withGate(request.gate())
            .withConstraints(request.constraints())
            .withClock(run.clock())
            .resolved(Learning.AUTO_IN_TEST),
        request.edges().orElse(0),
        fallback,
        run);
  }

  private static void refuse(String attribute, boolean given) {
    if (given) {
      throw SynthException.of(attribute + " has no effect here")
          .at("it is about learning real rows, from = \"file:...\" or \"classpath:...\"")
          .toFix("leave " + attribute + " out, or name real rows.");
    }
  }

  /** Equal for what makes equal rows: a file counts by its content; seed and rows do not count. */
  String key() {
    var content =
        List.of(
            origin,
            row,
            components,
            origin.digest(),
            learning.digest(),
            edges,
            fallback,
            run.cacheDirectory());
    return content.toString();
  }

  /**
   * Lets the library make it.
   *
   * @param warnings is told what the user should know
   * @throws SynthException when it cannot, with what to do
   */
  Dataset make(Consumer<String> warnings) {
    Recipe recipe =
        Recipe.of(isCalledByFile() ? origin.name() : row, learning.synthesizer())
            .withLearning(defaults -> learning)
            .withEdges(edges)
            .withFallback(fallback);
    return origin.read(recipe, r -> made(r, workplace(warnings)));
  }

  private boolean isCalledByFile() {
    boolean described = origin.kind() == DataOrigin.Kind.DESCRIBED;
    return row.isEmpty() || (origin.present() && !described);
  }

  /** A record decides which of the described columns there are. */
  private Dataset made(Recipe recipe, Workplace where) {
    if (components.isEmpty()) {
      return Synth.make(recipe, where);
    }
    Path file = recipe.source().orElseThrow();
    Description described = Descriptions.find(file, recipe.part(), row).orElseThrow();
    return Synth.make(recipe, described.fitting(components), where);
  }

  private Workplace workplace(Consumer<String> warnings) {
    Workplace local = Workplace.local().withCacheDirectory(run.cacheDirectory());
    return local.withWork(local.work().withWarnings(warnings));
  }
}
