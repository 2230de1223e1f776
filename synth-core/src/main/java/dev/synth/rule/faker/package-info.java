/**
 * Rules that call Datafaker, and the only package that does: {@link
 * dev.synth.rule.faker.ExpressionRule} takes the text apart, {@link
 * dev.synth.rule.faker.FakerPolicy} decides about every call by the table {@code datafaker.tsv}.
 */
@NullMarked
package dev.synth.rule.faker;

import org.jspecify.annotations.NullMarked;
