/**
 * Runs trained networks in plain Java: fixed order of arithmetic, no native library, the same bits
 * on every machine.
 */
@NullMarked
package dev.synth.net;

import org.jspecify.annotations.NullMarked;
