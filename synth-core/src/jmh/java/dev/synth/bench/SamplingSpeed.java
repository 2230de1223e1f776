package dev.synth.bench;

import dev.synth.synthesis.Model;
import dev.synth.synthesis.Sampling;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Rows a second that a model gives, in this JVM.
 *
 * @param oneThread rows a second of one
 * @param allThreads of all together
 */
record SamplingSpeed(double oneThread, double allThreads) {
  private static final int CHUNK = 4096;
  private static final double WARM_UP_SECONDS = 3;
  private static final double SECONDS = 1;

  /** Measures, after one warm-up for both. */
  static SamplingSpeed of(Model model, int threads)
      throws InterruptedException, ExecutionException {
    sampleFor(WARM_UP_SECONDS, model, threads);
    return new SamplingSpeed(sampleFor(SECONDS, model, 1), sampleFor(SECONDS, model, threads));
  }

  /** Each thread's rows by its own time: the last rows of one begin while another has ended. */
  private static double sampleFor(double seconds, Model model, int threads)
      throws InterruptedException, ExecutionException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<Double>> speeds = new ArrayList<>();
      for (int t = 0; t < threads; t++) {
        long first = t * (1L << 32);
        speeds.add(pool.submit(() -> speed(seconds, model, first)));
      }
      double together = 0;
      for (Future<Double> speed : speeds) {
        together += speed.get();
      }
      return together;
    } finally {
      pool.shutdownNow();
    }
  }

  private static double speed(double seconds, Model model, long first) {
    long begun = System.nanoTime();
    long rows = 0;
    double passed = 0;
    while (passed < seconds) {
      rows += model.sample(new Sampling(first + rows, CHUNK, 1)).rows();
      passed = (System.nanoTime() - begun) / 1e9;
    }
    return rows / passed;
  }
}
