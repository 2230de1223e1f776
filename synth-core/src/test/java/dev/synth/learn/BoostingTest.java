package dev.synth.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.synth.problem.Cancellation;
import dev.synth.random.Rng;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class BoostingTest {
  private static final Cancellation GO_ON = () -> false;
  private static final Lessons TRAINING = Lessons.of(1, 3_000);
  private static final Lessons TEST = Lessons.of(2, 3_000);
  private static final Binning BINNING = Binning.of(TRAINING.features());
  private static final BinnedRows ROWS = BINNING.apply(TRAINING.features());
  private static final BinnedRows UNSEEN = BINNING.apply(TEST.features());

  /** HistGradientBoostingClassifier(early_stopping=False) of scikit-learn 1.2.1: .88944. */
  @Test
  void tellsTwoClassesApartAsWellAsScikitLearn() {
    var model = Boosting.DEFAULT.fitClasses(ROWS, TRAINING.answers().signs, 2, 2, GO_ON);
    double[] probabilities = model.probabilities(UNSEEN)[1];

    assertThat(RocAuc.of(probabilities, TEST.answers().positive).value())
        .isEqualTo(0.88944, within(0.003));
  }

  /** The same with three classes, areas weighted by class: .81741. */
  @Test
  void tellsThreeClassesApartAsWellAsScikitLearn() {
    var model = Boosting.DEFAULT.fitClasses(ROWS, TRAINING.answers().thirds, 3, 2, GO_ON);
    double[][] probabilities = model.probabilities(UNSEEN);

    assertThat(RocAuc.oneVsRest(probabilities, TEST.answers().thirds).value())
        .isEqualTo(0.81741, within(0.003));
    assertThat(probabilities[0][7] + probabilities[1][7] + probabilities[2][7])
        .isEqualTo(1, within(1e-12));
  }

  /** A long step for one row of a class that is nearly certain would drown all others: .50. */
  @Test
  void rareClassesAndAFewWrongAnswersHideNothing() {
    var codes = new double[20_000];
    var classes = new int[codes.length];
    Rng rng = Rng.of(1, "rare classes");
    for (int row = 0; row < codes.length; row++) {
      double u = rng.nextDouble();
      codes[row] = (int) Math.floor(12 * u * u * u * u);
      classes[row] = rng.nextInt(100) == 0 ? rng.nextInt(12) : (int) codes[row];
    }
    Features one = Features.of(codes.length).withNumber(codes).withNumber(noise(rng, codes.length));
    BinnedRows rows = Binning.of(one).apply(one);
    var model = new Boosting(25, 0.3, 31, 20).fitClasses(rows, classes, 12, 2, GO_ON);

    // of 1 % wrong answers eleven twelfths are no better than chance
    assertThat(RocAuc.oneVsRest(model.probabilities(rows), classes).value()).isGreaterThan(0.98);
  }

  private static double[] noise(Rng rng, int rows) {
    return Arrays.stream(rng.permutation(rows)).asDoubleStream().toArray();
  }

  /** HistGradientBoostingRegressor(early_stopping=False): .63853. */
  @Test
  void predictsNumbersAsWellAsScikitLearn() {
    var model = Boosting.DEFAULT.fitNumbers(ROWS, TRAINING.answers().values, 2, GO_ON);

    assertThat(R2.of(model.values(UNSEEN), TEST.answers().values).value())
        .isEqualTo(0.63853, within(0.005));
  }

  @Test
  void threadsChangeNoBit() {
    int[] thirds = TRAINING.answers().thirds;
    Boosting few = Boosting.DEFAULT.withRounds(5);
    double[][] one = few.fitClasses(ROWS, thirds, 3, 1, GO_ON).probabilities(UNSEEN);

    assertThat(few.fitClasses(ROWS, thirds, 3, 2, GO_ON).probabilities(UNSEEN)).isDeepEqualTo(one);
    assertThat(few.fitClasses(ROWS, thirds, 3, 500, GO_ON).probabilities(UNSEEN))
        .isDeepEqualTo(one);
  }

  @Test
  void aColumnOfNoUseIsOfLittleImportance() {
    Rng rng = Rng.of(1, "noise");
    Features more =
        TRAINING
            .features()
            .withNumber(Arrays.stream(rng.permutation(3_000)).asDoubleStream().toArray())
            .withNumber(new double[3_000]);
    double[] importance =
        Boosting.DEFAULT
            .withRounds(30)
            .fitNumbers(Binning.of(more).apply(more), TRAINING.answers().values, 1, GO_ON)
            .importance();

    assertThat(importance[5]).isLessThan(0.1 * importance[0]);
    assertThat(importance[6]).isZero();
  }

  @Test
  void aThousandLevelsAreLearntThoughOnly255AreToldApart() {
    var codes = new double[20_000];
    var classes = new int[codes.length];
    Rng rng = Rng.of(1, "levels");
    for (int row = 0; row < codes.length; row++) {
      double u = rng.nextDouble();
      codes[row] = Math.floor(u * u * u * 1000);
      classes[row] = codes[row] * 7919 % 1000 < 500 ? 1 : 0;
    }
    Features levels = Features.of(codes.length).withCategory(codes, 1_000);
    BinnedRows rows = Binning.of(levels).apply(levels);
    double[] probabilities =
        Boosting.DEFAULT.fitClasses(rows, classes, 2, 1, GO_ON).probabilities(rows)[1];
    var positive = new boolean[classes.length];
    for (int row = 0; row < positive.length; row++) {
      positive[row] = classes[row] == 1;
    }

    // the 254 most frequent levels hold 63 % of the rows, the others share a bin: .9 and more
    assertThat(RocAuc.of(probabilities, positive).value()).isGreaterThan(0.9);
  }

  @Test
  void missingCellsAndUnseenLevelsHaveAnAnswer() {
    Features one = Features.of(6).withCategory(new double[] {0, 0, 0, 1, 1, 1}, 9);
    var model =
        new Boosting(20, 0.5, 2, 1)
            .fitNumbers(Binning.of(one).apply(one), new double[] {1, 1, 1, 1, 1, 1}, 1, GO_ON);
    Features other = Features.of(3).withCategory(new double[] {8, Double.NaN, 0}, 9);

    assertThat(model.values(Binning.of(one).apply(other))).containsExactly(1, 1, 1);
  }

  @Test
  void oneClassIsPredictedForSure() {
    var model = Boosting.DEFAULT.fitClasses(ROWS, new int[3_000], 2, 1, GO_ON);

    assertThat(Arrays.stream(model.probabilities(UNSEEN)[1]).max().orElseThrow()).isLessThan(1e-8);
  }

  @Test
  void noRowsAndNoColumnsAreNoObstacle() {
    Features none = Features.of(0);
    BinnedRows noRows = Binning.of(none).apply(none);
    var model = Boosting.DEFAULT.fitClasses(noRows, new int[0], 3, 1, GO_ON);
    Features two = Features.of(2);

    assertThat(model.probabilities(Binning.of(two).apply(two))[2])
        .containsOnly(new double[] {1 / 3.0}, within(1e-12));
    assertThat(model.importance()).isEmpty();
  }

  @Test
  void stopsOnRequest() {
    assertThatThrownBy(
            () -> Boosting.DEFAULT.fitNumbers(ROWS, TRAINING.answers().values, 1, () -> true))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void impossibleSettingsAreRefused() {
    assertThatThrownBy(() -> new Boosting(1, Double.NaN, 2, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Boosting.DEFAULT.fitClasses(ROWS, new int[3_000], 1, 1, GO_ON))
        .hasMessage("classes must be 2 to 100: 1");
    assertThatThrownBy(() -> Boosting.DEFAULT.fitClasses(ROWS, new int[2], 2, 1, GO_ON))
        .hasMessage("2 answers for 3000 rows");
  }
}
