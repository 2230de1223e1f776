package dev.synth.metric.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.synth.metric.Score;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AttackRiskTest {
  /** Expected rates: {@code anonymeter.stats.confidence.success_rate}, 95 %. */
  @Test
  void riskIsTheGainOverTheControl() {
    AttackRisk risk = AttackRisk.of(250, 500, 25, 500);

    double attack = 0.5;
    double control = 0.0534309532;
    assertThat(risk.value()).isEqualTo((attack - control) / (1 - control), within(1e-9));
    double halfWidth = Math.hypot(0.0436587347, 0.0193372080) / (1 - control);
    assertThat(risk.noise()).isEqualTo(halfWidth / 1.959964, within(1e-7));
    assertThat(risk.withClumping(4).noise()).isEqualTo(2 * risk.noise(), within(1e-12));
  }

  @Test
  void anAttackWorseThanItsControlIsNoRisk() {
    assertThat(AttackRisk.of(1, 100, 50, 100).value()).isZero();
    assertThat(AttackRisk.of(0, 1, 1, 1).value()).isZero();
    assertThat(AttackRisk.of(1, 1, 0, 1).value()).isBetween(0.0, 1.0);
  }

  @Test
  void theWorstCountsAndItsNoiseIsWidened() {
    Map<String, AttackRisk> risks = new LinkedHashMap<>();
    risks.put("one", AttackRisk.of(25, 500, 25, 500));
    risks.put("two", AttackRisk.of(250, 500, 25, 500));

    Score score = AttackRisk.worst("m", risks, "note");

    assertThat(score.value()).isEqualTo(risks.get("two").value());
    assertThat(score.noise() / risks.get("two").noise()).isEqualTo(1.0684, within(1e-3));
    assertThat(score.parts())
        .containsOnlyKeys(
            "one attack", "one control", "one risk", "two attack", "two control", "two risk");
  }
}
