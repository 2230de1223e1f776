/**
 * Tables in and out of files: one {@link dev.synth.io.TableFormat} a format. To add one, implement
 * it and name it in {@code META-INF/services}.
 */
@NullMarked
package dev.synth.io;

import org.jspecify.annotations.NullMarked;
