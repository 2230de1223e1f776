package dev.synth.metric;

import dev.synth.learn.Features;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Rows to learn from or to test on, and the right answer for each. Immutable. */
public final class LabelledRows {
  private final Features features;
  private final double[] answers;

  LabelledRows(Features features, double[] answers) {
    this.features = features;
    this.answers = answers;
  }

  /** How many rows. */
  public int rows() {
    return answers.length;
  }

  /** The rows from one up to, not including, another. */
  public LabelledRows slice(int from, int to) {
    if (from == 0 && to == rows()) {
      return this;
    }
    int[] chosen = IntStream.range(from, to).toArray();
    return new LabelledRows(features.pick(chosen), Arrays.copyOfRange(answers, from, to));
  }

  /** Whether there is nothing to tell apart: no row, or the same answer in all of them. */
  public boolean isOfOneAnswer() {
    return Arrays.stream(answers).distinct().limit(2).count() < 2;
  }

  Features features() {
    return features;
  }

  /** Numbers, or classes from 0 on. */
  double[] answers() {
    return answers;
  }

  int[] classes() {
    var classes = new int[answers.length];
    for (int row = 0; row < classes.length; row++) {
      classes[row] = (int) answers[row];
    }
    return classes;
  }
}
