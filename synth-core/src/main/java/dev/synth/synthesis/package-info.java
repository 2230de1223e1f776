/**
 * What makes rows: a {@link dev.synth.synthesis.Synthesizer} learns a table and returns a {@link
 * dev.synth.synthesis.Model}; a {@link dev.synth.synthesis.Rule} makes one column without real
 * data; a {@link dev.synth.synthesis.TableModel} joins both for all columns of one table and is
 * what a {@code *.synth} file holds ({@link dev.synth.synthesis.ModelFile}).
 *
 * <p>To add a synthesizer or a rule, implement {@code Synthesizer} or {@code RuleFactory} in a
 * package above this one and name it in {@code META-INF/services}.
 */
@NullMarked
package dev.synth.synthesis;

import org.jspecify.annotations.NullMarked;
