/** Sheets of workbooks (ECMA-376, ISO/IEC 29500: {@code .xlsx}) in, by the StAX parser of Java. */
@NullMarked
package dev.synth.io.xlsx;

import org.jspecify.annotations.NullMarked;
