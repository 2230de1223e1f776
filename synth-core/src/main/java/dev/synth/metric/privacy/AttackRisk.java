package dev.synth.metric.privacy;

import dev.synth.metric.Score;
import dev.synth.stats.WilsonInterval;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How much better an attack succeeds on rows that were learnt from than on rows that were not
 * (Giomi et al. 2022, anonymeter): {@code (attack - control) / (1 - control)} of the two success
 * rates' Wilson centres; 0 to 1.
 *
 * @param attack on training rows
 * @param control the same attack on held-out rows
 * @param clumping by what the variance is greater than that of attacks independent of each other
 */
record AttackRisk(WilsonInterval attack, WilsonInterval control, double clumping) {
  /** After so many attacks, at least one of each kind. */
  static AttackRisk of(int successes, int attacks, int controlSuccesses, int controls) {
    return new AttackRisk(
        WilsonInterval.of(successes, attacks), WilsonInterval.of(controlSuccesses, controls), 1);
  }

  /** The same where successes come in clumps. */
  AttackRisk withClumping(double factor) {
    return new AttackRisk(attack, control, factor);
  }

  /** 0 when the attack tells of training rows no more than of others. */
  double value() {
    double risk = (attack.centre() - control.centre()) / (1 - control.centre());
    return Math.max(0, Math.min(1, risk));
  }

  /**
   * The standard error were both success rates equal: their half-widths in normal deviates.
   * Anonymeter propagates the control's by the attack's rate, which lets the risk of a secret that
   * is easily told (19 of 20) lie 3 standard errors from 0 by chance once in 30 tables.
   */
  double noise() {
    double squared =
        attack.halfWidth() * attack.halfWidth() + control.halfWidth() * control.halfWidth();
    double halfWidth = StrictMath.sqrt(squared * clumping) / (1 - control.centre());
    return halfWidth / WilsonInterval.DEVIATE;
  }

  /**
   * The score of the worst of several attacks, the one farthest beyond its control in standard
   * errors, its noise widened for that choice; the parts are each one's rates and risk.
   *
   * @param risks at least one, by the attack's name
   */
  static Score worst(String metric, Map<String, AttackRisk> risks, String note) {
    AttackRisk worst = risks.values().iterator().next();
    Map<String, Double> parts = new LinkedHashMap<>();
    for (Map.Entry<String, AttackRisk> named : risks.entrySet()) {
      AttackRisk risk = named.getValue();
      parts.put(named.getKey() + " attack", risk.attack.centre());
      parts.put(named.getKey() + " control", risk.control.centre());
      parts.put(named.getKey() + " risk", risk.value());
      worst = risk.value() / risk.noise() > worst.value() / worst.noise() ? risk : worst;
    }
    double noise = worst.noise() * Bonferroni.widening(risks.size());
    return Score.of(metric, worst.value(), noise, note).withPerfect(0).withParts(parts);
  }
}
