/**
 * Texts of a shape: {@link dev.synth.rule.shape.ShapeRule} makes them of a text that says what
 * stands where, {@link dev.synth.rule.shape.ShapeFinder} learns that text from real cells by
 * counting, and takes nothing into it that too few rows hold.
 */
@NullMarked
package dev.synth.rule.shape;

import org.jspecify.annotations.NullMarked;
