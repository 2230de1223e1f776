/**
 * Columns drawn by themselves: {@link dev.synth.synthesis.marginal.Marginals}, the yardstick that
 * every other family has to beat.
 */
@NullMarked
package dev.synth.synthesis.marginal;

import org.jspecify.annotations.NullMarked;
