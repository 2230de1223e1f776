/**
 * Free text: {@link dev.synth.rule.prose.SentencesRule} makes sentences of given words, {@link
 * dev.synth.rule.prose.SentencesFinder} learns which words and how many from real cells, and takes
 * none that too few persons use, that is a name, or that has a digit.
 */
@NullMarked
package dev.synth.rule.prose;

import org.jspecify.annotations.NullMarked;
