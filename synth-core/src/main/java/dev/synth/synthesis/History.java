package dev.synth.synthesis;

import java.util.Optional;

/**
 * What is known of how a model came to be.
 *
 * @param provenance where it comes from
 * @param trace what fitting measured as it went on
 * @param certificate what was measured when it was done; empty for rules
 */
public record History(Provenance provenance, Trace trace, Optional<Certificate> certificate) {
  /** Nothing is known: it was written by hand. */
  public static final History NONE = new History(Provenance.NONE, Trace.NONE, Optional.empty());

  /** The same with another provenance. */
  public History withProvenance(Provenance other) {
    return new History(other, trace, certificate);
  }

  /** The same with that certificate. */
  public History withCertificate(Certificate judged) {
    return new History(provenance, trace, Optional.of(judged));
  }
}
