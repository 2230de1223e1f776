package dev.synth.report;

import dev.synth.json.PlainJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A report as one page that needs nothing else: the figures of {@link JsonReport}, a script that
 * lays them out, and Apache ECharts, which draws. The page forbids itself any request.
 */
public final class HtmlReport implements ReportFormat {
  /** Of thousands of parts the page draws those of two metrics; all are in the JSON file. */
  private static final String SHAPES = "column-shapes";

  private static final String PAIRS = "column-pair-trends";

  @Override
  public String name() {
    return "html";
  }

  @Override
  public void write(Report report, OutputStream out) throws IOException {
    Set<String> pairs = pairs(report.relations.names());
    Map<String, Object> tree =
        ReportTree.of(
            report,
            (metric, part) ->
                metric.equals(SHAPES) || (metric.equals(PAIRS) && pairs.contains(part)));
    String json = new String(PlainJson.write(tree), StandardCharsets.UTF_8);
    for (String line : resource("report.html").split("(?<=\n)", -1)) {
      switch (line.strip()) {
        case "{{style}}" -> write(out, resource("report.css"));
        case "{{figures}}" -> write(out, harmless(json));
        case "{{charts}}" -> write(out, resource("echarts/echarts.min.js"));
        case "{{script}}" -> write(out, resource("report.js"));
        default -> write(out, line);
      }
    }
  }

  private static Set<String> pairs(List<String> columns) {
    Set<String> pairs = new HashSet<>();
    for (String first : columns) {
      columns.forEach(second -> pairs.add(first + " ~ " + second));
    }
    return pairs;
  }

  /** No text of the data can end the element it stands in. */
  private static String harmless(String json) {
    return json.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
