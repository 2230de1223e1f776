/**
 * Finds what holds between the columns of real rows: {@link
 * dev.synth.relation.finding.RelationFinder}. Each kind of relation has a finder, which looks at a
 * sample for candidates; what it proposes is counted in all rows.
 */
@NullMarked
package dev.synth.relation.finding;

import org.jspecify.annotations.NullMarked;
