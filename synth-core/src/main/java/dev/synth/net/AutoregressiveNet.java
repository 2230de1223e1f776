package dev.synth.net;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A row as a product of conditionals, p(x_1) p(x_2 | x_1) ...: each part has its own small network
 * over embeddings of the parts before it (after NADE, Larochelle and Murray 2011, and TabularARGN,
 * Tiwald et al. 2025).
 *
 * <p>Part i: {@code logits = out * relu(in * [embedding(x_1) .. embedding(x_(i-1))] + b) + c}; part
 * 0 has its bias alone. Immutable and safe for any number of threads; each uses a {@link Scratch}
 * of its own.
 */
public final class AutoregressiveNet {
  /** Rows drawn together; a row's bits do not depend on it. */
  public static final int BLOCK = 256;

  private final Shape shape;
  private final float[][] embedding;
  private final float[][] in;
  private final float[][] inBias;
  private final float[][] out;
  private final float[][] outBias;

  /**
   * The sizes of a network.
   *
   * @param cardinality how many categories each part has
   * @param width how wide each part's embedding is
   * @param hidden units of each part's hidden layer
   */
  public record Shape(List<Integer> cardinality, List<Integer> width, int hidden) {
    public Shape {
      cardinality = List.copyOf(cardinality);
      width = List.copyOf(width);
    }

    /** How many parts. */
    public int parts() {
      return cardinality.size();
    }

    /**
     * Where the embedding of that part begins among the features; the total width at {@code
     * parts()}.
     */
    public int offset(int part) {
      int sum = 0;
      for (int i = 0; i < part; i++) {
        sum += width.get(i);
      }
      return sum;
    }

    /** How many weights a network of this shape has. */
    public long weights() {
      long sum = 0;
      for (int i = 0; i < parts(); i++) {
        long k = cardinality.get(i);
        sum += k * width.get(i) + k;
        sum += i == 0 ? 0 : (long) hidden * (offset(i) + 1 + k);
      }
      return sum;
    }
  }

  /**
   * A network of those weights; the arrays are taken over.
   *
   * @param embedding by part: categories by width, row-major
   * @param in by part: hidden by features before it; empty for part 0
   * @param out by part: categories by hidden; empty for part 0
   */
  public AutoregressiveNet(
      Shape shape,
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
      int hidden = i == 0 ? 0 : shape.hidden();
      check(embedding[i].length, k * shape.width().get(i));
      check(in[i].length, hidden * shape.offset(i));
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
  public Shape shape() {
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

  /** The output bias of a part; not a copy: calibration moves it when training ends. */
  public float[] outBias(int part) {
    return outBias[part];
  }

  /** Rounds every weight to half precision in place: once, when training ends and before use. */
  public void roundToHalf() {
    for (int i = 0; i < shape.parts(); i++) {
      weights(i).values().forEach(HalfFloat::round);
    }
  }

  /** Arrays to work in, for one thread. */
  public Scratch scratch() {
    return new Scratch(shape);
  }

  /** Arrays to work in. Not thread-safe. */
  public static final class Scratch {
    final float[][] features;
    private final float[][] hidden;
    private final float[][] logits;
    private final float[] max = new float[BLOCK];
    private final float[] sum = new float[BLOCK];

    private Scratch(Shape shape) {
      features = new float[shape.offset(shape.parts())][BLOCK];
      hidden = new float[shape.hidden()][BLOCK];
      int widest = 1;
      for (int categories : shape.cardinality()) {
        widest = Math.max(widest, categories);
      }
      logits = new float[widest][BLOCK];
    }
  }

  /**
   * Draws the next part of every row of a block by inverse transform, and appends its embedding.
   *
   * @param part which, in order from 0
   * @param uniform one number in [0, 1) a row
   * @param codes receives the categories
   * @param n rows in the block, at most {@link #BLOCK}
   */
  public void draw(int part, float[] uniform, int[] codes, int n, Scratch scratch) {
    int categories = shape.cardinality().get(part);
    weights(part, n, scratch);
    float[] target = scratch.max;
    for (int j = 0; j < n; j++) {
      target[j] = uniform[j] * scratch.sum[j];
    }
    Arrays.fill(codes, 0, n, 0);
    float[] upTo = scratch.sum;
    Arrays.fill(upTo, 0, n, 0f);
    for (int k = 0; k < categories - 1; k++) {
      Kernels.pass(scratch.logits[k], upTo, target, codes, n);
    }
    append(part, codes, n, scratch);
  }

  /** Appends the embedding of given categories, as if they had been drawn. */
  public void append(int part, int[] codes, int n, Scratch scratch) {
    int width = shape.width().get(part);
    int offset = shape.offset(part);
    float[] table = embedding[part];
    for (int d = 0; d < width; d++) {
      Kernels.gather(scratch.features[offset + d], table, codes, width, d, n);
    }
  }

  /**
   * The natural logarithm of p(code) of each row's part, given the parts appended before.
   *
   * @param logProbability receives it
   */
  public void logProbability(
      int part, int[] codes, float[] logProbability, int n, Scratch scratch) {
    weights(part, n, scratch);
    for (int j = 0; j < n; j++) {
      double p = scratch.logits[codes[j]][j] / (double) scratch.sum[j];
      logProbability[j] = (float) StrictMath.log(Math.max(p, 1e-38));
    }
  }

  /** Adds to {@code sums} the probability of each category of a part, over the rows of a block. */
  public void addShares(int part, double[] sums, int n, Scratch scratch) {
    weights(part, n, scratch);
    for (int k = 0; k < sums.length; k++) {
      for (int j = 0; j < n; j++) {
        sums[k] += scratch.logits[k][j] / scratch.sum[j];
      }
    }
  }

  private void weights(int part, int n, Scratch scratch) {
    int categories = shape.cardinality().get(part);
    float[][] logits = scratch.logits;
    if (part == 0) {
      for (int k = 0; k < categories; k++) {
        Arrays.fill(logits[k], 0, n, outBias[0][k]);
      }
    } else {
      Kernels.affine(
          scratch.hidden,
          shape.hidden(),
          in[part],
          inBias[part],
          scratch.features,
          shape.offset(part),
          n);
      Kernels.leakyRelu(scratch.hidden, shape.hidden(), 0f, n);
      Kernels.affine(
          logits, categories, out[part], outBias[part], scratch.hidden, shape.hidden(), n);
    }
    Kernels.softmaxWeights(logits, categories, scratch.max, scratch.sum, n);
  }
}
