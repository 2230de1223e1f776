package dev.synth.net.autoregressive;

import dev.synth.random.Rng;
import java.util.ArrayList;
import java.util.List;

/** Random networks, and what they should give, by plain double arithmetic. */
final class SlowNet {
  /** One part alone, one category, wide parts, many parts, more categories than a block. */
  static final List<NetShape> SHAPES =
      List.of(
          new NetShape(List.of(3), List.of(2), 5),
          new NetShape(List.of(1, 1), List.of(1, 1), 1),
          new NetShape(List.of(3, 1, 5), List.of(2, 1, 3), 7),
          new NetShape(List.of(16, 300, 17, 32), List.of(4, 30, 5, 6), 24),
          new NetShape(List.of(2, 3, 2, 3, 2, 3, 2, 3, 2), List.of(2, 2, 2, 2, 2, 2, 2, 2, 2), 9));

  private final NetShape shape;
  private final AutoregressiveNet net;

  private SlowNet(AutoregressiveNet net) {
    this.net = net;
    this.shape = net.shape();
  }

  static SlowNet of(AutoregressiveNet net) {
    return new SlowNet(net);
  }

  static NetShape anyOrder(NetShape shape) {
    return new NetShape(shape.cardinality(), shape.width(), shape.hidden(), true);
  }

  /** A network of normal weights. */
  static AutoregressiveNet random(NetShape shape, long seed) {
    Rng rng = Rng.of(seed, "net");
    int parts = shape.parts();
    var blocks = new float[5][parts][];
    for (int i = 0; i < parts; i++) {
      int k = shape.cardinality().get(i);
      int hidden = shape.hidden(i);
      blocks[0][i] = normal(rng, k * shape.width().get(i), 1);
      blocks[1][i] = normal(rng, hidden * shape.inputs(i), 0.5);
      blocks[2][i] = normal(rng, hidden, 1);
      blocks[3][i] = normal(rng, k * hidden, 0.5);
      blocks[4][i] = normal(rng, k, 1);
    }
    return new AutoregressiveNet(shape, blocks[0], blocks[1], blocks[2], blocks[3], blocks[4]);
  }

  /** A critic of those layers' sizes over the rows of a shape. */
  static CriticNet critic(NetShape shape, long seed, int... outputs) {
    Rng rng = Rng.of(seed, "critic");
    List<CriticNet.Layer> layers = new ArrayList<>();
    int inputs = shape.offset(shape.parts());
    for (int o : outputs) {
      layers.add(new CriticNet.Layer(inputs, o, normal(rng, inputs * o, 0.3), normal(rng, o, 1)));
      inputs = o;
    }
    return new CriticNet(layers);
  }

  static float[] normal(Rng rng, int n, double scale) {
    var values = new float[n];
    for (int i = 0; i < n; i++) {
      values[i] = (float) (rng.nextGaussian() * scale);
    }
    return values;
  }

  /** Random categories, by part and row. */
  static int[][] codes(NetShape shape, int rows, long seed) {
    Rng rng = Rng.of(seed, "codes");
    var codes = new int[shape.parts()][rows];
    for (int p = 0; p < codes.length; p++) {
      for (int r = 0; r < rows; r++) {
        codes[p][r] = rng.nextInt(shape.cardinality().get(p));
      }
    }
    return codes;
  }

  /** The probabilities of a part's categories, given those parts of a row. */
  double[] probabilities(int part, List<Integer> given, int[][] codes, int row) {
    int hidden = shape.hidden(part);
    var units = new double[hidden];
    for (int u = 0; u < hidden; u++) {
      units[u] = net.weights(part).get("inBias")[u];
      for (int other : given) {
        if (shape.anyOrder() ? other != part : other < part) {
          units[u] +=
              dot(net.weights(part).get("in"), u * shape.inputs(part), other, codes[other][row]);
        }
      }
      units[u] = Math.max(0, units[u]);
    }
    int categories = shape.cardinality().get(part);
    var p = new double[categories];
    double total = 0;
    for (int k = 0; k < categories; k++) {
      double logit = net.weights(part).get("outBias")[k];
      for (int u = 0; u < hidden; u++) {
        logit += net.weights(part).get("out")[k * hidden + u] * units[u];
      }
      p[k] = StrictMath.exp(logit);
      total += p[k];
    }
    for (int k = 0; k < categories; k++) {
      p[k] /= total;
    }
    return p;
  }

  private double dot(float[] weights, int at, int part, int code) {
    int width = shape.width().get(part);
    double sum = 0;
    for (int d = 0; d < width; d++) {
      sum += (double) weights[at + shape.offset(part) + d] * net.embedding(part)[code * width + d];
    }
    return sum;
  }

  /** A critic's logit of one row. */
  double logit(CriticNet critic, int[][] codes, int row) {
    List<CriticNet.Layer> layers = critic.layers();
    CriticNet.Layer first = layers.get(0);
    var values = new double[first.outputs()];
    for (int o = 0; o < values.length; o++) {
      values[o] = first.bias()[o];
      for (int p = 0; p < shape.parts(); p++) {
        values[o] += dot(first.weights(), o * first.inputs(), p, codes[p][row]);
      }
    }
    for (CriticNet.Layer layer : layers.subList(1, layers.size())) {
      var next = new double[layer.outputs()];
      for (int o = 0; o < next.length; o++) {
        next[o] = layer.bias()[o];
        for (int i = 0; i < values.length; i++) {
          double active = Math.max(values[i], CriticNet.SLOPE * values[i]);
          next[o] += layer.weights()[o * layer.inputs() + i] * active;
        }
      }
      values = next;
    }
    return values[0];
  }
}
