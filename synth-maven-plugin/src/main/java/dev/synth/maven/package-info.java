/**
 * The Maven plugin: parameters become {@link dev.synth.recipe.Recipe}s, datasets become files.
 * {@code synth:generate} and {@code synth:train} are thin; {@link dev.synth.maven.FixtureBuild}
 * says what is written and when, {@link dev.synth.maven.ForkedTrainer} trains in a JVM of its own.
 */
@NullMarked
package dev.synth.maven;

import org.jspecify.annotations.NullMarked;
