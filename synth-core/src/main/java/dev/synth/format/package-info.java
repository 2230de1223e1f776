/**
 * How cells are spelt: a {@link dev.synth.format.CellFormat} of a pattern such as {@code #.##0,00
 * €} or {@code [de]d. MMMM yyyy} reads texts as values and writes values as texts. Own tables of
 * names, so that no locale data of the JDK decides about bytes. To read one more spelling, add a
 * piece where patterns are parsed here, and one where they are found ({@code dev.synth.schema}).
 */
@NullMarked
package dev.synth.format;

import org.jspecify.annotations.NullMarked;
