/**
 * Trains networks with DL4J and ND4J and hands back networks of {@code dev.synth.net}. The only
 * package that imports them, and it is named only inside {@code fit}: no type of theirs stands in a
 * signature, and no static initialiser touches one, so whoever samples needs neither.
 */
@NullMarked
package dev.synth.dl4j;

import org.jspecify.annotations.NullMarked;
