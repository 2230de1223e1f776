package dev.synth.metric.fidelity;

import static dev.synth.metric.TestTables.compare;
import static dev.synth.metric.TestTables.none;
import static dev.synth.metric.TestTables.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import dev.synth.metric.Comparison;
import dev.synth.metric.Golden;
import dev.synth.metric.Metric;
import dev.synth.metric.Score;
import dev.synth.problem.Work;
import dev.synth.table.Table;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BinnedAccuracyTest {
  private static final double NAN = Double.NaN;

  @Test
  void everyColumnAndPairOfTheDemoEqualsMostlyAi() {
    Comparison students = compare(Golden.students("real"), Golden.students("synthetic"));
    BinnedAccuracy binned = BinnedAccuracy.of(students);
    List<String> names = binned.columns().stream().map(column -> "tgt::" + column.name).toList();
    Map<?, ?> golden = Golden.read("golden_qa_demo.json");
    int checked = 0;
    for (Map.Entry<?, ?> column : ((Map<?, ?>) member(golden, "uni")).entrySet()) {
      List<?> figures = (List<?>) column.getValue();
      int place = names.indexOf((String) column.getKey());
      checked += check(binned.of(students, List.of(new int[] {place}))[0], figures);
    }
    for (Object pair : (List<?>) member(golden, "biv")) {
      List<?> figures = (List<?>) pair;
      int[] places = {names.indexOf(figures.get(0)), names.indexOf(figures.get(1))};
      checked += check(binned.of(students, List.of(places))[0], figures.subList(2, figures.size()));
    }
    assertThat(checked).isEqualTo(2 * (16 + 120));
  }

  private static int check(BinnedAccuracy.Accuracy found, List<?> golden) {
    assertThat(found.value()).isEqualTo(Golden.number(golden.get(0)), within(1e-9));
    assertThat(found.perfect()).isEqualTo(Golden.number(golden.get(1)), within(1e-9));
    return golden.size();
  }

  @Test
  void heldOutRowsAreRealRowsToo() {
    Table training = table().numbers("x", 1, 1).done();
    Table heldOut = table().numbers("x", 2, 2).done();
    Table synthetic = table().numbers("x", 2, 2).done();

    assertThat(
            univariate(new Comparison(training, heldOut, synthetic, 1, Work.quiet().withThreads(1)))
                .value())
        .isEqualTo(0.5);
    assertThat(univariate(compare(training, synthetic)).value()).isOne(); // there is one bin
  }

  @Test
  void aMissingCellHasABinOfItsOwnEvenWhereNoneElseIs() {
    Table gone = table().numbers("x", NAN, NAN).category("c", null, null).done();
    Table there = table().numbers("x", 1, NAN).category("c", "a", null).done();

    assertThat(univariate(compare(gone, there)).parts())
        .containsExactly(entry("x", 0.5), entry("c", 0.5));
    assertThat(univariate(compare(there, gone)).parts()).containsEntry("x", 0.5);
  }

  @Test
  void levelsOfFewerThanFiveRowsAreOthers() {
    Table real = table().category("c", repeat("a", 5, "b", 4, "c", 1)).done();
    Table synthetic = table().category("c", repeat("a", 5, "b", 0, "c", 5)).done();
    Table never = table().category("c", repeat("a", 5, "new", 5, "c", 0)).done();

    assertThat(univariate(compare(real, synthetic)).value()).isOne();
    assertThat(univariate(compare(real, never)).value()).isOne();
  }

  @Test
  void whereManyCellsAreMissingTheyTakeTheTenthPlace() {
    // 10 levels of 5 rows; the last of them is no longer kept once 6 cells are missing
    String[] levels = IntStream.range(0, 50).mapToObj(i -> "level " + i / 5).toArray(String[]::new);
    String[] withMissing = Arrays.copyOf(levels, 56);
    String[] swapped = withMissing.clone();
    Arrays.fill(swapped, 45, 50, "new");

    assertThat(univariate(categories(withMissing, swapped)).value()).isOne();
    assertThat(univariate(categories(levels, Arrays.copyOf(swapped, 50))).value()).isEqualTo(0.9);
  }

  @Test
  void pairsAndTriplesAreJointlyCounted() {
    Table real = corners(0, 0, 1, 1);
    Table independent = corners(0, 1, 0, 1);

    assertThat(univariate(compare(real, independent)).value()).isOne();
    assertThat(new BivariateAccuracy().score(compare(real, independent)).parts())
        .containsExactly(entry("x ~ y", 0.5), entry("x ~ z", 1.0), entry("y ~ z", 0.5));
    assertThat(new TrivariateAccuracy().score(compare(real, independent)).value()).isEqualTo(0.5);
  }

  /** Columns x and z are equal; y is given. */
  private static Table corners(double... y) {
    return table().numbers("x", 0, 0, 1, 1).numbers("y", y).numbers("z", 0, 0, 1, 1).done();
  }

  @Test
  void theNoiseFloorIsWhatAPerfectSampleIsExpectedToGet() {
    Table real = table().category("c", repeat("a", 50, "b", 50, "c", 0)).done();

    // each of two halves is off by sqrt(.25 (1/100 + 1/100) 2 / pi) on average
    assertThat(univariate(compare(real, real)).perfect()).isEqualTo(0.94358);
  }

  @Test
  void ofManyTriplesTenThousandDistinctOnesAreDrawnBySeed() {
    var metric = new TrivariateAccuracy();
    List<int[]> drawn = metric.combinations(41, 7);

    assertThat(metric.combinations(40, 7)).hasSize(40 * 39 * 38 / 6);
    assertThat(drawn).allMatch(t -> t[0] < t[1] && t[1] < t[2] && t[2] < 41);
    assertThat(texts(drawn)).hasSize(10_000).isEqualTo(texts(metric.combinations(41, 7)));
    assertThat(texts(drawn)).isNotEqualTo(texts(metric.combinations(41, 8)));
  }

  private static Set<String> texts(List<int[]> combinations) {
    return combinations.stream().map(Arrays::toString).collect(Collectors.toSet());
  }

  @Test
  void whatCannotBeMeasuredSaysWhy() {
    Table one = table().numbers("x", 1).done();

    assertThat(new BivariateAccuracy().score(compare(one, one)).note())
        .isEqualTo("there are too few columns");
    assertThat(univariate(compare(one, none(one))).note()).isEqualTo("there are no synthetic rows");
    assertThat(univariate(compare(none(one), one)).note()).isEqualTo("there are no real rows");
  }

  private static Score univariate(Comparison data) {
    Metric metric = new UnivariateAccuracy();
    return metric.score(data);
  }

  private static Comparison categories(String[] real, String[] synthetic) {
    return compare(table().category("c", real).done(), table().category("c", synthetic).done());
  }

  private static String[] repeat(String a, int as, String b, int bs, String c, int cs) {
    return Stream.of(
            Collections.nCopies(as, a), Collections.nCopies(bs, b), Collections.nCopies(cs, c))
        .flatMap(List::stream)
        .toArray(String[]::new);
  }

  private static Object member(Map<?, ?> json, String name) {
    return Objects.requireNonNull(json.get(name), name);
  }
}
