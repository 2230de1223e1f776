package dev.synth.synthesis.autoregressive;

import dev.synth.dl4j.autoregressive.GeneratorTraining;
import dev.synth.dl4j.autoregressive.StepPlan;
import dev.synth.net.autoregressive.NetShape;
import java.util.List;

/**
 * What follows from the number of rows and from the encoding, where settings leave it open.
 *
 * @param generator how the generator is trained
 */
record Plan(GeneratorTraining.Plan generator) {
  /** Steps of a full batch that most tables want; fewer overfit less, more fit sharper. */
  private static final int STEPS = 800;

  private static final int LEAST_EPOCHS = 4;
  private static final int MOST_EPOCHS = 60;
  private static final int PATIENCE = 8;
  private static final int LEAST_BATCH = 32;
  private static final int MAX_HIDDEN = 128;
  private static final int MIN_HIDDEN = 16;
  private static final int MAX_WIDTH = 40;

  /** So many rows go with a quarter of the hidden units dropped; fewer rows with more of them. */
  private static final double USUAL_ROWS = 15_000;

  private static final double USUAL_DROPOUT = 0.25;
  private static final double LEAST_DROPOUT = 0.1;
  private static final double MOST_DROPOUT = 0.6;

  /** Weights a part, so that 15 columns stay below 480,000 and their file below 1 MB. */
  private static final long WEIGHTS_A_PART = 28_000;

  private static final int LEAST_PARTS = 15;

  /** Few rows cannot fill many weights. */
  private static final long WEIGHTS_A_ROW = 160;

  private static final long LEAST_WEIGHTS = 30_000;

  /**
   * By so much of the least validation loss may a later, sharper epoch be worse; less with fewer
   * rows.
   */
  private static final double TOLERANCE = 0.003;

  static Plan of(AutoregressiveGan settings, int rows) {
    int batch = Math.min(settings.batch(), Math.max(LEAST_BATCH, rows / 16));
    double dropout = Double.isNaN(settings.dropout()) ? dropout(rows) : settings.dropout();
    return new Plan(
        new GeneratorTraining.Plan(
            epochs(settings, rows),
            settings.rate(),
            PATIENCE,
            TOLERANCE * Math.min(1, rows / USUAL_ROWS),
            new StepPlan(batch, dropout, settings.decay(), settings.fitSeed())));
  }

  private static double dropout(int rows) {
    double scaled = USUAL_DROPOUT * StrictMath.sqrt(USUAL_ROWS / rows);
    return Math.max(LEAST_DROPOUT, Math.min(MOST_DROPOUT, scaled));
  }

  private static int epochs(AutoregressiveGan settings, int rows) {
    if (settings.epochs() > 0) {
      return settings.epochs();
    }
    long chosen = (long) STEPS * settings.batch() / rows;
    return (int) Math.max(LEAST_EPOCHS, Math.min(MOST_EPOCHS, chosen));
  }

  /**
   * Embeddings grow with the 0.56th power of the categories; the hidden layers take what is left.
   *
   * @param rows to learn from
   */
  static NetShape shape(List<Integer> categories, int rows, boolean anyOrder) {
    List<Integer> widths = categories.stream().map(Plan::width).toList();
    long budget =
        Math.min(
            WEIGHTS_A_PART * Math.max(LEAST_PARTS, categories.size()),
            Math.max(LEAST_WEIGHTS, WEIGHTS_A_ROW * rows));
    for (int hidden = MAX_HIDDEN; hidden > MIN_HIDDEN; hidden -= 8) {
      var shape = new NetShape(categories, widths, hidden, anyOrder);
      if (shape.weights() <= budget) {
        return shape;
      }
    }
    return new NetShape(categories, widths, MIN_HIDDEN, anyOrder);
  }

  private static int width(int categories) {
    long width = Math.round(3 * StrictMath.pow(categories, 0.56)) + 1;
    return categories == 1 ? 1 : (int) Math.min(MAX_WIDTH, width);
  }
}
