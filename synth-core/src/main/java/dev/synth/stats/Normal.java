package dev.synth.stats;

/** The standard normal distribution. */
public final class Normal {
  private static final double[] MIDDLE = {
    2509.0809287301227, 33430.57558358813, 67265.7709270087,
    45921.95393154987, 13731.69376550946, 1971.5909503065513,
    133.14166789178438, 3.3871328727963665
  };
  private static final double[] MIDDLE_BELOW = {
    5226.495278852854, 28729.085735721943, 39307.89580009271,
    21213.794301586597, 5394.196021424751, 687.1870074920579,
    42.31333070160091, 1.0
  };
  private static final double[] TAIL = {
    7.745450142783414E-4, 0.022723844989269184, 0.2417807251774506,
    1.2704582524523684, 3.6478483247632045, 5.769497221460691,
    4.630337846156546, 1.4234371107496835
  };
  private static final double[] TAIL_BELOW = {
    1.0507500716444169E-9, 5.475938084995345E-4, 0.015198666563616457,
    0.14810397642748008, 0.6897673349851, 1.6763848301838038,
    2.053191626637759, 1.0
  };
  private static final double[] FAR = {
    2.0103343992922881E-7, 2.7115555687434876E-5, 0.0012426609473880784,
    0.026532189526576124, 0.29656057182850487, 1.7848265399172913,
    5.463784911164114, 6.657904643501103
  };
  private static final double[] FAR_BELOW = {
    2.0442631033899397E-15, 1.421511758316446E-7, 1.8463183175100548E-5,
    7.868691311456133E-4, 0.014875361290850615, 0.1369298809227358,
    0.599832206555888, 1.0
  };

  private Normal() {}

  /**
   * The deviate below which so large a share lies; to 15 digits (Wichura 1988, algorithm AS 241).
   *
   * @throws IllegalArgumentException when the share is not between 0 and 1
   */
  public static double quantile(double share) {
    if (!(share > 0 && share < 1)) {
      throw new IllegalArgumentException("a share lies between 0 and 1: " + share);
    }
    double q = share - 0.5;
    if (Math.abs(q) <= 0.425) {
      double r = 0.180625 - q * q;
      return q * polynomial(MIDDLE, r) / polynomial(MIDDLE_BELOW, r);
    }
    double r = StrictMath.sqrt(-StrictMath.log(q < 0 ? share : 1 - share));
    double deviate =
        r <= 5
            ? polynomial(TAIL, r - 1.6) / polynomial(TAIL_BELOW, r - 1.6)
            : polynomial(FAR, r - 5) / polynomial(FAR_BELOW, r - 5);
    return q < 0 ? -deviate : deviate;
  }

  private static double polynomial(double[] fromHighest, double x) {
    double value = 0;
    for (double coefficient : fromHighest) {
      value = value * x + coefficient;
    }
    return value;
  }
}
