package dev.synth.evaluation;

import dev.synth.metric.Comparison;
import dev.synth.synthesis.History;

/**
 * Rows that were measured and judged. Holds the real rows: write {@code dev.synth.report} reports
 * of it, never itself.
 *
 * @param subject what was judged, for a person
 * @param data the rows that were compared
 * @param verdict every score, and the gate's judgements
 * @param history of the model that made the rows; nothing for a file
 */
public record EvaluationResult(String subject, Comparison data, Verdict verdict, History history) {}
