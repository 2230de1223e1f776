/**
 * Training in a JVM of its own: a {@link dev.synth.training.fork.TrainingRequest} goes in through
 * standard input, {@link dev.synth.training.fork.TrainingMain} trains, {@link
 * dev.synth.training.fork.TrainingReport}s come out line by line.
 */
@NullMarked
package dev.synth.training.fork;

import org.jspecify.annotations.NullMarked;
