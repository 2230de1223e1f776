/**
 * Tables: immutable typed columns under a {@link dev.synth.table.Schema}. Columnar and compact
 * (eight bytes a number, four a category), so that 500,000 rows of 40 columns stay under 200 MB.
 *
 * <p>A missing cell is the column's business: {@link dev.synth.table.Column#isMissing}.
 */
@NullMarked
package dev.synth.table;

import org.jspecify.annotations.NullMarked;
