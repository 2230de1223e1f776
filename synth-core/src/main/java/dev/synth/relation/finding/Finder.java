package dev.synth.relation.finding;

/** Looks for relations of one kind. Stateless. */
interface Finder {
  /** Proposes what the sample shows. */
  void look(Sample sample, Findings findings);
}
