/**
 * {@code autoregressive-gan}: a generator that factorises a row into conditionals, and a critic
 * that corrects it. {@link dev.synth.synthesis.autoregressive.AutoregressiveGan} is the way in.
 */
@NullMarked
package dev.synth.synthesis.autoregressive;

import org.jspecify.annotations.NullMarked;
