/**
 * What the columns of a table without real rows are likely to hold, so that their rules make rows
 * that hang together. {@link dev.synth.rule.guess.TableGuess} lets one maker after the other look:
 * each column by itself, keys and references, people, places, money, moments.
 */
@NullMarked
package dev.synth.rule.guess;

import org.jspecify.annotations.NullMarked;
