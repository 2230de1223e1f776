package dev.synth.synthesis;

import dev.synth.problem.Cancellation;
import dev.synth.problem.Progress;

/**
 * How to fit, apart from hyper-parameters: none of it changes what is learnt.
 *
 * @param threads at most so many, at least 1
 * @param progress hears epochs and losses
 * @param cancellation asked at least once an epoch
 */
public record Fitting(int threads, Progress progress, Cancellation cancellation) {
  public Fitting {
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1: " + threads);
    }
  }

  /** Both cores of a laptop, silent. */
  public static Fitting quiet() {
    return new Fitting(2, Progress.NONE, Cancellation.ON_INTERRUPT);
  }
}
