package dev.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synth.catalog.Settings;
import dev.synth.evaluation.EvaluationResult;
import dev.synth.evaluation.MetricPlan;
import dev.synth.io.Input;
import dev.synth.problem.SynthException;
import dev.synth.problem.Work;
import dev.synth.random.Rng;
import dev.synth.recipe.Recipe;
import dev.synth.source.Source;
import dev.synth.training.Trainer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationRunTest {
  private static final MetricPlan QUICK = MetricPlan.of(List.of("quality", "exact-match"));

  @TempDir private Path folder;

  private final List<String> warnings = new ArrayList<>();
  private int fits;

  @Test
  void aModelIsJudgedOnTheRowsKeptApartWhenItWasTrained() throws IOException {
    Recipe recipe = recipe(people("people.csv", 1, 300));

    EvaluationResult judged =
        Synth.evaluate(recipe, options(Optional.empty(), Optional.empty()), here());

    assertThat(judged.subject()).isEqualTo("rows of 'people'");
    assertThat(judged.data().training().rows()).isEqualTo(240);
    assertThat(judged.data().heldOut().rows()).isEqualTo(60);
    assertThat(judged.data().synthetic().rows()).isEqualTo(240);
    assertThat(judged.data().training().schema().names()).containsExactly("town", "income");
    assertThat(judged.verdict().evaluation().scores().keySet())
        .startsWith("exact-match", "dcr-share", "protected-values")
        .endsWith("quality");
    assertThat(judged.verdict().evaluation().score("quality").perfect()).isBetween(0.8, 1.0);
    assertThat(judged.history().provenance().facts()).containsKey("source.sha256");
    assertThat(fits).isEqualTo(1);
    assertThat(Synth.evaluate(recipe, EvaluationOptions.DEFAULT, here()).verdict().passed())
        .isTrue();
    assertThat(fits).as("the fitted model is in the cache").isEqualTo(1);
  }

  @Test
  void aBreachedGateIsToldAndNotThrown() throws IOException {
    Recipe recipe =
        recipe(people("people.csv", 1, 300)).withLearning(l -> l.withGate(List.of("quality >= 1")));

    EvaluationResult judged =
        Synth.evaluate(recipe, options(Optional.empty(), Optional.empty()), here());

    assertThat(judged.verdict().passed()).isFalse();
    for (int again = 0; again < 2; again++) { // the model is in the cache and gives no rows
      assertThatThrownBy(() -> Synth.make(recipe, here()))
          .isInstanceOf(SynthException.class)
          .hasMessageStartingWith(
              "what 'autoregressive-gan' learnt from 'people.csv' does not pass its gate\n"
                  + " -> breached: quality >= 1, measured ")
          .hasMessageContaining("\nTo fix: for quality, ");
    }
    assertThat(fits).isEqualTo(1);
  }

  @Test
  void theSourceIsReadOnceAndItsModelServesTheNextBuild() throws IOException {
    Path file = people("people.csv", 1, 300);
    byte[] bytes = Files.readAllBytes(file);
    var opened = new AtomicInteger();
    Input counted =
        new Input() {
          @Override
          public String name() {
            return "people.csv";
          }

          @Override
          public InputStream open() {
            opened.incrementAndGet();
            return new ByteArrayInputStream(bytes);
          }
        };
    new Source(counted, Map.of()).rows();
    int once = opened.getAndSet(0);
    Recipe recipe = recipe(file);
    var source = new Source(counted, Map.of());

    new EvaluationRun(recipe, source, options(Optional.empty(), Optional.empty()), here()).run();

    assertThat(opened).as("one reading and one digest").hasValue(once + 1);
    assertThat(Synth.make(recipe, here()).origin()).isEqualTo(Dataset.Origin.CACHED);
    assertThat(fits).isEqualTo(1);
  }

  @Test
  void rowsOfAnybodyAreJudgedAgainstRowsTheyWereNotLearntFrom() throws IOException {
    Path real = people("real.csv", 1, 300);
    Path unseen = people("unseen.csv", 2, 300);
    Path honest = people("honest.csv", 3, 300);

    EvaluationResult copied =
        Synth.evaluate(recipe(real), options(Optional.of(real), Optional.of(unseen)), here());
    EvaluationResult fresh =
        Synth.evaluate(recipe(real), options(Optional.of(honest), Optional.of(unseen)), here());

    assertThat(copied.subject()).isEqualTo("rows of real.csv");
    assertThat(copied.verdict().breaches().stream().map(b -> b.bound().metric()))
        .contains("exact-match", "dcr-share");
    assertThat(fresh.verdict().passed()).as(fresh.verdict().text()).isTrue();
    assertThat(fits).isZero();
    assertThat(warnings).isEmpty();
  }

  @Test
  void withoutUnseenRowsPrivacyIsNotClaimed() throws IOException {
    Path real = people("real.csv", 1, 300);

    EvaluationResult judged =
        Synth.evaluate(recipe(real), options(Optional.of(real), Optional.empty()), here());

    assertThat(judged.verdict().evaluation().score("dcr-share").isMeasured()).isFalse();
    assertThat(warnings)
        .containsExactly(
            "nothing is compared with rows that real.csv was not learnt from, so most of its"
                + " privacy cannot be measured; name such rows by synth.heldOut");
  }

  @Test
  void aModelOfOtherRowsIsRefused() throws IOException {
    Path model = folder.resolve("people.synth");
    Recipe recipe = recipe(people("people.csv", 1, 300)).withModel(model, true);
    Synth.train(recipe, model, here());
    people("people.csv", 2, 300);

    assertThatThrownBy(() -> Synth.evaluate(recipe, EvaluationOptions.DEFAULT, here()))
        .isInstanceOf(SynthException.class)
        .hasMessage(
            """
            the model of 'people' was learnt from other rows
             -> the SHA-256 of people.csv is not the one that the model names
             -> which of these rows it has not seen cannot be known
            To fix: train it again with mvn synth:train, or name the file that it was trained on.""");
  }

  @Test
  void whatDoesNotFitIsToldAtTheDoor() throws IOException {
    Path real = people("real.csv", 1, 300);
    Path other = Files.writeString(folder.resolve("other.csv"), "id,town\n1,Graz\n");

    assertThatThrownBy(
            () ->
                Synth.evaluate(recipe(real), options(Optional.of(other), Optional.empty()), here()))
        .isInstanceOf(SynthException.class)
        .hasMessage(
            """
            other.csv lacks columns of the real rows
             -> none of its 2 columns is called [income]
            To fix: give it the columns of the real rows, with names in its first line.""");
    assertThatThrownBy(
            () ->
                Synth.evaluate(
                    recipe(real),
                    new EvaluationOptions(
                        QUICK, Optional.of("salary"), Optional.of(real), Optional.empty()),
                    here()))
        .isInstanceOf(SynthException.class)
        .hasMessage(
            """
            there is no column 'salary' to predict
             -> the columns that are compared are [town, income]
            To fix: name one of them as synth.target.""");
    assertThatThrownBy(
            () ->
                Synth.evaluate(
                    recipe(folder.resolve("gone.csv")), EvaluationOptions.DEFAULT, here()))
        .isInstanceOf(SynthException.class)
        .hasMessageStartingWith("the real data of 'people' is absent");
  }

  @Test
  void noRowsPassNoGate() throws IOException {
    Path real = people("real.csv", 1, 300);
    Path none = people("none.csv", 1, 0);
    String noRows =
        """
        'none.csv' has no rows
         -> %s
        To fix: name a file with rows below its first line."""
            .formatted(none);

    assertThatThrownBy(() -> evaluate(real, none, real))
        .isInstanceOf(SynthException.class)
        .hasMessage(noRows);
    assertThatThrownBy(() -> evaluate(real, real, none))
        .isInstanceOf(SynthException.class)
        .hasMessage(noRows);
    assertThatThrownBy(() -> evaluate(none, real, real))
        .isInstanceOf(SynthException.class)
        .hasMessage(noRows);
  }

  @Test
  void noColumnsPassNoGate() throws IOException {
    Path keys = Files.writeString(folder.resolve("keys.csv"), "id\n1\n2\n3\n");

    assertThatThrownBy(() -> evaluate(keys, keys, keys))
        .isInstanceOf(SynthException.class)
        .hasMessage(
            """
            'people' has no column to judge
             -> every column would be made by a rule: 'id' because it is a key
            To fix: give a column another role or type, or more rows.""");
  }

  @Test
  void aFileWithoutAHeaderDoesNotTellItsFirstRow() throws IOException {
    Path real = people("real.csv", 1, 300);
    Path headless = Files.writeString(folder.resolve("headless.csv"), "Maria,Graz\n1,2\n");

    assertThatThrownBy(() -> evaluate(real, real, headless))
        .isInstanceOf(SynthException.class)
        .hasMessageStartingWith("headless.csv lacks columns of the real rows")
        .message()
        .doesNotContain("Maria");
  }

  private EvaluationResult evaluate(Path real, Path synthetic, Path heldOut) {
    return Synth.evaluate(
        recipe(real), options(Optional.of(synthetic), Optional.of(heldOut)), here());
  }

  private static EvaluationOptions options(Optional<Path> synthetic, Optional<Path> heldOut) {
    return new EvaluationOptions(QUICK, Optional.empty(), synthetic, heldOut);
  }

  private static Recipe recipe(Path source) {
    return Recipe.of("people", Settings.parse("autoregressive-gan(epochs=2, criticSteps=20)"))
        .withSource(source);
  }

  private Workplace here() {
    return new Workplace(
        folder.resolve("cache"),
        (task, target, how) -> {
          fits++;
          Trainer.IN_PROCESS.train(task, target, how);
        },
        Work.quiet().withWarnings(warnings::add),
        false);
  }

  private Path people(String file, long seed, int rows) throws IOException {
    var csv = new StringBuilder("id,town,income\n");
    Rng rng = Rng.of(seed, "people");
    for (int row = 0; row < rows; row++) {
      rng.seek(row, 0);
      csv.append(row + 1).append(',').append(List.of("Graz", "Linz").get(rng.nextInt(2)));
      csv.append(',').append(20_000 + rng.nextInt(30_000)).append('\n');
    }
    return Files.writeString(folder.resolve(file), csv);
  }
}
