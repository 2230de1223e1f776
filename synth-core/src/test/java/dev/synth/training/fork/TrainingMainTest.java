package dev.synth.training.fork;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synth.problem.SynthException;
import dev.synth.table.Schema;
import dev.synth.table.Table;
import dev.synth.training.Trainer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrainingMainTest {
  private static final Table NOTHING = Table.of(new Schema(List.of()), List.of());

  @Test
  void tellsStepsWarningsAndTheEnd() {
    Trainer trainer =
        (task, target, how) -> {
          how.progress().step("training", 1, 2, task.id());
          how.warnings().accept("threads " + how.threads());
        };
    assertThat(reports(trainer))
        .containsExactly(
            new TrainingReport.Step("training", 1, 2, "people"),
            new TrainingReport.Warning("threads 2"),
            new TrainingReport.Done());
  }

  @Test
  void tellsTheUsersMistake() {
    Trainer trainer =
        (task, target, how) -> {
          throw SynthException.of("too few rows").toFix("add some.");
        };
    assertThat(reports(trainer))
        .containsExactly(new TrainingReport.Refused("too few rows\nTo fix: add some."));
  }

  @Test
  void tellsAMistakeOfOursWithItsTrace() {
    Trainer trainer =
        (task, target, how) -> {
          throw new NoClassDefFoundError("org/nd4j/Nd4j");
        };
    assertThat(reports(trainer))
        .singleElement()
        .isInstanceOfSatisfying(
            TrainingReport.Failed.class,
            failed ->
                assertThat(failed.text())
                    .startsWith("java.lang.NoClassDefFoundError: org/nd4j/Nd4j"));
  }

  private static List<TrainingReport> reports(Trainer trainer) {
    var bytes = new ByteArrayOutputStream();
    var out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    new TrainingMain(trainer, out).run(TrainingRequestTest.request(NOTHING));
    return bytes
        .toString(StandardCharsets.UTF_8)
        .lines()
        .map(TrainingReport::parse)
        .flatMap(Optional::stream)
        .toList();
  }
}
