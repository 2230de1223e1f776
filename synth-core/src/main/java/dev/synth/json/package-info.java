/**
 * JSON as plain values: {@link dev.synth.json.PlainJson} writes and reads it, {@link
 * dev.synth.json.Tree} takes values out of it by what they must be.
 */
@NullMarked
package dev.synth.json;

import org.jspecify.annotations.NullMarked;
