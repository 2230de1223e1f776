/**
 * One number about (training rows, held-out rows, synthetic rows). To add a metric, implement
 * {@link dev.synth.metric.Metric} in a package {@code dev.synth.metric.<aspect>} and name it in
 * {@code META-INF/services}. {@link dev.synth.metric.ComparedColumn} gives a metric the columns to
 * compare, on one scale; {@link dev.synth.metric.Prediction} predicts one of them by the others.
 */
@NullMarked
package dev.synth.metric;

import org.jspecify.annotations.NullMarked;
