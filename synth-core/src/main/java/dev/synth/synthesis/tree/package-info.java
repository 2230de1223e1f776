/**
 * {@code cart}: every column drawn from a tree over the columns before it. {@link
 * dev.synth.synthesis.tree.Cart} is the way in.
 */
@NullMarked
package dev.synth.synthesis.tree;

import org.jspecify.annotations.NullMarked;
