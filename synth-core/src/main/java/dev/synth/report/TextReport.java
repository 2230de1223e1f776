package dev.synth.report;

import dev.synth.evaluation.DisplayNumbers;
import dev.synth.evaluation.Evaluation;
import dev.synth.evaluation.Judgement;
import dev.synth.evaluation.Verdict;
import dev.synth.metric.Score;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A verdict as a plain table of fixed width: a line for each bound and for each score without one,
 * the row counts, and the verdict's own lines with the reasons.
 *
 * <pre>
 * metric                        score      noise  bound                                   outcome
 * exact-match                       0     0.0012  exact-match &lt;= 0                        kept
 * quality                      0.9851          -  -                                       -
 * 10000 synthetic rows, 8000 training rows, 2000 held-out rows
 * gate passed: 0 of 1 breached
 *   kept: exact-match &lt;= 0, measured 0 with noise 0.0012
 * </pre>
 */
public final class TextReport implements ReportFormat {
  private static final int NAME = 24;
  private static final int NUMBER = 11;
  private static final int BOUND = 40;

  @Override
  public String name() {
    return "text";
  }

  @Override
  public void write(Report report, OutputStream out) throws IOException {
    out.write(of(report.verdict).getBytes(StandardCharsets.UTF_8));
  }

  /** The report; lines end in LF, the last one too. */
  public static String of(Verdict verdict) {
    Evaluation evaluation = verdict.evaluation();
    var text = new StringBuilder();
    line(text, "metric", "score", "noise", "bound", "outcome");
    for (Score score : evaluation.scores().values()) {
      List<Judgement> bounded = verdict.on(score.metric());
      for (Judgement judgement : bounded) {
        line(text, score, judgement.bound().toString(), judgement.outcome().toString());
      }
      if (bounded.isEmpty()) {
        line(text, score, "-", "-");
      }
    }
    text.append(evaluation.syntheticRows()).append(" synthetic rows, ");
    text.append(evaluation.trainingRows()).append(" training rows, ");
    text.append(evaluation.heldOutRows()).append(" held-out rows\n");
    return text.append(verdict.text()).append('\n').toString();
  }

  private static void line(StringBuilder text, Score score, String bound, String outcome) {
    String noise = score.noise() > 0 ? DisplayNumbers.text(score.noise()) : "-";
    line(text, score.metric(), DisplayNumbers.text(score.value()), noise, bound, outcome);
  }

  private static void line(
      StringBuilder text, String metric, String score, String noise, String bound, String outcome) {
    text.append(metric).append(" ".repeat(Math.max(1, NAME - metric.length())));
    text.append(" ".repeat(Math.max(0, NUMBER - score.length()))).append(score);
    text.append(" ".repeat(Math.max(0, NUMBER - noise.length()))).append(noise).append("  ");
    text.append(bound).append(" ".repeat(Math.max(1, BOUND - bound.length())));
    text.append(outcome).append('\n');
  }
}
