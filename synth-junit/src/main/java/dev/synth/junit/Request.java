package dev.synth.junit;

import dev.synth.Dataset;
import dev.synth.Synth;
import dev.synth.Workplace;
import dev.synth.catalog.Settings;
import dev.synth.problem.SynthException;
import dev.synth.recipe.Fallback;
import dev.synth.recipe.Learning;
import dev.synth.recipe.Recipe;
import java.lang.System.Logger.Level;
import java.util.List;

/**
 * What a parameter asks for, but for rows and seed; turns into a recipe.
 *
 * @param from what the rows are made from
 * @param learning what is said about columns, and how real rows are learnt
 * @param fallback when real rows are absent
 * @param run what the run says about all datasets
 */
record Request(From from, Learning learning, Fallback fallback, RunSettings run) {
  static final String AUTO = "auto";

  /** What {@code auto} is in a test: quick to fit, and without native libraries. */
  private static final String LIGHT = "cart";

  /**
   * Merges the annotation with what the run says.
   *
   * @throws SynthException when it asks for what has no effect or cannot be
   */
  static Request of(SyntheticData asked, From from, Shape shape, RunSettings run) {
    if (from.kind() != From.Kind.REAL) {
      refuse("synthesizer", !asked.synthesizer().isEmpty());
      refuse("gate", asked.gate().length > 0);
    }
    if (from.kind() == From.Kind.MODEL && asked.rules().length > 0) {
      throw SynthException.of("rules have no effect on a model")
          .at("every column of a model was decided when it was trained")
          .toFix("leave rules out, or give them to mvn synth:train.");
    }
    Fallback fallback =
        switch (asked.fallback()) {
          case DEFAULT -> run.fallback();
          case RULES -> Fallback.RULES;
          case FAIL -> Fallback.FAIL;
        };
    Settings synthesizer =
        asked.synthesizer().isEmpty() ? run.synthesizer() : Settings.parse(asked.synthesizer());
    if (synthesizer.name().equals(AUTO)) {
      synthesizer = new Settings(LIGHT, synthesizer.values());
    }
    return new Request(
        from,
        Learning.by(synthesizer)
            .withColumns(Columns.of(asked, from, shape, fallback))
            .withGate(List.of(asked.gate()))
            .withClock(run.clock()),
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
    var content = List.of(from, from.digest(), learning.digest(), fallback, run.cacheDirectory());
    return content.toString();
  }

  /**
   * Lets the library make it.
   *
   * @throws SynthException when it cannot, with what to do
   */
  Dataset make() {
    Recipe recipe =
        Recipe.of(from.name(), learning.synthesizer())
            .withLearning(defaults -> learning)
            .withFallback(fallback);
    return from.read(recipe, r -> Synth.make(r, workplace()));
  }

  private Workplace workplace() {
    Workplace local = Workplace.local().withCacheDirectory(run.cacheDirectory());
    return local.withWork(
        local
            .work()
            .withWarnings(
                warning ->
                    System.getLogger(SyntheticData.class.getName()).log(Level.WARNING, warning)));
  }
}
