/**
 * Tables to categories and back: {@link dev.synth.transform.TableCodec} turns every column into one
 * or more categorical parts, and a row's categories back into cells. What it keeps of the real data
 * is protected here, once, for all synthesizers ({@link dev.synth.transform.Protection}).
 */
@NullMarked
package dev.synth.transform;

import org.jspecify.annotations.NullMarked;
