/**
 * Runs metrics into an {@link dev.synth.evaluation.Evaluation}, and judges it by a {@link
 * dev.synth.evaluation.Gate} into a {@link dev.synth.evaluation.Verdict}.
 */
@NullMarked
package dev.synth.evaluation;

import org.jspecify.annotations.NullMarked;
