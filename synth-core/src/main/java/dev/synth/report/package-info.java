/**
 * Writes an evaluation: {@link dev.synth.report.Report} is what there is to tell, a {@link
 * dev.synth.report.ReportFormat} of the catalog is how ({@code html}, {@code json}, {@code text}).
 * To add one, implement it here and name it in {@code META-INF/services}. Nothing that is written
 * shows a real row, or a value that fewer than 5 real rows hold.
 */
@NullMarked
package dev.synth.report;

import org.jspecify.annotations.NullMarked;
