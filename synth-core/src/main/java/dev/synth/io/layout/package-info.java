/**
 * How the text of a table is laid out: encoding, delimiter, quotes, lines before the names. {@link
 * dev.synth.io.layout.LayoutFinder} finds it from the first bytes, beside what the user says.
 */
@NullMarked
package dev.synth.io.layout;

import org.jspecify.annotations.NullMarked;
