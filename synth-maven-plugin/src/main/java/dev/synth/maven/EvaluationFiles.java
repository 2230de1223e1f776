package dev.synth.maven;

import dev.synth.Workplace;
import dev.synth.catalog.Catalog;
import dev.synth.evaluation.EvaluationResult;
import dev.synth.problem.SynthException;
import dev.synth.report.Report;
import dev.synth.report.ReportFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Where evaluations are written: a page for people and the same figures for programs beside it.
 *
 * @param page the HTML file when there is one fixture
 */
record EvaluationFiles(Path page) {
  private static final String HTML = "html";
  private static final List<String> FORMATS = List.of(HTML, "json");

  /**
   * {@code synth.output}, else {@code target/synth/evaluation.html}.
   *
   * @throws SynthException when there is neither
   */
  static EvaluationFiles of(BuildSettings settings) {
    Path page =
        settings
            .output()
            .or(
                () ->
                    settings
                        .surroundings()
                        .target()
                        .map(target -> target.resolve("synth").resolve("evaluation.html")))
            .orElseThrow(
                () ->
                    SynthException.of("it is not said where the report goes")
                        .at("there is no POM here, so there is no target folder")
                        .toFix("name a file: -Dsynth.output=evaluation.html."));
    if (!page.getFileName().toString().endsWith("." + HTML)) {
      throw SynthException.of("the report is a page, and its file does not end in .html")
          .at(page.toString())
          .toFix("name it like evaluation.html; evaluation.json is written beside it.");
    }
    return new EvaluationFiles(page);
  }

  /**
   * Writes both files, or neither.
   *
   * @param fixture part of the files' names when there are several; may be empty
   * @return the page
   */
  Path write(EvaluationResult judged, String fixture, Workplace where) throws IOException {
    Report report = Report.of(judged, where.work().progress());
    Catalog<ReportFormat> formats = Catalog.of(ReportFormat.class);
    List<StagedFile> staged = new ArrayList<>();
    try {
      for (String format : FORMATS) {
        var file = new StagedFile(file(fixture, format));
        staged.add(file);
        try (OutputStream out = file.open()) {
          formats.get(format).write(report, out);
        }
      }
      for (StagedFile file : staged) {
        file.publish();
      }
    } finally {
      for (StagedFile file : staged) {
        file.close();
      }
    }
    return file(fixture, HTML);
  }

  private Path file(String fixture, String format) {
    String name = page.getFileName().toString();
    String bare = name.substring(0, name.length() - HTML.length() - 1);
    String suffix = fixture.isEmpty() ? "" : "-" + fixture;
    return page.resolveSibling(bare + suffix + "." + format);
  }
}
