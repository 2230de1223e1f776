/**
 * How the project speaks to its user: one shape of error, progress and cancellation. The lowest
 * floor; it imports nothing of ours.
 *
 * <p>The user's mistake is a {@link dev.synth.problem.SynthException}; a mistake of ours is an
 * {@link IllegalStateException}. Neither ever prints a value of a real cell: it gives file, line
 * and column instead.
 */
@NullMarked
package dev.synth.problem;

import org.jspecify.annotations.NullMarked;
