package dev.synth.junit;

import dev.synth.Dataset;
import dev.synth.problem.SynthException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What makes rows, made once in a session: fitted models, loaded ones and rules, by content. A
 * failure is remembered like a success, since it would be the same again.
 */
final class SessionModels {
  private SessionModels() {}

  /** A dataset, or why there is none. */
  private record Outcome(@Nullable Dataset made, @Nullable SynthException failure) {}

  /**
   * The dataset of that key, made by the first who asks while the others wait.
   *
   * @param key of content: sources by digest, never seed or rows
   */
  static Dataset get(ExtensionContext context, String key, Supplier<Dataset> make) {
    Outcome outcome =
        SessionStore.ofSession(context)
            .getOrComputeIfAbsent("model " + key, k -> attempt(make), Outcome.class);
    if (outcome.failure != null) {
      throw outcome.failure;
    }
    if (outcome.made == null) {
      throw new IllegalStateException("neither made nor failed");
    }
    return outcome.made;
  }

  private static Outcome attempt(Supplier<Dataset> make) {
    try {
      return new Outcome(make.get(), null);
    } catch (SynthException e) {
      return new Outcome(null, e);
    }
  }
}
