/**
 * What holds between columns: found in real rows ({@link dev.synth.relation.TieFinder}), and kept
 * by {@link dev.synth.relation.RowCodec}, which synthesizers learn through.
 */
@NullMarked
package dev.synth.relation;

import org.jspecify.annotations.NullMarked;
