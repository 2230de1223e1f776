package dev.synth.net.autoregressive;

import dev.synth.net.HalfFloat;
import dev.synth.net.Kernels;
import dev.synth.net.Softmax;
import dev.synth.net.Support;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row as a product of conditionals, p(x_1) p(x_2 | x_1) ...: each part has its own small network
 * over embeddings of the parts drawn before it (after NADE, Larochelle and Murray 2011, and
 * TabularARGN, Tiwald et al. 2025).
 *
 * <p>Part i: {@code logits = out * relu(in * [embedding(x_1) .. embedding(x_(i-1))] + b) + c}; part
 * 0 has its bias alone. A network of {@link NetShape#anyOrder()} sees all other parts that have
 * been appended, in whatever order. Immutable and safe for any number of threads; each uses a
 * {@link Scratch} of its own.
 */
public final class AutoregressiveNet {
  /** Rows drawn together; a row's bits do not depend on it. */
  public static final int BLOCK = Kernels.BLOCK;

  private final NetShape shape;
  private final float[][] embedding;
  private final float[][] in;
  private final float[][] inBias;
  private final float[][] out;
  private final float[][] outBias;
  private @Nullable FirstLayers firstLayers;

  /**
   * A network of those weights; the arrays are taken over.
   *
   * @param embedding by part: categories by width, row-major; no array is copied
   * @param in by part: {@link NetShape#hidden(int)} by {@link NetShape#inputs(int)}, row-major
   * @param out by part: categories by {@link NetShape#hidden(int)}, row-major
   */
  public AutoregressiveNet(
      NetShape shape,
      float[][] embedding,
      float[][] in,
      float[][] inBias,
      float[][] out,
      float[][] outBias) {
    this.shape = shape;
    this.embedding = embedding;
    this.in = in;
    this.inBias = inBias;
    this.out = out;
    this.outBias = outBias;
    for (int i = 0; i < shape.parts(); i++) {
      int k = shape.cardinality().get(i);
      int hidden = shape.hidden(i);
      check(embedding[i].length, k * shape.width().get(i));
      check(in[i].length, hidden * shape.inputs(i));
      check(inBias[i].length, hidden);
      check(out[i].length, k * hidden);
      check(outBias[i].length, k);
    }
  }

  private static void check(int length, int expected) {
    if (length != expected) {
      throw new IllegalArgumentException("a block has " + length + " weights, not " + expected);
    }
  }

  /** The sizes. */
  public NetShape shape() {
    return shape;
  }

  /** The weights of one part by name: embedding, in, inBias, out, outBias; not copies. */
  public Map<String, float[]> weights(int part) {
    var named = new LinkedHashMap<String, float[]>();
    named.put("embedding", embedding[part]);
    named.put("in", in[part]);
    named.put("inBias", inBias[part]);
    named.put("out", out[part]);
    named.put("outBias", outBias[part]);
    return named;
  }

  /** The embedding of a part, categories by width; not a copy. */
  public float[] embedding(int part) {
    return embedding[part];
  }

  /** The output bias of a part; a copy. */
  public float[] outBias(int part) {
    return outBias[part].clone();
  }

  /** The same but for the output bias of one part. */
  public AutoregressiveNet withOutBias(int part, float[] bias) {
    float[][] biases = outBias.clone();
    biases[part] = bias.clone();
    var other = new AutoregressiveNet(shape, embedding, in, inBias, out, biases);
    other.firstLayers = firstLayers(); // biases have no part in them
    return other;
  }

  /** The same with every weight rounded to half precision, as it is saved. */
  public AutoregressiveNet rounded() {
    return new AutoregressiveNet(
        shape, rounded(embedding), rounded(in), rounded(inBias), rounded(out), rounded(outBias));
  }

  private static float[][] rounded(float[][] blocks) {
    return Arrays.stream(blocks).map(HalfFloat::rounded).toArray(float[][]::new);
  }

  /** Arrays to work in, for one thread. */
  public Scratch scratch() {
    return new Scratch(this, firstLayers());
  }

  private synchronized FirstLayers firstLayers() {
    if (firstLayers == null) {
      firstLayers = new FirstLayers(shape, embedding, in, shape.hidden());
    }
    return firstLayers;
  }

  /** First layers of another network over the same embeddings. */
  FirstLayers firstLayers(float[] weights, int units) {
    return new FirstLayers(shape, embedding, new float[][] {weights}, units);
  }

  /** A block of up to {@link #BLOCK} rows, and arrays to work in. Not thread-safe. */
  public static final class Scratch {
    final AutoregressiveNet net;
    final FirstLayers.Work first;
    private final float[][] hidden;
    private final Softmax softmax;
    private final boolean[] has;
    private final int[] order;
    private final int[] seen;
    private int appended;

    private Scratch(AutoregressiveNet net, FirstLayers layers) {
      this.net = net;
      NetShape shape = net.shape;
      int parts = shape.parts();
      first = layers.new Work();
      hidden = new float[shape.hidden()][BLOCK];
      softmax = new Softmax(Collections.max(shape.cardinality()));
      has = new boolean[parts];
      order = new int[parts];
      seen = new int[parts];
    }

    /** Begins a new block: forgets what was appended. */
    public void restart() {
      Arrays.fill(has, false);
      appended = 0;
    }
  }

  /**
   * Draws a part of every row of a block by inverse transform, and appends it.
   *
   * @param part which; without {@link NetShape#anyOrder()} the parts before it have been appended
   * @param uniform one number in [0, 1) a row
   * @param codes receives the categories
   * @param n rows in the block, at most {@link #BLOCK}
   */
  public void draw(int part, float[] uniform, int[] codes, int n, Scratch scratch) {
    draw(part, uniform, codes, n, scratch, Support.ALL);
  }

  /** As {@link #draw(int, float[], int[], int, Scratch)}, of some categories alone. */
  public void draw(
      int part, float[] uniform, int[] codes, int n, Scratch scratch, Support support) {
    int categories = shape.cardinality().get(part);
    int lanes = logits(part, n, scratch);
    scratch.softmax.restrict(categories, lanes, support);
    scratch.softmax.weigh(categories, lanes);
    for (int j = 0; j < n; j++) {
      codes[j] = scratch.softmax.draw(categories, uniform[j], lanes == 1 ? 0 : j);
    }
    append(part, codes, n, scratch);
  }

  /**
   * Appends given categories of a part, as if they had been drawn; appended again, a part keeps its
   * place in the order.
   */
  public void append(int part, int[] codes, int n, Scratch scratch) {
    scratch.first.take(part, codes, n);
    if (!scratch.has[part]) {
      scratch.has[part] = true;
      scratch.order[scratch.appended++] = part;
    }
  }

  /**
   * The natural logarithm of p(code) of each row's part, given the other parts appended, or those
   * of them before it.
   *
   * @param logProbability receives it
   */
  public void logProbability(
      int part, int[] codes, float[] logProbability, int n, Scratch scratch) {
    logProbability(part, codes, logProbability, n, scratch, Support.ALL);
  }

  /**
   * As {@link #logProbability(int, int[], float[], int, Scratch)}, where some categories alone are
   * drawn.
   */
  public void logProbability(
      int part, int[] codes, float[] logProbability, int n, Scratch scratch, Support support) {
    int lanes = logits(part, n, scratch);
    scratch.softmax.restrict(shape.cardinality().get(part), lanes, support);
    scratch.softmax.weighExactly(shape.cardinality().get(part), lanes);
    for (int j = 0; j < n; j++) {
      double p = scratch.softmax.probability(codes[j], lanes == 1 ? 0 : j);
      logProbability[j] = (float) StrictMath.log(Math.max(p, 1e-38));
    }
  }

  /** Adds to {@code sums} the probability of each category of a part, over the rows of a block. */
  public void addShares(int part, double[] sums, int n, Scratch scratch, Support support) {
    int lanes = logits(part, n, scratch);
    scratch.softmax.restrict(sums.length, lanes, support);
    scratch.softmax.weighExactly(sums.length, lanes);
    for (int k = 0; k < sums.length; k++) {
      for (int j = 0; j < n; j++) {
        sums[k] += scratch.softmax.probability(k, lanes == 1 ? 0 : j);
      }
    }
  }

  /** Returns for how many rows: one is enough where a part sees nothing, for all are equal. */
  private int logits(int part, int n, Scratch scratch) {
    int count = 0;
    for (int a = 0; a < scratch.appended; a++) {
      int other = scratch.order[a];
      if (shape.anyOrder() ? other != part : other < part) {
        scratch.seen[count++] = other;
      }
    }
    int lanes = count == 0 ? 1 : n;
    int hidden = shape.hidden(part);
    if (hidden > 0) {
      scratch.first.activate(part, inBias[part], scratch.seen, count, 0f, scratch.hidden, lanes);
    }
    Kernels.affine(
        scratch.softmax.logits,
        shape.cardinality().get(part),
        out[part],
        outBias[part],
        scratch.hidden,
        hidden,
        lanes);
    return lanes;
  }
}
