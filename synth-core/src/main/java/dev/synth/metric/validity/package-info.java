/** Whether synthetic cells are possible at all, by what the training rows show. */
@NullMarked
package dev.synth.metric.validity;

import org.jspecify.annotations.NullMarked;
