package dev.synth.schema;

/** Where {@link TemporalText} leaves what it read; one object serves a whole column. */
final class Moment {
  /** Seconds since 1970-01-01T00:00 (UTC when there is an offset), or since midnight. */
  long seconds;

  /** Nanoseconds behind the seconds. */
  int nanos;

  /** How many digits of a fraction the cell wrote. */
  int fractionDigits;

  /** Minutes east of UTC; {@link #ZULU} for a Z, or none at all. */
  int offset = ZULU;

  /** No offset but Z. */
  static final int ZULU = Integer.MIN_VALUE;
}
