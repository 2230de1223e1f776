/**
 * Rows and records: {@link dev.synth.mapping.RecordSchema} says which columns a record needs,
 * {@link dev.synth.mapping.RecordMapper} makes records of a table's rows. Names match after
 * dropping case, {@code _}, {@code -}, {@code .} and blanks.
 */
@NullMarked
package dev.synth.mapping;

import org.jspecify.annotations.NullMarked;
