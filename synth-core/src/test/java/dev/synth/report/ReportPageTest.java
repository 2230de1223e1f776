package dev.synth.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synth.catalog.Catalog;
import dev.synth.evaluation.Evaluation;
import dev.synth.evaluation.EvaluationResult;
import dev.synth.evaluation.Gate;
import dev.synth.evaluation.MetricPlan;
import dev.synth.metric.Comparison;
import dev.synth.metric.TestTables;
import dev.synth.problem.Progress;
import dev.synth.problem.Work;
import dev.synth.synthesis.History;
import dev.synth.synthesis.Provenance;
import dev.synth.synthesis.Trace;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page in headless Chromium, opened from disk; {@code -Dchromium=/path} names another. */
@Tag("browser")
class ReportPageTest {
  private static final long MOST_SECONDS = 60;

  @TempDir private Path folder;

  /** Chromium's preferred colour scheme: 0 is dark, 1 is light. */
  @ParameterizedTest
  @CsvSource({"0, 1400", "1, 1400", "0, 500", "1, 500"})
  void itDrawsEverythingWithoutAnErrorOrARequest(int scheme, int width) throws Exception {
    String drawn = open(page(""), scheme, width);

    // five columns, four maps of relations, distances and two projections, one training curve
    assertThat(Pattern.compile("<svg ").matcher(drawn).results().count()).isEqualTo(13);
    assertThat(drawn).contains("Passed").contains("What is not guaranteed");
  }

  /** The rules of axe-core, of names, structure, keyboard and contrast. */
  @ParameterizedTest
  @CsvSource({"0, 1400", "1, 1400", "0, 500", "1, 500"})
  void nobodyIsShutOut(int scheme, int width) throws Exception {
    String checked =
        open(
            page(
                axe()
                    + """
                    ;axe.run().then(found => {
                      const result = document.createElement('pre');
                      result.textContent = 'axe ' + found.passes.length + ' rules kept, broken: ' +
                        found.violations.map(v => v.id + ' ' + v.nodes[0].html).join() + '.';
                      document.body.append(result);
                    });"""),
            scheme,
            width);

    assertThat(checked).containsPattern("<pre>axe [2-9][0-9] rules kept, broken: \\.</pre>");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void onPaperItIsDrawnInTheColoursOfPaper(int scheme) throws Exception {
    String printed = open(page("dispatchEvent(new Event('beforeprint'));"), scheme, 1400);

    assertThat(printed)
        .contains("fill=\"#404040\"")
        .doesNotContain("fill=\"#a7b1bc\"")
        .doesNotContain("fill=\"#545d68\"");
  }

  private static String axe() throws IOException {
    try (InputStream in = ReportPageTest.class.getResourceAsStream("/axe.min.js")) {
      return new String(
          Objects.requireNonNull(in, "axe.min.js, of the profile matrix").readAllBytes(),
          StandardCharsets.UTF_8);
    }
  }

  /** The page as it stands once all is drawn; nothing was logged and nothing asked for. */
  private String open(Path page, int scheme, int width) throws Exception {
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
    return Files.readString(dom);
  }

  /** The page, which runs that script at its end too. */
  private Path page(String script) throws IOException {
    var data =
        new Comparison(
            TestTables.people(1, 600),
            TestTables.people(2, 200),
            TestTables.people(3, 600),
            1,
            Work.quiet());
    MetricPlan plan =
        MetricPlan.of(List.of("column-shapes", "column-pair-trends")).behind(Gate.DEFAULT);
    Report report =
        Report.of(
            new EvaluationResult(
                "rows of 'people'",
                data,
                Gate.DEFAULT.judge(Evaluation.of(data, plan, Progress.NONE)),
                new History(
                    Provenance.NONE,
                    Trace.NONE
                        .with(Trace.TRAINING, List.of(2.5, 2.3, 2.2))
                        .with(Trace.VALIDATION, List.of(2.7, 2.5, 2.6)),
                    Optional.empty())),
            Progress.NONE);
    Path page = folder.resolve("evaluation.html");
    try (OutputStream out = Files.newOutputStream(page)) {
      Catalog.of(ReportFormat.class).get("html").write(report, out);
    }
    String written = Files.readString(page);
    int end = written.lastIndexOf("</body>");
    return Files.writeString(
        page,
        written.substring(0, end) + "<script>" + script + "</script>" + written.substring(end));
  }
}
