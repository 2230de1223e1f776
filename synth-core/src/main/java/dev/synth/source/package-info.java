/** Real rows as they come: {@link dev.synth.source.TableFiles} reads a file in any known format. */
@NullMarked
package dev.synth.source;

import org.jspecify.annotations.NullMarked;
