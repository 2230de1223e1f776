package dev.synth.metric.privacy;

import dev.synth.stats.Normal;

/** How wide the noise of the worst of several figures is. */
final class Worst {
  /** A bound is breached beyond so many standard errors: .135 % of perfect samples, one-sided. */
  private static final double STANDARD_ERRORS = 3;

  private static final double FALSE_ALARMS = 0.00135;

  private Worst() {}

  /**
   * What the standard error of one figure is multiplied by, so that three of them are passed by the
   * worst of so many no more often than by one (Bonferroni).
   */
  static double widening(int figures) {
    return Math.max(1, Normal.quantile(1 - FALSE_ALARMS / figures) / STANDARD_ERRORS);
  }
}
