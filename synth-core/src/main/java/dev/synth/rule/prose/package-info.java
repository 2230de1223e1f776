/**
 * Free text and lists in a cell: {@link dev.synth.rule.prose.SentencesRule} makes sentences of
 * given words and {@link dev.synth.rule.prose.ListRule} lists of given items; {@link
 * dev.synth.rule.prose.SentencesFinder} and {@link dev.synth.rule.prose.ListFinder} learn which and
 * how many from real cells, and take none that too few persons have, or that is a name of people.
 */
@NullMarked
package dev.synth.rule.prose;

import org.jspecify.annotations.NullMarked;
