package dev.synth.learn;

/** How often each class is, kept off 0 and 1 so that logarithms are finite. */
final class ClassShares {
  /** No share is nearer to 0 or 1 than this. */
  private static final double LEAST = 1e-9;

  private ClassShares() {}

  static double[] of(int[] classes, int count) {
    var shares = new double[count];
    for (int one : classes) {
      shares[one]++;
    }
    for (int one = 0; one < count; one++) {
      double share = classes.length == 0 ? 1.0 / count : shares[one] / classes.length;
      shares[one] = Math.min(1 - LEAST, Math.max(LEAST, share));
    }
    return shares;
  }
}
