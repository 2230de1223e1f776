/**
 * Small pure functions on numbers: empirical distributions, histograms, correlation, distances
 * between frequencies. In double, in a fixed order, so that a score is the same on every machine.
 */
@NullMarked
package dev.synth.stats;

import org.jspecify.annotations.NullMarked;
