package dev.synth.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synth.Dataset;
import dev.synth.problem.SynthException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

class SessionModelsTest {
  /** Asks for two datasets before each test and tells how often each was made. */
  static final class Probe implements BeforeEachCallback {
    @Override
    public void beforeEach(ExtensionContext context) {
      Dataset made =
          SessionModels.get(
              context,
              "good",
              () -> {
                context.publishReportEntry("made", "good");
                return new Dataset(
                    Dataset.Origin.MODEL,
                    "x",
                    VisitsModel.model(),
                    1,
                    1,
                    Collections.emptySortedMap(),
                    warning -> {});
              });
      assertThat(made.because()).isEqualTo("x");
      try {
        SessionModels.get(
            context,
            "bad",
            () -> {
              context.publishReportEntry("made", "bad");
              throw SynthException.of("no").toFix("nothing.");
            });
      } catch (SynthException e) {
        context.publishReportEntry("failed", "bad");
      }
    }
  }

  @ExtendWith(Probe.class)
  static class ProbedTestCases {
    @RepeatedTest(3)
    void test() {}
  }

  @Test
  void everythingIsMadeOnceAndFailuresAreRemembered() {
    FixtureRun run = FixtureRun.run(ProbedTestCases.class);
    assertThat(run.published("made")).containsExactly("good", "bad");
    assertThat(run.published("failed")).hasSize(3);
  }

  static class AbsentTestCases {
    @RepeatedTest(3)
    void test(@SyntheticData(from = "file:no/such/orders.csv") List<Order> p) {}
  }

  @Test
  void absentRealRowsAreWarnedOfOnce() {
    List<String> warnings = new ArrayList<>();
    var handler =
        new Handler() {
          @Override
          public void publish(LogRecord record) {
            warnings.add(record.getLevel() + " " + record.getMessage());
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger logger = Logger.getLogger(SyntheticData.class.getName());
    logger.addHandler(handler);
    try {
      assertThat(FixtureRun.run(AbsentTestCases.class).succeeded()).isEqualTo(3);
    } finally {
      logger.removeHandler(handler);
    }
    assertThat(warnings).hasSize(1);
    assertThat(warnings.get(0)).startsWith("WARNING ").contains("no/such/orders.csv");
  }
}
