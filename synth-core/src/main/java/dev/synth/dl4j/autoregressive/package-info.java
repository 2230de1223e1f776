/**
 * Trains the networks of {@link dev.synth.net.autoregressive} on ND4J and DL4J: the generator
 * ({@link dev.synth.dl4j.autoregressive.GeneratorTraining}), its critic, and its refinement by the
 * critic's odds.
 */
@NullMarked
package dev.synth.dl4j.autoregressive;

import org.jspecify.annotations.NullMarked;
