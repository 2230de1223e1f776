/** Writes an evaluation and its verdict for people: {@link dev.synth.report.TextReport}. */
@NullMarked
package dev.synth.report;

import org.jspecify.annotations.NullMarked;
