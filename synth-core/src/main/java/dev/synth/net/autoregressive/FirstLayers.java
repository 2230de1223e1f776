package dev.synth.net.autoregressive;

import dev.synth.net.Kernels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * First layers over embeddings as sums: what a category adds to a layer, its embedding times the
 * layer's weights, is computed when a row first has it, and kept. A layer of a row is then its bias
 * and one kept array for each part, instead of a product.
 *
 * <p>Once the budget is spent, such an array is computed whenever it is needed, by the same
 * additions: what is kept changes no bit. Thread-safe; each thread has a {@link Work} of its own.
 */
final class FirstLayers {
  /** Bytes to keep; 15 columns need about 5 MB. */
  private static final long BUDGET = 64L << 20;

  private static final int ARRAY_BYTES = 20; // a header and a reference
  private static final int TOGETHER = 4;
  private static final int BLOCK = AutoregressiveNet.BLOCK;
  private static final float[] NOTHING = new float[0];

  private final float[][] embedding;
  private final int[] width;
  private final int[] offset;
  private final int units;

  /** By layer, then feature: what a feature of 1 adds to each unit. */
  private final float[][][] columns;

  /** By part and category: what is kept, by layer. */
  private final List<AtomicReferenceArray<float[][]>> kept = new ArrayList<>();

  private final AtomicLong left;

  /**
   * Layers of equally many units.
   *
   * @param shape of the embeddings
   * @param embedding by part: categories by width
   * @param weights by layer: units by features, row-major; the features of the first parts, or none
   */
  FirstLayers(NetShape shape, float[][] embedding, float[][] weights, int units) {
    this(shape, embedding, weights, units, BUDGET);
  }

  FirstLayers(NetShape shape, float[][] embedding, float[][] weights, int units, long budget) {
    int parts = shape.parts();
    this.embedding = embedding;
    this.units = units;
    left = new AtomicLong(budget);
    width = new int[parts];
    offset = new int[parts];
    int at = 0;
    for (int p = 0; p < parts; p++) {
      width[p] = shape.width().get(p);
      offset[p] = at;
      at += width[p];
      kept.add(new AtomicReferenceArray<>(shape.cardinality().get(p)));
    }
    columns = new float[weights.length][][];
    for (int l = 0; l < weights.length; l++) {
      columns[l] = transposed(weights[l], units);
    }
  }

  private static float[][] transposed(float[] matrix, int rows) {
    int features = matrix.length / rows;
    var columns = new float[features][rows];
    for (int u = 0; u < rows; u++) {
      for (int f = 0; f < features; f++) {
        columns[f][u] = matrix[u * features + f];
      }
    }
    return columns;
  }

  /** What one thread works in: the categories of a block's rows, and room for sums. */
  final class Work {
    /** At {@code part * BLOCK + row}: what the row's category adds, by layer; null: not kept. */
    private final float[] @Nullable [][] adds = new float[width.length * BLOCK][][];

    /** By part: the category of each row. */
    final int[][] codes = new int[width.length][BLOCK];

    private final float[][] terms = new float[width.length + TOGETHER][];
    private final float[][] spare = new float[width.length][];
    private final float[] zeros = new float[units];
    private final float[][] tile = new float[TOGETHER][units];

    /** Takes the categories of a part of the block's rows. */
    void take(int part, int[] categories, int n) {
      System.arraycopy(categories, 0, codes[part], 0, n);
      for (int r = 0; r < n; r++) {
        adds[part * BLOCK + r] = kept(part, categories[r]);
      }
    }

    /**
     * The activated units of a layer, by unit and row.
     *
     * @param parts the parts that are added, in that order; they have been taken
     * @param count how many of them
     * @param slope of the leaky ReLU
     */
    void activate(
        int layer, float[] bias, int[] parts, int count, float slope, float[][] out, int n) {
      for (int from = 0; from < n; from += TOGETHER) {
        for (int r = from; r < Math.min(n, from + TOGETHER); r++) {
          sum(layer, bias, parts, count, r, tile[r - from]);
        }
        Kernels.transpose(tile[0], tile[1], tile[2], tile[3], out, from, units);
      }
      Kernels.leakyRelu(out, units, slope, n);
    }

    private void sum(int layer, float[] bias, int[] parts, int count, int row, float[] into) {
      for (int a = 0; a < count; a++) {
        float @Nullable [][] add = adds[parts[a] * BLOCK + row];
        terms[a] = add == null ? product(layer, parts[a], row, a) : add[layer];
      }
      Arrays.fill(terms, count, count + TOGETHER, zeros);
      float[] before = bias;
      for (int a = 0; a < Math.max(1, count); a += TOGETHER) {
        Kernels.sum(into, before, terms[a], terms[a + 1], terms[a + 2], terms[a + 3], units);
        before = into;
      }
    }

    private float[] product(int layer, int part, int row, int term) {
      if (spare[term] == null) {
        spare[term] = new float[units];
      }
      return FirstLayers.this.product(layer, part, codes[part][row], spare[term]);
    }
  }

  /** By layer: what the category adds; null when there is no room to keep it. */
  private float @Nullable [][] kept(int part, int code) {
    AtomicReferenceArray<float[][]> ofPart = kept.get(part);
    float[][] adds = ofPart.get(code);
    if (adds != null) {
      return adds;
    }
    long bytes = 0;
    for (int l = 0; l < columns.length; l++) {
      bytes += ARRAY_BYTES + (sees(l, part) ? 4L * units : 0);
    }
    if (left.addAndGet(-bytes) < 0) {
      left.addAndGet(bytes);
      return null;
    }
    adds = new float[columns.length][];
    for (int l = 0; l < adds.length; l++) {
      adds[l] = sees(l, part) ? product(l, part, code, new float[units]) : NOTHING;
    }
    if (!ofPart.compareAndSet(code, null, adds)) {
      left.addAndGet(bytes); // another thread was first, with the same bits
    }
    return adds;
  }

  private boolean sees(int layer, int part) {
    return offset[part] + width[part] <= columns[layer].length;
  }

  private float[] product(int layer, int part, int code, float[] into) {
    Kernels.combine(
        into,
        units,
        columns[layer],
        offset[part],
        embedding[part],
        code * width[part],
        width[part]);
    return into;
  }
}
