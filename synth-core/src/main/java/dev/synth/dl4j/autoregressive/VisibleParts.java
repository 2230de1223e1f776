package dev.synth.dl4j.autoregressive;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * What each part's hidden layer sees of a batch's embeddings, and how its gradient comes back to
 * them.
 */
interface VisibleParts {
  /** Begins a batch whose embeddings stand in Java's copy of the features. */
  void begin();

  /** The features that a part sees, rows by {@code inputs(part)}; what it may not see is zero. */
  INDArray features(int part);

  /** Adds a part's share of the gradient: {@code hiddenGradient * in^T}, where it has seen. */
  void passBack(int part, INDArray hiddenGradient, INDArray in);

  /** That part is seen from now on. */
  void add(int part);

  /** Ends the batch: the whole gradient stands in Java's copy of it. */
  void end();
}
