/**
 * What a user demands of every row or of a whole table: {@link
 * dev.synth.constraint.Constraints#parse}. Comparisons, formulas and conditions are {@link
 * dev.synth.expression.Expression expressions}.
 */
@NullMarked
package dev.synth.constraint;

import org.jspecify.annotations.NullMarked;
