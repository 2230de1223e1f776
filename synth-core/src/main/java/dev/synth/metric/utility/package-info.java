/** Whether what is learnt from synthetic rows holds for real ones. */
@NullMarked
package dev.synth.metric.utility;

import org.jspecify.annotations.NullMarked;
