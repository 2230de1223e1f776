package dev.synth.evaluation;

import dev.synth.metric.Score;
import dev.synth.problem.Cancellation;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/** A moment from which on nothing is measured any more that is not required. */
final class Deadline implements Cancellation {
  private final Optional<Duration> limit;
  private final long start = System.nanoTime();
  private volatile boolean binding = true;

  private Deadline(Optional<Duration> limit) {
    this.limit = limit;
  }

  static Deadline of(Optional<Duration> limit) {
    return new Deadline(limit);
  }

  @Override
  public boolean requested() {
    return binding && limit.isPresent() && System.nanoTime() - start > limit.get().toNanos();
  }

  /** The metric's score; unmeasured when the time is over before it is known. */
  Score guard(String metric, boolean required, Supplier<Score> measure) {
    return guard(required, measure, () -> late(metric));
  }

  /** What is measured, or what is left when the time is over before it is known. */
  Score guard(boolean required, Supplier<Score> measure, Supplier<Score> late) {
    binding = !required;
    if (requested()) {
      return late.get();
    }
    try {
      return measure.get();
    } catch (CancellationException e) {
      if (!requested()) {
        throw e;
      }
      return late.get();
    }
  }

  private Score late(String metric) {
    long seconds = limit.orElse(Duration.ZERO).toSeconds();
    return Score.unmeasured(metric, "the time limit of " + seconds + " s was over");
  }
}
