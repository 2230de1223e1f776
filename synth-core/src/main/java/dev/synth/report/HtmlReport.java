package dev.synth.report;

import dev.synth.synthesis.PlainJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * A report as one page that needs nothing else: the figures of {@link JsonReport}, a script that
 * lays them out, and Apache ECharts, which draws. The page forbids itself any request.
 */
public final class HtmlReport implements ReportFormat {
  @Override
  public String name() {
    return "html";
  }

  @Override
  public void write(Report report, OutputStream out) throws IOException {
    String json = new String(PlainJson.write(ReportTree.of(report)), StandardCharsets.UTF_8);
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
