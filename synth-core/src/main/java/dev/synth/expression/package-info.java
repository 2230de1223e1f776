/**
 * The small typed language of constraints, formulas and conditions: {@link
 * dev.synth.expression.Expression} is parsed once, and tied to the columns of a schema it is a
 * {@link dev.synth.expression.Condition} or a {@link dev.synth.expression.Formula}. It reads cells
 * and nothing else: no loop, no assignment, no call out of the language.
 */
@NullMarked
package dev.synth.expression;

import org.jspecify.annotations.NullMarked;
