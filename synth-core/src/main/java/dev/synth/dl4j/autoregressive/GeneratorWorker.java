package dev.synth.dl4j.autoregressive;

import dev.synth.dl4j.Buffer;
import dev.synth.dl4j.SoftmaxLoss;
import dev.synth.net.autoregressive.NetShape;
import dev.synth.random.Rng;
import java.util.Arrays;
import org.nd4j.linalg.factory.Nd4j;

/**
 * One thread's share of a training step: the gradient of the negative log-likelihood of its rows.
 * The products run in BLAS on column-major buffers made once; what stands between them runs in Java
 * over one feature of all rows at a time.
 */
final class GeneratorWorker {
  private final NetShape shape;
  private final FlatWeights weights;
  final FlatWeights gradient;
  private final int rows;
  private final float keep;

  private final Buffer features;
  private final Buffer featuresGradient;
  private final Buffer hidden;
  private final Buffer hiddenGradient;
  private final Buffer[] logits;
  private final VisibleParts visible;
  private final SoftmaxLoss softmax;
  private final int[] target;
  private final float[] scale;

  GeneratorWorker(FlatWeights weights, int rows, double dropout) {
    this.shape = weights.shape;
    this.weights = weights;
    this.gradient = new FlatWeights(shape);
    this.rows = rows;
    this.keep = (float) (1 - dropout);
    int parts = shape.parts();
    features = new Buffer(rows, shape.offset(parts));
    featuresGradient = new Buffer(rows, shape.offset(parts));
    hidden = new Buffer(rows, shape.hidden());
    hiddenGradient = new Buffer(rows, shape.hidden());
    logits = new Buffer[parts];
    for (int i = 0; i < parts; i++) {
      logits[i] = new Buffer(rows, shape.cardinality().get(i));
    }
    visible =
        shape.anyOrder()
            ? new MaskedParts(shape, rows, features, featuresGradient)
            : new OrderedParts(shape, rows, features, featuresGradient);
    softmax = new SoftmaxLoss(rows);
    target = new int[rows];
    scale = new float[rows];
  }

  /**
   * Computes the gradient of the weighted mean negative log-likelihood over {@code batchRows} rows.
   *
   * @param share of the batch that is this worker's
   * @param partOrder the parts in the order in which they see each other
   * @return this worker's part of that mean
   */
  double step(Batch share, int batchRows, int[] partOrder, Rng dropout) {
    for (int r = 0; r < rows; r++) {
      scale[r] = share.weight[share.row(r)] / batchRows;
    }
    embed(share);
    Arrays.fill(gradient.head, 0f);
    visible.begin();
    double loss = 0;
    for (int i : partOrder) {
      if (shape.cardinality().get(i) == 1) {
        clear(i);
      } else {
        loss += part(i, share, dropout);
      }
      visible.add(i);
    }
    visible.end();
    scatter(share);
    gradient.headToNative();
    return loss;
  }

  private void clear(int part) {
    if (shape.hidden(part) > 0) {
      gradient.in[part].assign(0);
      gradient.out[part].assign(0);
    }
  }

  private void embed(Batch share) {
    for (int i = 0; i < shape.parts(); i++) {
      int width = shape.width().get(i);
      for (int d = 0; d < width; d++) {
        int feature = (shape.offset(i) + d) * rows;
        int table = weights.embedding[i] + d;
        for (int r = 0; r < rows; r++) {
          features.heap[feature + r] = weights.head[table + share.codes[i][share.row(r)] * width];
        }
      }
    }
  }

  private double part(int i, Batch share, Rng dropout) {
    Buffer logit = logits[i];
    int categories = shape.cardinality().get(i);
    boolean sees = shape.hidden(i) > 0;
    if (sees) {
      Nd4j.gemm(visible.features(i), weights.in[i], hidden.matrix, false, false, 1, 0);
      hidden.pull();
      activate(i, dropout);
      hidden.push();
      Nd4j.gemm(hidden.matrix, weights.out[i], logit.matrix, false, false, 1, 0);
      logit.pull();
    } else {
      Arrays.fill(logit.heap, 0f);
    }
    for (int r = 0; r < rows; r++) {
      target[r] = share.codes[i][share.row(r)];
    }
    double loss =
        softmax.gradient(logit.heap, categories, weights.head, weights.outBias[i], target, scale);
    columnSums(logit.heap, categories, gradient.head, gradient.outBias[i]);
    if (sees) {
      logit.push();
      Nd4j.gemm(hidden.matrix, logit.matrix, gradient.out[i], true, false, 1, 0);
      Nd4j.gemm(logit.matrix, weights.out[i], hiddenGradient.matrix, false, true, 1, 0);
      hiddenGradient.pull();
      passBack();
      columnSums(hiddenGradient.heap, shape.hidden(), gradient.head, gradient.inBias[i]);
      hiddenGradient.push();
      Nd4j.gemm(visible.features(i), hiddenGradient.matrix, gradient.in[i], true, false, 1, 0);
      visible.passBack(i, hiddenGradient.matrix, weights.in[i]);
    }
    return loss;
  }

  /** Adds the bias, applies ReLU, and drops units: 16 random bits decide each. */
  private void activate(int part, Rng dropout) {
    float[] h = hidden.heap;
    int threshold = (int) (keep * 65536);
    float boost = 1 / keep;
    for (int u = 0; u < shape.hidden(); u++) {
      float bias = weights.head[weights.inBias[part] + u];
      int at = u * rows;
      for (int r = 0; r < rows; r++) {
        h[at + r] = Math.max(0f, h[at + r] + bias);
      }
      if (keep < 1) {
        for (int r = 0; r < rows; r += 4) {
          long bits = dropout.nextLong();
          int end = Math.min(rows, r + 4);
          for (int q = r; q < end; q++, bits >>>= 16) {
            h[at + q] = (bits & 0xFFFF) < threshold ? h[at + q] * boost : 0f;
          }
        }
      }
    }
  }

  private void passBack() {
    float boost = 1 / keep;
    float[] g = hiddenGradient.heap;
    float[] h = hidden.heap;
    for (int j = 0; j < g.length; j++) {
      g[j] = h[j] > 0 ? g[j] * boost : 0f;
    }
  }

  private void columnSums(float[] matrix, int columns, float[] target, int offset) {
    for (int c = 0; c < columns; c++) {
      float total = 0;
      for (int r = 0; r < rows; r++) {
        total += matrix[c * rows + r];
      }
      target[offset + c] = total;
    }
  }

  private void scatter(Batch share) {
    for (int i = 0; i < shape.parts(); i++) {
      int width = shape.width().get(i);
      for (int d = 0; d < width; d++) {
        int feature = (shape.offset(i) + d) * rows;
        int table = gradient.embedding[i] + d;
        for (int r = 0; r < rows; r++) {
          gradient.head[table + share.codes[i][share.row(r)] * width] +=
              featuresGradient.heap[feature + r];
        }
      }
    }
  }
}
