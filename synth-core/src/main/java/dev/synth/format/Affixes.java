package dev.synth.format;

/**
 * What stands around the digits of a number.
 *
 * @param prefix in front of a positive number
 * @param suffix behind it
 * @param minusPrefix in front of a negative one
 * @param minusSuffix behind it
 */
record Affixes(String prefix, String suffix, String minusPrefix, String minusSuffix) {}
