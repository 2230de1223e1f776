package dev.synth.learn;

/** One of several classes a row, each at a place: what is near is told apart last. */
final class PlacedTargets implements Targets {
  private final int[] classes;
  private final double[][] places;
  private final int channels;

  /** Places by class, then coordinate. */
  PlacedTargets(int[] classes, double[][] places) {
    this.classes = classes;
    this.places = places;
    this.channels = places[0].length;
  }

  @Override
  public int channels() {
    return channels;
  }

  @Override
  public void prepare(int[] order, int from, int to) {
    // the table of places is small
  }

  @Override
  public void addByBin(byte[] column, int[] order, int from, int to, double[] sums, int start) {
    int width = channels + 2;
    for (int i = from; i < to; i++) {
      int at = start + width * (column[order[i]] & 0xFF);
      double[] place = places[classes[order[i]]];
      for (int channel = 0; channel < channels; channel++) {
        sums[at + channel] += place[channel];
      }
      sums[at + channels] += 1;
      sums[at + channels + 1] += 1;
    }
  }
}
