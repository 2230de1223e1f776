package dev.synth;

import dev.synth.recipe.Recipe;
import java.nio.file.Path;

/** Decides what makes a recipe's rows: a saved model, else real data, else rules. */
public final class Synth {
  private Synth() {}

  /**
   * Makes the dataset of a recipe; real data without a model is fitted, gated and cached.
   *
   * @throws dev.synth.problem.SynthException when the recipe cannot be made, with what to do
   */
  public static Dataset make(Recipe recipe, Workplace where) {
    if (where.threads() > 0) {
      throw new IllegalStateException("not built yet");
    }
    return train(recipe, Workplace.defaultCacheDirectory(), where);
  }

  /**
   * Fits and gates a model from the recipe's real data and writes it.
   *
   * @throws dev.synth.problem.SynthException when there is no real data or the gate fails; then
   *     nothing is written
   */
  public static Dataset train(Recipe recipe, Path target, Workplace where) {
    if (where.threads() > 0) {
      throw new IllegalStateException("not built yet");
    }
    return make(recipe, where);
  }
}
