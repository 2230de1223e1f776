package dev.synth.net.autoregressive;

import dev.synth.net.HalfFloat;
import dev.synth.net.Kernels;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells real rows from generated ones: a multilayer perceptron over the generator's embeddings of a
 * row, leaky ReLU between layers, one logit out. Its odds estimate the density ratio real/generated
 * (Goodfellow et al. 2014, section 4.1). Thread-safe once trained.
 */
public final class CriticNet {
  /** Slope of the leaky ReLU below zero. */
  public static final float SLOPE = 0.2f;

  private final List<Layer> layers;
  private @Nullable FirstLayers first;
  private @Nullable AutoregressiveNet over;

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

  /** The same with every weight rounded to half precision, as it is saved. */
  public CriticNet rounded() {
    return new CriticNet(
        layers.stream()
            .map(
                layer ->
                    new Layer(
                        layer.inputs,
                        layer.outputs,
                        HalfFloat.rounded(layer.weights),
                        HalfFloat.rounded(layer.bias)))
            .toList());
  }

  /** Arrays to work in, for one thread. */
  public Scratch scratch() {
    return new Scratch(layers);
  }

  private synchronized FirstLayers first(AutoregressiveNet generator) {
    if (first == null || over != generator) {
      first = generator.firstLayers(layers.get(0).weights, layers.get(0).outputs);
      over = generator;
    }
    return first;
  }

  /** Arrays to work in. Not thread-safe. */
  public static final class Scratch {
    private final float[][][] activations;
    private FirstLayers.@Nullable Work first;
    private @Nullable AutoregressiveNet over;

    private Scratch(List<Layer> layers) {
      activations = new float[layers.size()][][];
      for (int i = 0; i < activations.length; i++) {
        activations[i] = new float[layers.get(i).outputs][AutoregressiveNet.BLOCK];
      }
    }
  }

  /**
   * The logits of a block of rows whose parts have all been appended.
   *
   * @return one logit a row, valid until the scratch is used again
   */
  public float[] logits(AutoregressiveNet.Scratch rows, int n, Scratch scratch) {
    FirstLayers.Work work = scratch.first;
    if (work == null || scratch.over != rows.net) {
      work = first(rows.net).new Work();
      scratch.first = work;
      scratch.over = rows.net;
    }
    var parts = new int[rows.net.shape().parts()];
    for (int p = 0; p < parts.length; p++) {
      parts[p] = p;
      work.take(p, rows.first.codes[p], n);
    }
    float[][] in = scratch.activations[0];
    work.activate(0, layers.get(0).bias, parts, parts.length, slope(0), in, n);
    for (int i = 1; i < layers.size(); i++) {
      Layer layer = layers.get(i);
      float[][] out = scratch.activations[i];
      Kernels.affine(out, layer.outputs, layer.weights, layer.bias, in, layer.inputs, n);
      Kernels.leakyRelu(out, layer.outputs, slope(i), n);
      in = out;
    }
    return in[0];
  }

  /** The last layer is linear. */
  private float slope(int layer) {
    return layer + 1 < layers.size() ? SLOPE : 1f;
  }
}
