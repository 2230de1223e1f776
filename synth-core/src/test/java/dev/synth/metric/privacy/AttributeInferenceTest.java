package dev.synth.metric.privacy;

import static dev.synth.metric.TestTables.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.synth.metric.Comparison;
import dev.synth.metric.Score;
import dev.synth.metric.TestTables;
import dev.synth.problem.Work;
import dev.synth.table.Role;
import dev.synth.table.Table;
import org.junit.jupiter.api.Test;

class AttributeInferenceTest {
  private static final Table TRAINING = TestTables.people(1, 800);
  private static final Table HELD_OUT = TestTables.people(2, 800);

  @Test
  void copiesTellMoreOfTheirPeopleThanOfOthers() {
    Score score = score(TRAINING, HELD_OUT, TRAINING);

    assertThat(score.parts()).containsOnlyKeys("income");
    assertThat(score.value()).isGreaterThan(3 * score.noise());
    assertThat(score.note()).isEqualTo("'income' is the best inferred of 1 secret column");
  }

  @Test
  void freshRowsTellNoMoreOfTrainingRowsThanOfOthers() {
    Score score = score(TRAINING, HELD_OUT, TestTables.people(3, 800));

    // 4 standard errors: 1 in 16,000
    assertThat(score.value()).isEqualTo(0, within(4 * score.noise()));
    assertThat(score.perfect()).isZero();
  }

  @Test
  void withoutASensitiveColumnTheTargetAndTheRichestCategoriesAreSecret() {
    Table training = publicPeople(1);
    Score score = score(training, publicPeople(2), publicPeople(3));

    // member is the target, job the richer category, since the last number
    assertThat(score.parts()).containsOnlyKeys("member", "job", "since");
  }

  @Test
  void constantsAndUnknownLevelsAreNoSecret() {
    Table training = table().category("c", "a", "a").category("d", "a", "b").done();
    Table synthetic = table().category("c", "a", "b").category("d", "y", "z").done();
    Score score = score(training, training, synthetic);

    assertThat(score.value()).isNaN();
    assertThat(score.note()).isEqualTo("no column differs enough in all tables to be a secret");
  }

  private static Table publicPeople(long seed) {
    Table people = TestTables.people(seed, 300);
    TestTables shown = table();
    for (int i = 0; i < people.schema().width(); i++) {
      shown.with(people.schema().field(i).name(), people.column(i), Role.INSENSITIVE);
    }
    return shown.done();
  }

  private static Score score(Table training, Table heldOut, Table synthetic) {
    return new AttributeInference()
        .score(new Comparison(training, heldOut, synthetic, 1, Work.quiet()));
  }
}
