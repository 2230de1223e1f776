package dev.synth.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synth.catalog.Catalog;
import dev.synth.evaluation.Evaluation;
import dev.synth.evaluation.Gate;
import dev.synth.evaluation.MetricPlan;
import dev.synth.metric.Comparison;
import dev.synth.metric.TestTables;
import dev.synth.problem.Progress;
import dev.synth.synthesis.Provenance;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page in headless Chromium, opened from disk; {@code -Dchromium=/path} names another. */
@Tag("browser")
class ReportPageTest {
  private static final long MOST_SECONDS = 60;

  @TempDir private Path folder;

  /** Chromium's preferred colour scheme: 0 is dark, 1 is light. */
  @ParameterizedTest
  @CsvSource({"0, 1400", "1, 1400", "0, 500", "1, 500"})
  void itDrawsEverythingWithoutAnErrorOrARequest(int scheme, int width) throws Exception {
    Path page = page();
    Path log = folder.resolve("console.log");
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("chromium", "chromium"));
    command.addAll(
        List.of(
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--proxy-server=127.0.0.1:9", // whatever it asked for would fail, and be logged
            "--user-data-dir=" + folder.resolve("profile"),
            "--blink-settings=preferredColorScheme=" + scheme,
            "--window-size=" + width + ",9000",
            "--virtual-time-budget=10000",
            "--enable-logging=stderr",
            "--dump-dom",
            page.toUri().toString()));
    Path dom = folder.resolve("dom.html");
    Process browser =
        new ProcessBuilder(command)
            .redirectOutput(dom.toFile())
            .redirectError(log.toFile())
            .start();
    try {
      assertThat(browser.waitFor(MOST_SECONDS, TimeUnit.SECONDS)).isTrue();
    } finally {
      browser.destroyForcibly();
    }

    assertThat(Files.readAllLines(log)).noneMatch(line -> line.contains("CONSOLE"));
    String drawn = Files.readString(dom);
    // five columns, four maps of relations, distances and two projections, one training curve
    assertThat(Pattern.compile("<svg ").matcher(drawn).results().count()).isEqualTo(13);
    assertThat(drawn).contains("Passed").contains("What is not guaranteed");
  }

  private Path page() throws IOException {
    var data =
        new Comparison(
            TestTables.people(1, 600), TestTables.people(2, 200), TestTables.people(3, 600), 1, 2);
    MetricPlan plan =
        MetricPlan.of(List.of("column-shapes", "column-pair-trends")).behind(Gate.DEFAULT);
    Report report =
        Report.of(
            "rows of 'people'",
            data,
            Gate.DEFAULT.judge(Evaluation.of(data, plan, Progress.NONE)),
            Provenance.NONE.with("generator.losses", "2.5/2.7 2.3/2.5 2.2/2.6"),
            Optional.empty(),
            Progress.NONE);
    Path page = folder.resolve("evaluation.html");
    try (OutputStream out = Files.newOutputStream(page)) {
      Catalog.of(ReportFormat.class).get("html").write(report, out);
    }
    return page;
  }
}
