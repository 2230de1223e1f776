package dev.synth.dl4j.autoregressive;

import dev.synth.dl4j.Buffer;
import dev.synth.net.autoregressive.NetShape;
import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Parts in their order: each sees those before it, which are the first columns. */
final class OrderedParts implements VisibleParts {
  private final Buffer features;
  private final Buffer gradient;
  private final INDArray[] seen;
  private final INDArray[] seenGradient;

  OrderedParts(NetShape shape, int rows, Buffer features, Buffer gradient) {
    this.features = features;
    this.gradient = gradient;
    seen = new INDArray[shape.parts()];
    seenGradient = new INDArray[shape.parts()];
    for (int i = 1; i < seen.length; i++) {
      seen[i] = firstColumns(features.matrix, rows, shape.offset(i));
      seenGradient[i] = firstColumns(gradient.matrix, rows, shape.offset(i));
    }
  }

  private static INDArray firstColumns(INDArray matrix, int rows, int columns) {
    return Nd4j.create(matrix.data(), new long[] {rows, columns}, new long[] {1, rows}, 0, 'f');
  }

  @Override
  public void begin() {
    features.push();
    Arrays.fill(gradient.heap, 0f);
    gradient.push();
  }

  @Override
  public INDArray features(int part) {
    return seen[part];
  }

  @Override
  public void passBack(int part, INDArray hiddenGradient, INDArray in) {
    Nd4j.gemm(hiddenGradient, in, seenGradient[part], false, true, 1, 1);
  }

  @Override
  public void add(int part) {}

  @Override
  public void end() {
    gradient.pull();
  }
}
