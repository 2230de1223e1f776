/**
 * What holds between columns: found in real rows ({@link dev.synth.relation.row.TieFinder}), and
 * kept by {@link dev.synth.relation.row.RowCodec}, which synthesizers learn through.
 */
@NullMarked
package dev.synth.relation.row;

import org.jspecify.annotations.NullMarked;
