package dev.synth.metric.privacy;

import static dev.synth.metric.TestTables.compare;
import static dev.synth.metric.TestTables.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.synth.metric.Score;
import dev.synth.table.Table;
import org.junit.jupiter.api.Test;

class ProtectedValuesTest {
  private static final Table TRAINING =
      table()
          .category("city", "Rome", "Rome", "Rome", "Rome", "Rome", "Oslo", "Oslo", "Oslo", "Oslo")
          .category("job", "cook", "cook", "cook", "cook", "cook", "cook", "cook", "cook", null)
          .done();

  @Test
  void aLevelHeldByFewerThanFiveIsCountedAndNeverNamed() {
    Table synthetic =
        table()
            .category("city", "Oslo", "Rome", "Oslo")
            .category("job", "cook", "cook", null)
            .done();

    Score score = new ProtectedValues().score(compare(TRAINING, synthetic));

    assertThat(score.value()).isEqualTo(2);
    assertThat(score.noise()).isZero();
    assertThat(score.note()).isEqualTo("in 'city'");
  }

  @Test
  void aLevelHeldByNobodyIsCounted() {
    Table synthetic = table().category("city", "Kiev").category("job", "king").done();

    Score score = new ProtectedValues().score(compare(TRAINING, synthetic));

    assertThat(score.value()).isEqualTo(2);
    assertThat(score.note()).isEqualTo("in 'city', 'job'");
  }

  @Test
  void levelsHeldByFiveAndMissingCellsAreSafe() {
    Table synthetic = table().category("city", "Rome", null).category("job", null, "cook").done();

    assertThat(new ProtectedValues().score(compare(TRAINING, synthetic)))
        .isEqualTo(Score.of("protected-values", 0, 0, "").withPerfect(0));
  }
}
