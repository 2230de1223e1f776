/**
 * The front door of the library: {@link dev.synth.Synth} takes a {@link dev.synth.recipe.Recipe}
 * and gives a {@link dev.synth.Dataset}. Start here:
 *
 * <pre>{@code
 * Recipe recipe = Recipe.of("people", Settings.of("autoregressive-gan")).withSource(Path.of("people.csv"));
 * Dataset people = Synth.make(recipe, Workplace.local());
 * Table rows = people.table();
 * }</pre>
 */
@NullMarked
package dev.synth;

import org.jspecify.annotations.NullMarked;
