package dev.synth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synth.catalog.Settings;
import dev.synth.evaluation.EvaluationResult;
import dev.synth.problem.Work;
import dev.synth.random.Rng;
import dev.synth.recipe.Learning;
import dev.synth.recipe.Recipe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model of all rows, from training to judging. */
class AllRowsTest {
  @TempDir private Path folder;

  @Test
  void rowsThatWereLearntAreNotCalledHeldOut() throws IOException {
    var csv = new StringBuilder("town,age\n");
    for (int i = 0; i < 400; i++) {
      Rng rng = Rng.of(4, "people").seek(i, 0);
      csv.append(rng.nextInt(3) == 0 ? "Nordwick," : "Suderby,").append(20 + rng.nextInt(40));
      csv.append('\n');
    }
    Recipe recipe =
        Recipe.of("people", Settings.of("cart"))
            .withSource(Files.writeString(folder.resolve("people.csv"), csv))
            .withLearning(Learning::withAllRows);
    List<String> warnings = new ArrayList<>();
    Workplace here =
        Workplace.local()
            .withCacheDirectory(folder.resolve("cache"))
            .withWork(Work.quiet().withWarnings(warnings::add));

    EvaluationResult judged = Synth.evaluate(recipe, EvaluationOptions.DEFAULT, here);

    assertThat(judged.verdict().evaluation().trainingRows()).isEqualTo(400);
    assertThat(judged.verdict().evaluation().heldOutRows()).isZero();
    assertThat(judged.verdict().evaluation().score("dcr-share").isMeasured()).isFalse();
    assertThat(warnings)
        .singleElement()
        .asString()
        .startsWith("the model of 'people' has learnt all rows (fit: all)");
  }
}
