/** JSON in and out: an array of objects, or objects one after the other. */
@NullMarked
package dev.synth.io.json;

import org.jspecify.annotations.NullMarked;
