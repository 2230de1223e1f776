/** Things that several columns of a row tell of: a person, a place. */
@NullMarked
package dev.synth.rule.entity;

import org.jspecify.annotations.NullMarked;
