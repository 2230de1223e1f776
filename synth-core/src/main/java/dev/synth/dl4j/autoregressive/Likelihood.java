package dev.synth.dl4j.autoregressive;

import dev.synth.net.autoregressive.AutoregressiveNet;

/** How likely rows are under a generator. */
final class Likelihood {
  private Likelihood() {}

  /** Mean negative log-likelihood of rows, in nats; NaN without rows. */
  static double loss(AutoregressiveNet net, int[][] codes, int[] rows) {
    if (rows.length == 0) {
      return Double.NaN;
    }
    var scratch = net.scratch();
    var code = new int[AutoregressiveNet.BLOCK];
    var logP = new float[AutoregressiveNet.BLOCK];
    double total = 0;
    for (int from = 0; from < rows.length; from += AutoregressiveNet.BLOCK) {
      int n = Math.min(AutoregressiveNet.BLOCK, rows.length - from);
      scratch.restart();
      for (int i = 0; i < net.shape().parts(); i++) {
        for (int j = 0; j < n; j++) {
          code[j] = codes[i][rows[from + j]];
        }
        net.logProbability(i, code, logP, n, scratch);
        net.append(i, code, n, scratch);
        for (int j = 0; j < n; j++) {
          total -= logP[j];
        }
      }
    }
    return total / rows.length;
  }
}
