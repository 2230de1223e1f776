/**
 * What to make, declaratively: annotation, Maven properties and {@code synth.yaml} all become a
 * {@link dev.synth.recipe.Recipe}, so that the front doors cannot drift apart.
 */
@NullMarked
package dev.synth.recipe;

import org.jspecify.annotations.NullMarked;
