package dev.synth.evaluation;

import dev.synth.metric.Comparison;
import dev.synth.synthesis.Certificate;
import dev.synth.synthesis.Provenance;
import java.util.Optional;

/**
 * Rows that were measured and judged. Holds the real rows: write {@code dev.synth.report} reports
 * of it, never itself.
 *
 * @param subject what was judged, for a person
 * @param data the rows that were compared
 * @param verdict every score, and the gate's judgements
 * @param provenance of the model that made the rows; nothing for a file
 * @param certificate from when that model was fitted, if it has one
 */
public record EvaluationResult(
    String subject,
    Comparison data,
    Verdict verdict,
    Provenance provenance,
    Optional<Certificate> certificate) {}
