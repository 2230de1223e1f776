/**
 * Descriptions instead of data: {@link dev.synth.description.Descriptions#find} reads a table of a
 * DDL file into columns and demands that rules make rows of. A further kind of description is one
 * more {@link dev.synth.description.Document}.
 */
@NullMarked
package dev.synth.description;

import org.jspecify.annotations.NullMarked;
