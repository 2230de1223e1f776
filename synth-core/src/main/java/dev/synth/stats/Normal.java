package dev.synth.stats;

/** The standard normal distribution. */
public final class Normal {
  private static final double[] CENTRE = {3.3871327179, 50.434271938, 159.29113202, 59.109374720};
  private static final double[] BELOW_CENTRE = {1, 17.895169469, 78.757757664, 67.187563600};
  private static final double[] SIDE = {1.4234372777, 2.7568153900, 1.3067284816, 0.17023821103};
  private static final double[] BELOW_SIDE = {1, 0.73700164250, 0.12021132975};
  private static final double[] TAIL = {6.6579051150, 3.0812263860, 0.42868294337, 0.017337203997};
  private static final double[] BELOW_TAIL = {1, 0.24197894225, 0.012258202635};

  private Normal() {}

  /**
   * The point that lies above a share of the distribution, to 7 digits: algorithm AS 241, PPND7
   * (Wichura 1988).
   *
   * @param share above 0 and below 1
   */
  public static double quantile(double share) {
    double fromMiddle = share - 0.5;
    if (Math.abs(fromMiddle) <= 0.425) {
      double r = 0.180625 - fromMiddle * fromMiddle;
      return fromMiddle * polynomial(CENTRE, r) / polynomial(BELOW_CENTRE, r);
    }
    double outside = fromMiddle < 0 ? share : 1 - share;
    double r = StrictMath.sqrt(-StrictMath.log(outside));
    double point =
        r <= 5
            ? polynomial(SIDE, r - 1.6) / polynomial(BELOW_SIDE, r - 1.6)
            : polynomial(TAIL, r - 5) / polynomial(BELOW_TAIL, r - 5);
    return fromMiddle < 0 ? -point : point;
  }

  private static double polynomial(double[] coefficients, double x) {
    double value = 0;
    for (int i = coefficients.length - 1; i >= 0; i--) {
      value = value * x + coefficients[i];
    }
    return value;
  }
}
