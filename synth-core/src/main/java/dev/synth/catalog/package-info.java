/**
 * Things with names: a {@link dev.synth.catalog.Catalog} finds them through {@code
 * META-INF/services}, {@link dev.synth.catalog.Settings} reads what stands between the brackets of
 * {@code name(key=value)}.
 */
@NullMarked
package dev.synth.catalog;

import org.jspecify.annotations.NullMarked;
