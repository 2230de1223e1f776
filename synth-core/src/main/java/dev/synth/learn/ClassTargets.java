package dev.synth.learn;

/** One of several classes a row. */
final class ClassTargets implements Targets {
  private final int[] classes;
  private final int count;

  ClassTargets(int[] classes, int count) {
    this.classes = classes;
    this.count = count;
  }

  @Override
  public int channels() {
    return count;
  }

  @Override
  public void prepare(int[] order, int from, int to) {
    // whole numbers are added as they are read
  }

  @Override
  public void addByBin(byte[] column, int[] order, int from, int to, double[] sums, int start) {
    int width = sums();
    for (int i = from; i < to; i++) {
      int at = start + width * (column[order[i]] & 0xFF);
      sums[at + classes[order[i]]] += 1;
      sums[at + count] += 1;
      sums[at + count + 1] += 1;
    }
  }
}
