/**
 * All chance in the project: {@link dev.synth.random.Rng}, a small counter-based generator whose
 * streams have names. Two names never share a stream, so adding a column does not change another.
 */
@NullMarked
package dev.synth.random;

import org.jspecify.annotations.NullMarked;
