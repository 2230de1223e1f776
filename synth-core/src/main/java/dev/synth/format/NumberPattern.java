package dev.synth.format;

/**
 * What a pattern of numbers says.
 *
 * @param prefix in front of a positive number
 * @param suffix behind it
 * @param minusPrefix in front of a negative one
 * @param minusSuffix behind it
 * @param grouping between groups of digits; 0 for none
 * @param pairs whether all groups but the last have two digits: 12,34,567
 * @param point before the decimals
 * @param width least digits before the point; 1 for usual numbers
 * @param least decimals at least
 * @param most decimals at most
 * @param exponent {@code E} or {@code e}; 0 for none
 * @param plus whether an exponent has its plus sign
 * @param exponentWidth least digits of it
 */
record NumberPattern(
    String prefix,
    String suffix,
    String minusPrefix,
    String minusSuffix,
    char grouping,
    boolean pairs,
    char point,
    int width,
    int least,
    int most,
    char exponent,
    boolean plus,
    int exponentWidth) {
  static final int MOST_DECIMALS = 18;
  private static final int MOST_WIDTH = 18;
  private static final String SEPARATORS = ".,'\u2019 \u00A0\u202F\u2009_";

  NumberPattern {
    if (most > MOST_DECIMALS || width > MOST_WIDTH || exponentWidth > 3) {
      throw new IllegalArgumentException("it has more than 18 digits on a side of its point");
    }
  }

  /** A plain number with those affixes and separators, any decimals. */
  static NumberPattern open(Affixes affixes, char grouping, boolean pairs, char point, int width) {
    return new NumberPattern(
        affixes.prefix(),
        affixes.suffix(),
        affixes.minusPrefix(),
        affixes.minusSuffix(),
        grouping,
        pairs,
        point,
        width,
        0,
        MOST_DECIMALS,
        '\0',
        false,
        0);
  }

  /** The same with at least and at most so many decimals. */
  NumberPattern withDecimals(int fewest, int many) {
    return new NumberPattern(
        prefix,
        suffix,
        minusPrefix,
        minusSuffix,
        grouping,
        pairs,
        point,
        width,
        fewest,
        many,
        exponent,
        plus,
        exponentWidth);
  }

  /** Whether a character may stand between groups of digits. */
  static boolean isSeparator(char c) {
    return SEPARATORS.indexOf(c) >= 0;
  }

  /** As a pattern; {@link #parse} reads it. */
  String text() {
    String positive = quoted(prefix) + core() + quoted(suffix);
    boolean usual = minusPrefix.equals("-" + prefix) && minusSuffix.equals(suffix);
    return usual ? positive : positive + ";" + quoted(minusPrefix) + core() + quoted(minusSuffix);
  }

  private String core() {
    var core = new StringBuilder();
    if (grouping != 0) {
      core.append('#').append(grouping);
      core.append(pairs ? "##" + grouping + "##0" : "##0");
    } else {
      core.append("0".repeat(width));
    }
    if (most > 0) {
      core.append(point).append("0".repeat(least)).append("#".repeat(most - least));
    }
    if (exponent != 0) {
      core.append(exponent).append(plus ? "+" : "").append("0".repeat(exponentWidth));
    }
    return core.toString();
  }

  private static String quoted(String literal) {
    boolean odd = literal.chars().anyMatch(c -> "0#;'".indexOf(c) >= 0);
    return odd ? "'" + literal.replace("'", "''") + "'" : literal;
  }

  /**
   * Reads a pattern.
   *
   * @throws IllegalArgumentException when it is none; says why
   */
  static NumberPattern parse(String pattern) {
    var scan = new NumberPatternScan(pattern);
    String prefix = scan.literal();
    String core = scan.core();
    String suffix = scan.literal();
    String minusPrefix = "-" + prefix;
    String minusSuffix = suffix;
    if (scan.skipSemicolon()) {
      minusPrefix = scan.literal();
      if (!scan.core().equals(core)) {
        throw new IllegalArgumentException(
            "its part behind ; has other digits than the one before");
      }
      minusSuffix = scan.literal();
      boolean same = minusPrefix.equals(prefix) && minusSuffix.equals(suffix);
      if (same) {
        throw new IllegalArgumentException("its negative numbers would look as positive ones");
      }
    }
    scan.requireEnd();
    return NumberCore.parse(core).with(prefix, suffix, minusPrefix, minusSuffix);
  }

  private NumberPattern with(String p, String s, String mp, String ms) {
    return new NumberPattern(
        p, s, mp, ms, grouping, pairs, point, width, least, most, exponent, plus, exponentWidth);
  }
}
