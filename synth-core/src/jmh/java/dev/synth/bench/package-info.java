/**
 * Benchmarks, not shipped: {@link dev.synth.bench.Yardsticks} trains on known data sets and
 * measures what comes of it; the others are JMH's.
 */
@NullMarked
package dev.synth.bench;

import org.jspecify.annotations.NullMarked;
