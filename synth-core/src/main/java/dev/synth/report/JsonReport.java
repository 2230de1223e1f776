package dev.synth.report;

import dev.synth.json.PlainJson;
import java.io.IOException;
import java.io.OutputStream;

/** All figures of a report for programs, see {@link ReportTree} for what stands where. */
public final class JsonReport implements ReportFormat {
  @Override
  public String name() {
    return "json";
  }

  @Override
  public void write(Report report, OutputStream out) throws IOException {
    out.write(PlainJson.write(ReportTree.of(report)));
    out.write('\n');
  }
}
