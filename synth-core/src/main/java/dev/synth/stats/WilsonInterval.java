package dev.synth.stats;

/**
 * The score interval of a success rate (Wilson 1927), 95 %, as its centre and half its width: it
 * stays inside 0 to 1 and is not empty when none or all succeed, unlike the plug-in interval.
 *
 * @param centre between the rate and 0.5
 * @param halfWidth 0 to 0.5
 */
public record WilsonInterval(double centre, double halfWidth) {
  /** A normal deviate lies so far from 0 in 5 % of the cases. */
  public static final double DEVIATE = 1.959963984540054;

  /**
   * The interval after so many trials.
   *
   * @throws IllegalArgumentException when there is no trial, or successes are not from 0 to trials
   */
  public static WilsonInterval of(int successes, int trials) {
    if (trials < 1 || successes < 0 || successes > trials) {
      throw new IllegalArgumentException(successes + " successes of " + trials + " trials");
    }
    double squared = DEVIATE * DEVIATE;
    double weight = trials + squared;
    double failed = (double) trials - successes;
    double spread = StrictMath.sqrt(successes * failed / trials + squared / 4);
    return new WilsonInterval((successes + squared / 2) / weight, DEVIATE * spread / weight);
  }
}
