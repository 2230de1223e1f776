package dev.synth.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synth.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class FailureReportTest {
  private static final Path DUMPS =
      Path.of(System.getProperty("basedir", ""), "target", "synth").toAbsolutePath();

  private static AssertionError failure() {
    return new AssertionError("mine");
  }

  static class OneTestCases {
    @Test
    void fails(@SyntheticData(rows = 4, seed = 255) List<Order> orders) {
      throw failure();
    }
  }

  @Test
  void reportTellsTheDatasetAndTheLineThatReproducesIt() throws Exception {
    Throwable failure = FixtureRun.run(OneTestCases.class).failure();
    assertThat(failure).hasMessage("mine");
    String name = "dev.synth.junit.FailureReportTest$OneTestCases";
    Path dump = DUMPS.resolve(name).resolve("fails/orders.csv");
    String digest =
        HexFormat.of()
            .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(dump)));
    assertThat(FixtureRun.contexts(failure))
        .containsExactly(
            """
            1 synthetic dataset fed this test
              orders: List<Order>
                origin       rules, because neither a model nor real data is named
                rows         4
                seed         0x00000000000000ff (to pin it: seed = 255L)
                fingerprint  %s
                gate         not judged: rules know no real row
                dump         target/synth/%s/fails/orders.csv
              rerun: mvn '-Dtest=FailureReportTest$OneTestCases#fails' -Dsynth.seed=20250101 test\
            """
                .formatted(digest.substring(0, 12), name));
  }

  @Test
  void dumpHoldsTheRowsOfTheTest() throws IOException {
    FixtureRun.run(OneTestCases.class);
    List<String> lines =
        Files.readAllLines(
            DUMPS.resolve("dev.synth.junit.FailureReportTest$OneTestCases/fails/orders.csv"));
    assertThat(lines).hasSize(5).first().isEqualTo("id,email,price,quantity,orderedOn");
  }

  @Test
  void contextHasNoStackTrace() {
    assertThat(FixtureRun.run(OneTestCases.class).failure().getSuppressed()[0].getStackTrace())
        .isEmpty();
  }

  static class PassingTestCases {
    @Test
    void passes(@SyntheticData(rows = 4) List<Order> orders) {
      assertThat(orders).hasSize(4);
    }
  }

  @Test
  void passingTestsWriteNothing() {
    assertThat(FixtureRun.run(PassingTestCases.class).succeeded()).isEqualTo(1);
    assertThat(DUMPS.resolve("dev.synth.junit.FailureReportTest$PassingTestCases")).doesNotExist();
  }

  static class ManyTestCases {
    ManyTestCases(@SyntheticData(rows = 1) List<Order> built) {}

    @BeforeAll
    static void once(@SyntheticData(rows = 2) List<Order> orders) {}

    @BeforeEach
    void before(@SyntheticData(rows = 3) List<Order> orders) {}

    @Test
    void fails(
        @SyntheticData(rows = 4) List<Order> orders,
        @SyntheticData(schema = Order.class, rows = 5) Table table) {
      throw failure();
    }

    @Test
    void passes(@SyntheticData(rows = 6) List<Order> orders) {}
  }

  @Test
  void reportTellsEverythingThatFedTheTestAndNothingElse() {
    String report = FixtureRun.contexts(FixtureRun.run(ManyTestCases.class).failure()).get(0);
    assertThat(report.lines().filter(line -> line.matches("\\S.*|  \\S.*|    rows.*")))
        .containsExactly(
            "5 synthetic datasets fed this test",
            "  once.orders: List<Order>",
            "    rows         2",
            "  <init>.built: List<Order>",
            "    rows         1",
            "  before.orders: List<Order>",
            "    rows         3",
            "  orders: List<Order>",
            "    rows         4",
            "  table: Table",
            "    rows         5",
            "  rerun: mvn '-Dtest=FailureReportTest$ManyTestCases#fails' -Dsynth.seed=20250101 test");
    assertThat(report)
        .contains("ManyTestCases/fails/once.orders.csv")
        .contains("ManyTestCases/fails/_init_.built.csv")
        .contains("ManyTestCases/fails/before.orders.csv")
        .contains("ManyTestCases/fails/orders.csv")
        .contains("ManyTestCases/fails/table.csv");
  }

  static class RepeatedTestCases {
    @RepeatedTest(2)
    void fails(@SyntheticData(rows = 2) List<Order> orders) {
      throw failure();
    }
  }

  @Test
  void everyInvocationHasAFolderOfItsOwn() {
    List<Throwable> failures = FixtureRun.run(RepeatedTestCases.class).failures();
    assertThat(failures).hasSize(2);
    assertThat(FixtureRun.contexts(failures.get(0)).get(0)).contains("/fails-1/orders.csv");
    assertThat(FixtureRun.contexts(failures.get(1)).get(0)).contains("/fails-2/orders.csv");
  }
}
