package dev.synth.junit;

import dev.synth.problem.SynthException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The fingerprint that a test expects.
 *
 * @param digits the first of them, at least 8, lower case
 */
record ExpectedFingerprint(String digits) {
  private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{8,64}");

  /**
   * Reads {@link SyntheticData#fingerprint}; empty when none is expected.
   *
   * @throws SynthException when it is no fingerprint
   */
  static Optional<ExpectedFingerprint> of(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    String digits = text.toLowerCase(Locale.ROOT);
    if (!DIGITS.matcher(digits).matches()) {
      throw SynthException.of("'" + text + "' is no fingerprint")
          .at("expected the first 8 to 64 hexadecimal digits of one")
          .toFix("copy it from a failure report, or leave fingerprint out.");
    }
    return Optional.of(new ExpectedFingerprint(digits));
  }

  /**
   * Compares with the rows that were made.
   *
   * @throws SynthException when they are others
   */
  void check(InjectedDataset injected) {
    String now = injected.fingerprint().substring(0, digits.length());
    if (!now.equals(digits)) {
      throw SynthException.of("the rows have changed: fingerprint was " + digits + ", is " + now)
          .at("made from " + injected.origin())
          .at(injected.dataset().rows() + " rows, seed " + injected.dataset().seed() + "L")
          .toFix(
              "find out what changed them; when that was meant, write fingerprint = \""
                  + now
                  + "\".");
    }
  }
}
