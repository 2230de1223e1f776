package dev.synth.net;

import java.util.List;

/**
 * Tells real rows from generated ones: a multilayer perceptron over the generator's embeddings of a
 * row, leaky ReLU between layers, one logit out. Its odds estimate the density ratio real/generated
 * (Goodfellow et al. 2014, section 4.1). Thread-safe once trained.
 */
public final class CriticNet {
  /** Slope of the leaky ReLU below zero. */
  public static final float SLOPE = 0.2f;

  private final List<Layer> layers;

  /** One layer's weights; the arrays are taken over. */
  public static final class Layer {
    final int inputs;
    final int outputs;
    final float[] weights;
    final float[] bias;

    /**
     * A layer of those weights.
     *
     * @param weights outputs by inputs, row-major
     */
    public Layer(int inputs, int outputs, float[] weights, float[] bias) {
      if (weights.length != inputs * outputs || bias.length != outputs) {
        throw new IllegalArgumentException("weights do not match the layer's sizes");
      }
      this.inputs = inputs;
      this.outputs = outputs;
      this.weights = weights;
      this.bias = bias;
    }

    /** How many inputs. */
    public int inputs() {
      return inputs;
    }

    /** How many outputs. */
    public int outputs() {
      return outputs;
    }

    /** The weights, outputs by inputs; not a copy. */
    public float[] weights() {
      return weights;
    }

    /** The bias; not a copy. */
    public float[] bias() {
      return bias;
    }
  }

  /** A critic of those layers; the last has one output. */
  public CriticNet(List<Layer> layers) {
    this.layers = List.copyOf(layers);
    if (layers.isEmpty() || layers.get(layers.size() - 1).outputs != 1) {
      throw new IllegalArgumentException("the last layer must have one output");
    }
  }

  /** The layers in order. */
  public List<Layer> layers() {
    return layers;
  }

  /** Rounds every weight to half precision in place: once, when training ends and before use. */
  public void roundToHalf() {
    for (Layer layer : layers) {
      HalfFloat.round(layer.weights);
      HalfFloat.round(layer.bias);
    }
  }

  /** Arrays to work in, for one thread. */
  public float[][][] scratch() {
    var rows = new float[layers.size()][][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new float[layers.get(i).outputs][AutoregressiveNet.BLOCK];
    }
    return rows;
  }

  /**
   * The logits of a block of rows whose parts have all been appended.
   *
   * @return one logit a row, valid until the scratch is used again
   */
  public float[] logits(AutoregressiveNet.Scratch rows, int n, float[][][] scratch) {
    return logits(rows.features, n, scratch);
  }

  float[] logits(float[][] features, int n, float[][][] scratch) {
    float[][] in = features;
    for (int i = 0; i < layers.size(); i++) {
      Layer layer = layers.get(i);
      Kernels.affine(scratch[i], layer.outputs, layer.weights, layer.bias, in, layer.inputs, n);
      if (i + 1 < layers.size()) {
        Kernels.leakyRelu(scratch[i], layer.outputs, SLOPE, n);
      }
      in = scratch[i];
    }
    return in[0];
  }
}
