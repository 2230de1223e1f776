/**
 * Learners that synthesizers and metrics share: trees, boosting on them, logistic regression,
 * nearest neighbours. Plain Java; the same input gives the same bits on any number of threads.
 */
@NullMarked
package dev.synth.learn;

import org.jspecify.annotations.NullMarked;
