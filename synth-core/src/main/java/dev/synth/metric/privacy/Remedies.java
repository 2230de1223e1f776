package dev.synth.metric.privacy;

/** What to change when rows tell too much. */
final class Remedies {
  /** Of how close rows are to those that were learnt from. */
  static final String PROTECT =
      "learn from more rows, let synthesizer auto try more protection by itself, or ask for it:"
          + " a larger dropout or decay of autoregressive-gan, a larger minLeaf of cart";

  /** Of whole rows that come again. */
  static final String ROWS = "give the columns that tell rows apart a rule, or " + PROTECT;

  private Remedies() {}
}
