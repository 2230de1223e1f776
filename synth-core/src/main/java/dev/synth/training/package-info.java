/**
 * Learns: {@link dev.synth.training.TrainingRun} divides the real rows ({@link
 * dev.synth.training.Split}), decides which columns are learnt and which a rule makes ({@link
 * dev.synth.training.ColumnPlan}), fits, judges by rows that were kept apart, and only then is a
 * model written; {@link dev.synth.training.ModelCache} keeps it by content.
 */
@NullMarked
package dev.synth.training;

import org.jspecify.annotations.NullMarked;
