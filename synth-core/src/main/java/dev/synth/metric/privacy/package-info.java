/**
 * Whether synthetic rows tell too much of the rows they were learnt from. Each metric compares with
 * what held-out rows, which nobody has learnt from, show by chance.
 */
@NullMarked
package dev.synth.metric.privacy;

import org.jspecify.annotations.NullMarked;
