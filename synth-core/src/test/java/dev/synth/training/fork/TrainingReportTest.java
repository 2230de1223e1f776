package dev.synth.training.fork;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synth.problem.SynthException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainingReportTest {
  @Test
  void aStepIsOneLine() {
    var step = new TrainingReport.Step("training", 3, 60, "loss 0.1\tval\n\\0.2\r");
    assertThat(step.line())
        .isEqualTo("synth:progress\ttraining\t3\t60\tloss 0.1\\tval\\n\\\\0.2\\r");
    assertThat(TrainingReport.parse(step.line())).contains(step);
  }

  @Test
  void everyKindIsReadBack() {
    for (TrainingReport report :
        new TrainingReport[] {
          new TrainingReport.Warning("w"),
          new TrainingReport.Refused("a\n -> b\nTo fix: c"),
          new TrainingReport.Failed("java.lang.Error\n\tat x"),
          new TrainingReport.Done()
        }) {
      assertThat(TrainingReport.parse(report.line())).contains(report);
      assertThat(report.line()).doesNotContain("\n");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hello",
        "synth:",
        "synth:other\tx",
        "synth:done\tx",
        "synth:progress\ta\tb\tc\td"
      })
  void otherLinesAreNoReport(String line) {
    assertThat(TrainingReport.parse(line)).isEmpty();
  }

  @Test
  void theUsersErrorKeepsItsText() {
    SynthException thrown =
        SynthException.of("cannot be learnt")
            .at("too few rows")
            .at("people.csv")
            .toFix("add rows.");
    var report = new TrainingReport.Refused(String.valueOf(thrown.getMessage()));
    assertThat(report.exception()).hasMessage(thrown.getMessage());
    assertThat(new TrainingReport.Refused("only this").exception())
        .hasMessageStartingWith("only this");
  }
}
