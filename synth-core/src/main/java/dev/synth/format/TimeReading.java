package dev.synth.format;

/** Where {@link TimeFormat} leaves what it read; one object serves a whole column. */
public final class TimeReading {
  private final TimeFields fields = new TimeFields();
  private long seconds;
  private int nanos;
  private int fractionDigits;

  /** One that has read nothing. */
  public TimeReading() {}

  void set(long second, int nano, int digits) {
    seconds = second;
    nanos = nano;
    fractionDigits = digits;
  }

  TimeFields fields() {
    return fields;
  }

  /** Seconds since 1970-01-01T00:00, in UTC where there is an offset, or since midnight. */
  public long seconds() {
    return seconds;
  }

  /** Nanoseconds behind the seconds. */
  public int nanos() {
    return nanos;
  }

  /** How many digits of a fraction the cell wrote. */
  public int fractionDigits() {
    return fractionDigits;
  }
}
