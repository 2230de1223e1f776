package dev.synth.metric.privacy;

import dev.synth.metric.Score;
import dev.synth.stats.Normal;

/** What judging the worst of several scores asks for. */
final class Bonferroni {
  /** One normal score passes {@link Score#STANDARD_ERRORS} so often by chance. */
  private static final double FALSE_ALARMS = 0.00135;

  private Bonferroni() {}

  /**
   * By what a standard error is to be multiplied, so that the worst of so many scores lies beyond 3
   * of them no more often than a single one would (Bonferroni).
   */
  static double widening(int scores) {
    return Math.max(
        1, -Normal.quantile(FALSE_ALARMS / Math.max(1, scores)) / Score.STANDARD_ERRORS);
  }
}
