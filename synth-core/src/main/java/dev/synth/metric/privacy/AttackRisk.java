package dev.synth.metric.privacy;

import dev.synth.stats.WilsonInterval;

/**
 * What an attack gains on the rows that were learnt from over rows that were not: {@code (attack -
 * control) / (1 - control)}, rates and errors by Wilson's intervals (Giomi et al. 2022,
 * anonymeter).
 *
 * @param attack rate of success on training rows
 * @param control rate of success on held-out rows
 * @param value of the risk, not below 0
 * @param noise its standard error
 */
record AttackRisk(double attack, double control, double value, double noise) {
  private static final double Z = 1.959963984540054;

  static AttackRisk of(int successes, int controls, int trials) {
    WilsonInterval attack = WilsonInterval.of(successes, trials);
    WilsonInterval control = WilsonInterval.of(controls, trials);
    double left = 1 - control.centre();
    double risk = (attack.centre() - control.centre()) / left;
    double byAttack = attack.halfWidth() / left;
    double byControl = (1 - attack.centre()) * control.halfWidth() / (left * left);
    double halfWidth = StrictMath.sqrt(byAttack * byAttack + byControl * byControl);
    return new AttackRisk(attack.centre(), control.centre(), Math.max(0, risk), halfWidth / Z);
  }
}
