package dev.synth.problem;

/**
 * Hears how far a long piece of work has come. Called from one thread at a time, at most a few
 * times a second by whoever works; a listener may be slow only at its own cost.
 */
@FunctionalInterface
public interface Progress {
  /** Hears nothing. */
  Progress NONE = (stage, done, total, detail) -> {};

  /**
   * Tells one step.
   *
   * @param stage what is being done, such as {@code training}
   * @param done how much of it is done, in the stage's own unit
   * @param total how much there is; 0 when unknown
   * @param detail figures for a person, never a value of a real cell; may be empty
   */
  void step(String stage, long done, long total, String detail);
}
