/**
 * Rules, which make columns without real data, one kind a file; the only package that imports
 * Datafaker, and only behind {@link dev.synth.rule.faker.ExpressionRule}'s guard. To add one:
 * implement {@link dev.synth.synthesis.RuleFactory} and name the class in {@code
 * META-INF/services}.
 *
 * <p>Values are safe: mail hosts and domains are reserved ones (RFC 2606), addresses come from
 * documentation ranges (RFC 5737), phones from the fictional 555-01xx block, national ids from an
 * area that is never issued, cards from a test BIN. Nothing reads the wall clock.
 */
@NullMarked
package dev.synth.rule;

import org.jspecify.annotations.NullMarked;
