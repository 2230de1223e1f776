/**
 * Whether rows look like the real ones. The scores of SDMetrics (version 0.29; its quality report
 * with thresholds 0, so that all columns and all pairs count, and with its own) and the accuracies
 * of MOSTLY AI's quality assurance (1.10.7), equal to them to 9 digits.
 *
 * <p>The one difference: SDMetrics draws 50,000 rows of a longer table without a seed before it
 * counts joint frequencies; here all rows count, so a score can be had again. Distributions, pairs
 * and bins are computed once for all metrics of a comparison.
 */
@NullMarked
package dev.synth.metric.fidelity;

import org.jspecify.annotations.NullMarked;
