package dev.synth.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Figures of scikit-learn 1.2.1's DecisionTree with {@code min_samples_leaf=20}, on columns of at
 * most 255 values, so that thresholds are the same; ties between equal splits may fall otherwise.
 */
class TreeLearnerTest {
  private static final double NAN = Double.NaN;
  private static final Lessons TRAINING = Lessons.of(1, 3_000);
  private static final Lessons TEST = Lessons.of(2, 3_000);
  private static final Binning BINNING = Binning.of(TRAINING.numbers());
  private static final BinnedRows ROWS = BINNING.apply(TRAINING.numbers());
  private static final BinnedRows UNSEEN = BINNING.apply(TEST.numbers());
  private static final TreeLearner TWENTY = TreeLearner.of().withLeastRows(20);

  @Test
  void tellsTwoClassesApartAsScikitLearn() {
    Tree shallow = TWENTY.withMostDepth(3).fitClasses(ROWS, TRAINING.answers().signs, 2, 1);
    Tree deep = TWENTY.fitClasses(ROWS, TRAINING.answers().signs, 2, 2);

    assertThat(shallow.leaves()).isEqualTo(8);
    assertThat(area(shallow)).isEqualTo(0.7111206631742153, within(1e-9));
    assertThat(deep.leaves()).isBetween(114, 118); // 116 there: ties fall otherwise
    assertThat(area(deep)).isEqualTo(0.7304968557022264, within(0.005));
  }

  @Test
  void tellsThreeClassesApartAsScikitLearn() {
    int[] thirds = TEST.answers().thirds;
    Tree shallow = TWENTY.withMostDepth(3).fitClasses(ROWS, TRAINING.answers().thirds, 3, 1);
    Tree deep = TWENTY.fitClasses(ROWS, TRAINING.answers().thirds, 3, 2);

    assertThat(RocAuc.oneVsRest(means(shallow, 3), thirds).value())
        .isEqualTo(0.6591649596967097, within(1e-9));
    assertThat(deep.leaves()).isEqualTo(107);
    assertThat(RocAuc.oneVsRest(means(deep, 3), thirds).value())
        .isEqualTo(0.6785143766950719, within(0.005));
  }

  @Test
  void predictsNumbersAsScikitLearn() {
    double[] values = TEST.answers().values;
    Tree shallow = TWENTY.withMostDepth(3).fitNumbers(ROWS, TRAINING.answers().values, 1);
    Tree deep = TWENTY.fitNumbers(ROWS, TRAINING.answers().values, 2);

    assertThat(R2.of(means(shallow, 1)[0], values).value())
        .isEqualTo(0.21129747046606107, within(1e-9));
    assertThat(deep.leaves()).isEqualTo(114);
    assertThat(R2.of(means(deep, 1)[0], values).value())
        .isEqualTo(0.2596070846124491, within(0.005));
  }

  @Test
  void aLeafKnowsItsRowsAndTheSharesOfItsClasses() {
    Features one = Features.of(6).withNumber(new double[] {1, 2, 3, 11, 12, 13});
    BinnedRows rows = Binning.of(one).apply(one);
    Tree tree = new TreeLearner(3, 5).fitClasses(rows, new int[] {0, 0, 1, 1, 1, 2}, 3, 1);

    int low = tree.leaf(rows, 0);
    int high = tree.leaf(rows, 5);
    assertThat(tree.leaves()).isEqualTo(2);
    assertThat(tree.rows(low)).isEqualTo(3);
    assertThat(tree.means(low)).containsExactly(2 / 3.0, 1 / 3.0, 0);
    assertThat(tree.means(high)).containsExactly(0, 2 / 3.0, 1 / 3.0);
    // the sum of squared class counts by rows: 5/3 + 5/3 after, (4 + 9 + 1) / 6 before
    assertThat(tree.importance(1)[0]).isEqualTo(1, within(1e-12));
  }

  @Test
  void theBestSubsetOfLevelsGoesLeft() {
    double[] codes = {0, 0, 1, 1, 2, 2, 3, 3};
    double[] values = {5, 5, 1, 1, 5, 5, 1, 1};
    Features one = Features.of(8).withCategory(codes, 4);
    BinnedRows rows = Binning.of(one).apply(one);
    Tree tree = new TreeLearner(1, 1).fitNumbers(rows, values, 1);

    assertThat(IntStream.range(0, 8).mapToDouble(r -> tree.mean(tree.leaf(rows, r), 0)))
        .containsExactly(5.0, 5.0, 1.0, 1.0, 5.0, 5.0, 1.0, 1.0);
  }

  @Test
  void missingCellsGoToTheSideThatGainsMore() {
    Features one = Features.of(6).withNumber(new double[] {1, 2, NAN, NAN, 8, 9});
    BinnedRows rows = Binning.of(one).apply(one);

    Tree withHigh = new TreeLearner(1, 1).fitNumbers(rows, new double[] {0, 0, 7, 7, 7, 7}, 1);
    assertThat(withHigh.leaf(rows, 2)).isEqualTo(withHigh.leaf(rows, 5));
    Tree withLow = new TreeLearner(1, 1).fitNumbers(rows, new double[] {0, 0, 0, 0, 7, 7}, 1);
    assertThat(withLow.leaf(rows, 2)).isEqualTo(withLow.leaf(rows, 0));
    Tree alone = new TreeLearner(1, 1).fitNumbers(rows, new double[] {0, 0, 7, 7, 0, 0}, 1);
    assertThat(alone.mean(alone.leaf(rows, 2), 0)).isEqualTo(7);
  }

  @Test
  void whatWasNeverMissingFollowsTheMajority() {
    Features known = Features.of(5).withNumber(new double[] {1, 2, 8, 9, 10});
    Binning binning = Binning.of(known);
    Tree tree =
        new TreeLearner(1, 1).fitNumbers(binning.apply(known), new double[] {0, 0, 6, 6, 6}, 1);
    Features unknown = Features.of(1).withNumber(new double[] {NAN});

    assertThat(tree.mean(tree.leaf(binning.apply(unknown), 0), 0)).isEqualTo(6);
  }

  @Test
  void whatIsFarFromZeroIsSplitAsWell() {
    double[] far = Arrays.stream(TRAINING.answers().values).map(y -> y + 1e9).toArray();
    Tree tree = TWENTY.withMostDepth(3).fitNumbers(ROWS, far, 1);
    Tree near = TWENTY.withMostDepth(3).fitNumbers(ROWS, TRAINING.answers().values, 1);

    assertThat(tree.mean(tree.leaf(ROWS, 0), 0) - 1e9)
        .isEqualTo(near.mean(near.leaf(ROWS, 0), 0), within(1e-5));
  }

  @Test
  void aPureNodeIsALeaf() {
    assertThat(TWENTY.fitClasses(ROWS, new int[3_000], 4, 1).leaves()).isEqualTo(1);
    double[] same = new double[3_000];
    Arrays.fill(same, 0.1);
    assertThat(TreeLearner.of().fitNumbers(ROWS, same, 1).leaves()).isEqualTo(1);
  }

  @Test
  void noRowsMakeOneEmptyLeaf() {
    Features none = Features.of(0).withNumber(new double[0]).withCategory(new double[0], 0);
    Binning binning = Binning.of(none);
    Tree tree = TreeLearner.of().fitNumbers(binning.apply(none), new double[0], 1);

    assertThat(tree.leaves()).isEqualTo(1);
    assertThat(tree.rows(0)).isZero();
    assertThat(tree.mean(0, 0)).isZero();
  }

  @Test
  void impossibleSettingsAreRefused() {
    assertThatThrownBy(() -> new TreeLearner(0, 3)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new TreeLearner(1, -1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> TWENTY.fitNumbers(ROWS, new double[1], 1))
        .hasMessage("1 answers for 3000 rows");
  }

  private static double area(Tree tree) {
    return RocAuc.of(means(tree, 2)[1], TEST.answers().positive).value();
  }

  private static double[][] means(Tree tree, int channels) {
    var means = new double[channels][UNSEEN.rows()];
    for (int channel = 0; channel < channels; channel++) {
      for (int row = 0; row < UNSEEN.rows(); row++) {
        means[channel][row] = tree.mean(tree.leaf(UNSEEN, row), channel);
      }
    }
    return means;
  }
}
