/**
 * What the columns of a table are: their types, found from the texts of their cells, and their
 * meanings (a mail address, a postcode, a first name), found from names and cells.
 *
 * <p>Types: a {@link dev.synth.schema.TypeGuess} sees every cell of one column, then names its
 * type; a {@link dev.synth.schema.ColumnBuilder} turns the same cells into a column of it. Both are
 * fed ranges of characters, so that reading a number makes no object.
 */
@NullMarked
package dev.synth.schema;

import org.jspecify.annotations.NullMarked;
