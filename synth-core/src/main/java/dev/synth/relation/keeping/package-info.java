/**
 * Keeps hard relations by construction: {@link dev.synth.relation.keeping.Keeping} takes away
 * before learning what can be computed of other columns, and computes it in rows that are drawn.
 * What cannot be computed is left as checks, whose rows are drawn again.
 */
@NullMarked
package dev.synth.relation.keeping;

import org.jspecify.annotations.NullMarked;
