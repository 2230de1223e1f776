package dev.synth.metric;

import static dev.synth.metric.TestTables.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synth.problem.SynthException;
import dev.synth.problem.Work;
import dev.synth.random.Rng;
import dev.synth.table.CodeColumn;
import dev.synth.table.ColumnType;
import dev.synth.table.Role;
import dev.synth.table.Table;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PredictionTest {
  private static final Table PEOPLE = TestTables.people(1, 50);

  @Test
  void theLastSmallCategoryIsPredictedUnlessTheUserNamesAColumn() {
    Comparison data = new Comparison(PEOPLE, PEOPLE, PEOPLE, 1, Work.quiet().withThreads(1));

    assertThat(TargetColumn.of(data).orElseThrow().name()).isEqualTo("member");
    assertThat(TargetColumn.of(data.withTarget("age")).orElseThrow().name()).isEqualTo("age");
  }

  @Test
  void withoutSuchACategoryTheLastNumberIsPredicted() {
    Table rows = table().numbers("x", 1, 2).integers("n", 3, 4).category("c", "a", "a").done();

    assertThat(TargetColumn.of(TestTables.compare(rows, rows)).orElseThrow().name()).isEqualTo("n");
    Table constant = table().category("c", "a", "a").done();
    assertThat(TargetColumn.of(TestTables.compare(constant, constant))).isEmpty();
  }

  @Test
  void anUnknownTargetIsRefusedWithTheKnownOnes() {
    Comparison data =
        new Comparison(PEOPLE, PEOPLE, PEOPLE, 1, Work.quiet().withThreads(1)).withTarget("wage");

    assertThatThrownBy(() -> TargetColumn.of(data))
        .isInstanceOf(SynthException.class)
        .hasMessage(
            """
            column 'wage' cannot be predicted
             -> the columns compared are [age, income, since, job, member]
            To fix: name one of these as the target.""");
  }

  @Test
  void rowsWithoutAKnownAnswerAreLeftOut() {
    Table training = table().numbers("x", 1, 2, 3).category("c", "a", "b", null).done();
    Table synthetic = table().numbers("x", 1, 2, 3).category("c", "b", "z", "z").done();
    Prediction task = predict(training, synthetic, 1);

    assertThat(task.obstacle()).isEmpty();
    assertThat(task.scoredBy()).isEqualTo("AUC");
    assertThat(task.draw(ComparedColumn::training, 9, Rng.of(1, "t")).rows()).isEqualTo(2);
    assertThat(task.draw(ComparedColumn::training, 1, Rng.of(1, "t")).rows()).isEqualTo(1);
    assertThat(task.draw(ComparedColumn::synthetic, 9, Rng.of(1, "t")).answers())
        .containsExactly(1);
  }

  @Test
  void ofManyLevelsTheRareOnesAreOneClass() {
    List<String> names = IntStream.range(0, 30).mapToObj(i -> "level" + i).toList();
    int[] cells = IntStream.range(0, 300).map(i -> i < 240 ? i % 12 : i % 30).toArray();
    Table rows =
        table()
            .numbers("x", new double[300])
            .with(
                "c",
                CodeColumn.of(new ColumnType.Categorical(names, false), cells),
                Role.INSENSITIVE)
            .done();
    double[] answers =
        predict(rows, rows, 1).draw(ComparedColumn::training, 300, Rng.of(1, "t")).answers();

    assertThat(IntStream.range(0, 300).mapToDouble(i -> answers[i]).distinct().count())
        .isEqualTo(20);
  }

  @Test
  void oneLevelOrNoOtherColumnIsAnObstacle() {
    Table constant = table().numbers("x", 1, 2).category("c", "a", null).done();
    assertThat(predict(constant, constant, 1).obstacle())
        .contains("the training rows have one level of 'c' at most");

    Table alone = table().numbers("x", 1, 2).done();
    assertThat(predict(alone, alone, 0).obstacle())
        .contains("there is no other column to predict 'x' by");
  }

  @Test
  void anInfiniteNumberIsNoAnswer() {
    Table rows = table().category("c", "a", "b").numbers("x", Double.POSITIVE_INFINITY, 2).done();

    assertThat(predict(rows, rows, 1).draw(ComparedColumn::training, 9, Rng.of(1, "t")).answers())
        .containsExactly(2);
  }

  private static Prediction predict(Table training, Table synthetic, int column) {
    List<ComparedColumn> columns = TestTables.compare(training, synthetic).columns();
    return Prediction.of(columns.get(column), columns);
  }
}
