package dev.synth.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.synth.problem.Cancellation;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {
  private static final Cancellation GO_ON = () -> false;

  /**
   * LogisticRegression(solver="newton-cholesky", tol=1e-12) of scikit-learn 1.2.1 on the numbers
   * and one-hot levels.
   */
  private static final double[] NUMBERS = {0.02263971, 0.0070221};

  private static final double[] LEVELS = {
    -1.33355919,
    0.39744577,
    -1.25996593,
    0.81229182,
    -0.45008745,
    1.41257022,
    0.31503803,
    -0.89400287,
    0.79371872,
    -0.73866693,
    1.05987314,
    -0.11465533
  };

  @Test
  void coefficientsAreThoseOfScikitLearn() {
    Lessons training = Lessons.of(1, 3_000);
    LogisticModel model =
        LogisticRegression.DEFAULT.fit(training.linear(), training.answers().positive, GO_ON);

    for (int column = 0; column < NUMBERS.length; column++) {
      assertThat(model.coefficient(column)).isEqualTo(NUMBERS[column], within(1e-6));
    }
    for (int level = 0; level < LEVELS.length; level++) {
      assertThat(model.coefficient(2, level)).isEqualTo(LEVELS[level], within(1e-5));
    }
    assertThat(model.intercept()).isEqualTo(-1.02771174, within(1e-5));
    Lessons test = Lessons.of(2, 3_000);
    double[] probabilities = model.probabilities(test.linear());
    assertThat(RocAuc.of(probabilities, test.answers().positive).value())
        .isEqualTo(0.7597064178, within(1e-6));
  }

  @Test
  void separableRowsHaveAFiniteAnswer() {
    Features one = Features.of(4).withNumber(new double[] {-1, -1, 1, 1});
    LogisticModel model =
        LogisticRegression.DEFAULT.fit(one, new boolean[] {false, false, true, true}, GO_ON);

    // where the slope of 4 log(1 + exp(-w)) + w^2 / 2 is zero: w = 4 / (1 + exp(w))
    double w = model.coefficient(0);
    assertThat(w).isEqualTo(4 / (1 + StrictMath.exp(w)), within(1e-6));
    assertThat(model.intercept()).isEqualTo(0, within(1e-6));
  }

  @Test
  void missingNumbersCountAsTheMeanAndMissingLevelsAsALevel() {
    double[] cells = {0, 2, Double.NaN, 1};
    double[] codes = {0, 0, Double.NaN, 0};
    Features two = Features.of(4).withNumber(cells).withCategory(codes, 1);
    boolean[] positive = {false, true, true, false};
    LogisticModel model = LogisticRegression.DEFAULT.fit(two, positive, GO_ON);
    double[] probabilities = model.probabilities(two);

    assertThat(probabilities[2]).isGreaterThan(probabilities[3]);
  }

  @Test
  void constantsOneClassAndNoRowsAreNoObstacle() {
    Features constant = Features.of(3).withNumber(new double[] {7, 7, 7});
    LogisticModel model =
        LogisticRegression.DEFAULT.fit(constant, new boolean[] {true, false, true}, GO_ON);
    assertThat(model.probabilities(constant)).containsOnly(new double[] {2 / 3.0}, within(1e-6));

    LogisticModel sure = LogisticRegression.DEFAULT.fit(constant, new boolean[3], GO_ON);
    assertThat(sure.probabilities(constant)[0]).isLessThan(1e-6);

    LogisticModel empty = LogisticRegression.DEFAULT.fit(Features.of(0), new boolean[0], GO_ON);
    assertThat(empty.probabilities(Features.of(1))).containsExactly(0.5);
  }

  @Test
  void stopsOnRequestAndRefusesWhatIsImpossible() {
    Features two = Features.of(2).withNumber(new double[] {0, 1});
    boolean[] answers = {true, false};

    assertThatThrownBy(() -> LogisticRegression.DEFAULT.fit(two, answers, () -> true))
        .isInstanceOf(CancellationException.class);
    assertThatThrownBy(() -> LogisticRegression.DEFAULT.fit(two, new boolean[1], GO_ON))
        .hasMessage("1 answers for 2 rows");
    assertThatThrownBy(() -> new LogisticRegression(0, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
