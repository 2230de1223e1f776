/**
 * Runs a generator that draws a row part after part, and its critic, in plain Java: {@link
 * dev.synth.net.autoregressive.AutoregressiveNet}.
 */
@NullMarked
package dev.synth.net.autoregressive;

import org.jspecify.annotations.NullMarked;
