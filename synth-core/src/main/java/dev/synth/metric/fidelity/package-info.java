/**
 * Whether rows look like the real ones: the scores of SDMetrics' quality report (version 0.29, its
 * thresholds set to 0 so that all columns and all pairs count), equal to it to 9 digits.
 *
 * <p>The one difference: SDMetrics draws 50,000 rows of a longer table without a seed before it
 * counts joint frequencies; here all rows count, so a score can be had again.
 */
@NullMarked
package dev.synth.metric.fidelity;

import org.jspecify.annotations.NullMarked;
