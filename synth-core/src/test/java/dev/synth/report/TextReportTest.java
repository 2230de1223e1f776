package dev.synth.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synth.evaluation.Evaluation;
import dev.synth.evaluation.Gate;
import dev.synth.metric.Score;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextReportTest {
  @Test
  void oneLineAScoreThenTheVerdict() {
    Map<String, Score> scores = new LinkedHashMap<>();
    scores.put("exact-match", Score.of("exact-match", 0, 0.0012, ""));
    scores.put("dcr-share", Score.of("dcr-share", 0.6113, 0.0091, "3000 rows"));
    scores.put("column-pair-trends", Score.of("column-pair-trends", 0.97664, 0, ""));
    scores.put("quality", Score.unmeasured("quality", "there is no column to compare"));
    Gate gate =
        Gate.parse(
            List.of("exact-match <= 0", "dcr-share <= 0.55", "dcr-share >= 0.45", "quality >= 1"));

    String text = TextReport.of(gate.judge(new Evaluation(scores, 8_000, 2_000, 10_000)));

    assertThat(text)
        .isEqualTo(
            """
            metric                        score      noise  bound                                   outcome
            exact-match                       0     0.0012  exact-match <= 0                        kept
            dcr-share                    0.6113     0.0091  dcr-share <= 0.55                       breached
            dcr-share                    0.6113     0.0091  dcr-share >= 0.45                       kept
            column-pair-trends           0.9766          -  -                                       -
            quality                           -          -  quality >= 1                            not measured
            10000 synthetic rows, 8000 training rows, 2000 held-out rows
            gate failed: 1 of 4 breached
              kept: exact-match <= 0, measured 0 with noise 0.0012
              breached: dcr-share <= 0.55, measured 0.6113 with noise 0.0091 (3000 rows)
              kept: dcr-share >= 0.45, measured 0.6113 with noise 0.0091 (3000 rows)
              not measured: quality >= 1, because there is no column to compare
            """);
  }
}
