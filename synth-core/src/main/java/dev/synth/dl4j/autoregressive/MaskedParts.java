package dev.synth.dl4j.autoregressive;

import dev.synth.dl4j.Buffer;
import dev.synth.net.autoregressive.NetShape;
import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Parts in any order: each sees a matrix of all features in which only the parts added so far are
 * not zero.
 */
final class MaskedParts implements VisibleParts {
  private final NetShape shape;
  private final int rows;
  private final Buffer features;
  private final Buffer gradient;
  private final Buffer visible;
  private final Buffer share;
  private final boolean[] added;

  MaskedParts(NetShape shape, int rows, Buffer features, Buffer gradient) {
    this.shape = shape;
    this.rows = rows;
    this.features = features;
    this.gradient = gradient;
    visible = new Buffer(rows, shape.offset(shape.parts()));
    share = new Buffer(rows, shape.offset(shape.parts()));
    added = new boolean[shape.parts()];
  }

  @Override
  public void begin() {
    Arrays.fill(gradient.heap, 0f);
    Arrays.fill(visible.heap, 0f);
    Arrays.fill(added, false);
    visible.push();
  }

  @Override
  public INDArray features(int part) {
    return visible.matrix;
  }

  @Override
  public void passBack(int part, INDArray hiddenGradient, INDArray in) {
    Nd4j.gemm(hiddenGradient, in, share.matrix, false, true, 1, 0);
    share.pull();
    for (int p = 0; p < added.length; p++) {
      if (added[p]) {
        for (int j = shape.offset(p) * rows; j < shape.offset(p + 1) * rows; j++) {
          gradient.heap[j] += share.heap[j];
        }
      }
    }
  }

  @Override
  public void add(int part) {
    added[part] = true;
    int from = shape.offset(part) * rows;
    System.arraycopy(features.heap, from, visible.heap, from, shape.width().get(part) * rows);
    visible.push();
  }

  @Override
  public void end() {}
}
