package dev.synth.junit;

import dev.synth.synthesis.Certificate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Tells which datasets fed a failed test, and writes them to files. */
final class FailureReport {
  private static final int NAME_WIDTH = 13;
  private static final int FINGERPRINT_DIGITS = 12;
  private static final String NOT_JUDGED = "not judged: rules know no real row";

  private final FailedTest test;
  private final StringBuilder text = new StringBuilder();

  private FailureReport(FailedTest test) {
    this.test = test;
  }

  /** The report on what failed in that context; empty when no dataset fed it. */
  static Optional<String> of(ExtensionContext context) {
    List<InjectedDataset> datasets = InjectionLog.of(context);
    return datasets.isEmpty()
        ? Optional.empty()
        : Optional.of(new FailureReport(FailedTest.of(context)).on(datasets));
  }

  private String on(List<InjectedDataset> datasets) {
    int count = datasets.size();
    text.append(count).append(count == 1 ? " synthetic dataset" : " synthetic datasets");
    text.append(" fed this test");
    datasets.forEach(this::tell);
    String rerun = RerunCommand.of(test, datasets.get(0).run());
    return text.append("\n  rerun: ").append(rerun).toString();
  }

  private void tell(InjectedDataset injected) {
    String label = label(injected.point());
    long seed = injected.dataset().seed();
    text.append("\n  ").append(label).append(": ").append(injected.type());
    line("origin", injected.origin());
    line("rows", Long.toString(injected.dataset().rows()));
    line("seed", "0x" + HexFormat.of().toHexDigits(seed) + " (to pin it: seed = " + seed + "L)");
    line("fingerprint", injected.fingerprint().substring(0, FINGERPRINT_DIGITS));
    line("gate", injected.dataset().certificate().map(FailureReport::verdict).orElse(NOT_JUDGED));
    line("dump", DatasetDump.write(injected, test, label));
  }

  private void line(String name, String value) {
    text.append("\n    ").append(name).append(" ".repeat(NAME_WIDTH - name.length())).append(value);
  }

  /** The parameter's name, after the method's when it is another than the test's. */
  private String label(InjectionPoint point) {
    boolean own = test.method().equals(Optional.of(point.method()));
    return own ? point.parameter() : point.method() + '.' + point.parameter();
  }

  private static String verdict(Certificate judged) {
    String scores =
        judged.scores().stream().map(FailureReport::score).collect(Collectors.joining(", "));
    String verdict = (judged.passed() ? "passed on " : "failed on ") + judged.judgedOn();
    return scores.isEmpty() ? verdict : verdict + ": " + scores;
  }

  private static String score(Certificate.Line line) {
    double score = line.value();
    String value =
        Double.isFinite(score)
            ? BigDecimal.valueOf(score).setScale(3, RoundingMode.HALF_EVEN).toPlainString()
            : "unknown";
    return line.metric() + ' ' + value + (line.bound().isEmpty() ? "" : " (" + line.bound() + ')');
  }
}
