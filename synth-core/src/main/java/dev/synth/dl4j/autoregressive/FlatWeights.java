package dev.synth.dl4j.autoregressive;

import dev.synth.net.autoregressive.AutoregressiveNet;
import dev.synth.net.autoregressive.NetShape;
import dev.synth.random.Rng;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bytedeco.javacpp.FloatPointer;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * All numbers of a generator in one native vector: embeddings and biases first (worked on by Java),
 * then the matrices (worked on by BLAS), so that an optimizer sees one vector and Java copies only
 * its head.
 */
final class FlatWeights {
  /** Keeps embeddings of ordered categories apart, and none at zero. */
  private static final double JITTER = 0.1;

  final NetShape shape;
  final INDArray flat;

  /** Java's copy of embeddings and biases. */
  final float[] head;

  final int[] embedding;
  final int[] inBias;
  final int[] outBias;
  final INDArray[] in;
  final INDArray[] out;
  private final FloatPointer pointer;
  private final INDArray matrices;

  FlatWeights(NetShape shape) {
    this.shape = shape;
    int parts = shape.parts();
    embedding = new int[parts];
    inBias = new int[parts];
    outBias = new int[parts];
    int at = 0;
    for (int i = 0; i < parts; i++) {
      embedding[i] = at;
      at += shape.cardinality().get(i) * shape.width().get(i);
      inBias[i] = at;
      at += shape.hidden(i);
      outBias[i] = at;
      at += shape.cardinality().get(i);
    }
    head = new float[at];
    flat = Nd4j.zeros(1, Math.toIntExact(shape.weights()));
    pointer = (FloatPointer) flat.data().pointer();
    long ofMatrices = flat.length() - at;
    matrices = Nd4j.create(flat.data(), new long[] {1, ofMatrices}, new long[] {1, 1}, at, 'c');
    in = new INDArray[parts];
    out = new INDArray[parts];
    for (int i = 0; i < parts; i++) {
      int hidden = shape.hidden(i);
      if (hidden > 0) {
        in[i] = matrix(at, shape.inputs(i), hidden);
        at += shape.inputs(i) * hidden;
        out[i] = matrix(at, hidden, shape.cardinality().get(i));
        at += hidden * shape.cardinality().get(i);
      }
    }
  }

  private INDArray matrix(int offset, int rows, int columns) {
    return Nd4j.create(flat.data(), new long[] {rows, columns}, new long[] {1, rows}, offset, 'f');
  }

  /** Moves by {@code share} of the way to others of the same shape. */
  void approach(FlatWeights others, double share) {
    flat.muli(1 - share);
    Nd4j.getBlasWrapper().level1().axpy(flat.length(), share, others.flat, flat);
  }

  /** Multiplies the matrices, and not embeddings and biases. */
  void shrinkMatrices(double factor) {
    if (matrices.length() > 0) { // one column has none
      matrices.muli(factor);
    }
  }

  /** Copies Java's head into the native vector. */
  void headToNative() {
    new FloatPointer(pointer).put(head, 0, head.length);
  }

  /** Copies the native vector's head into Java's. */
  void headFromNative() {
    new FloatPointer(pointer).get(head, 0, head.length);
  }

  /**
   * Standard normal embeddings, smooth ones where categories have an order, uniform layers
   * (Glorot's scale), biases at the log frequencies.
   *
   * @param ordered by part: how many of its first categories have an order
   */
  void initialise(int[][] codes, List<Integer> ordered, Rng rng) {
    for (int i = 0; i < shape.parts(); i++) {
      int categories = shape.cardinality().get(i);
      int width = shape.width().get(i);
      for (int k = 0; k < categories; k++) {
        boolean hasPlace = k < ordered.get(i);
        for (int d = 0; d < width; d++) {
          double chance = rng.nextGaussian();
          head[embedding[i] + k * width + d] =
              (float) (hasPlace ? smooth(k, d, ordered.get(i)) + JITTER * chance : chance);
        }
      }
      var count = new double[categories];
      for (int code : codes[i]) {
        count[code]++;
      }
      for (int k = 0; k < categories; k++) {
        double share = (count[k] + 0.1) / (codes[i].length + 0.1 * categories);
        head[outBias[i] + k] = (float) StrictMath.log(share);
      }
      if (shape.hidden(i) > 0) {
        fill(in[i], shape.inputs(i), rng);
        fill(out[i], shape.hidden(), rng);
      }
    }
    headToNative();
  }

  /** The place among ordered categories, then its cosines of rising frequency; unit variance. */
  private static double smooth(int place, int dimension, int places) {
    double u = (place + 0.5) / places;
    return dimension == 0
        ? (2 * u - 1) * StrictMath.sqrt(3)
        : StrictMath.sqrt(2) * StrictMath.cos(StrictMath.PI * dimension * u);
  }

  private static void fill(INDArray matrix, int fanIn, Rng rng) {
    double limit = 1 / StrictMath.sqrt(fanIn);
    var values = new float[Math.toIntExact(matrix.length())];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) ((2 * rng.nextDouble() - 1) * limit);
    }
    at(matrix).put(values, 0, values.length);
  }

  private static FloatPointer at(INDArray matrix) {
    FloatPointer base = (FloatPointer) matrix.data().originalDataBuffer().pointer();
    return new FloatPointer(base).position(matrix.offset());
  }

  /** The numbers of a network, copied. */
  static FlatWeights of(AutoregressiveNet net) {
    var weights = new FlatWeights(net.shape());
    for (int i = 0; i < net.shape().parts(); i++) {
      Map<String, float[]> blocks = net.weights(i);
      weights.put(blocks.get("embedding"), weights.embedding[i]);
      weights.put(blocks.get("inBias"), weights.inBias[i]);
      weights.put(blocks.get("outBias"), weights.outBias[i]);
      if (net.shape().hidden(i) > 0) {
        put(blocks.get("in"), weights.in[i]);
        put(blocks.get("out"), weights.out[i]);
      }
    }
    weights.headToNative();
    return weights;
  }

  private void put(float @Nullable [] block, int offset) {
    float[] there = Objects.requireNonNull(block);
    System.arraycopy(there, 0, head, offset, there.length);
  }

  private static void put(float @Nullable [] block, INDArray matrix) {
    float[] there = Objects.requireNonNull(block);
    at(matrix).put(there, 0, there.length);
  }

  /** The network of these numbers, copied. */
  AutoregressiveNet net() {
    headFromNative();
    int parts = shape.parts();
    var embeddings = new float[parts][];
    var ins = new float[parts][];
    var inBiases = new float[parts][];
    var outs = new float[parts][];
    var outBiases = new float[parts][];
    for (int i = 0; i < parts; i++) {
      int categories = shape.cardinality().get(i);
      int hidden = shape.hidden(i);
      embeddings[i] = cut(embedding[i], categories * shape.width().get(i));
      inBiases[i] = cut(inBias[i], hidden);
      outBiases[i] = cut(outBias[i], categories);
      ins[i] = hidden == 0 ? new float[0] : values(in[i]);
      outs[i] = hidden == 0 ? new float[0] : values(out[i]);
    }
    return new AutoregressiveNet(shape, embeddings, ins, inBiases, outs, outBiases);
  }

  private float[] cut(int from, int length) {
    var part = new float[length];
    System.arraycopy(head, from, part, 0, length);
    return part;
  }

  private static float[] values(INDArray matrix) {
    var values = new float[Math.toIntExact(matrix.length())];
    at(matrix).get(values, 0, values.length);
    return values;
  }
}
