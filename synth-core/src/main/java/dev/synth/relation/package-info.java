/**
 * What holds between columns. A {@link dev.synth.relation.Relation} says one such thing and tells
 * of each row whether it holds; {@code finding} finds relations in real rows, {@code keeping} makes
 * rows that keep them, {@code row} is how synthesizers write rows, with what ties their columns in
 * a share of them. To add a kind: a record here, a finder there, and a line in {@code
 * RelationTree}.
 */
@NullMarked
package dev.synth.relation;

import org.jspecify.annotations.NullMarked;
