package dev.synth.stats;

/**
 * Where the rate of successes lies with 95 % confidence (Wilson 1927).
 *
 * @param centre of the interval, drawn towards one half
 * @param halfWidth of it
 */
public record WilsonInterval(double centre, double halfWidth) {
  private static final double Z = 1.959963984540054;

  /** Of so many successes in so many trials, at least one. */
  public static WilsonInterval of(long successes, long trials) {
    double n = trials;
    double square = Z * Z;
    double centre = (successes + square / 2) / (n + square);
    double spread = successes * (n - successes) / n + square / 4;
    return new WilsonInterval(centre, Z / (n + square) * StrictMath.sqrt(spread));
  }
}
