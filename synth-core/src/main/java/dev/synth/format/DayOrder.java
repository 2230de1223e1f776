package dev.synth.format;

/** What stands first in dates of numbers. */
public enum DayOrder {
  /** 31/12/2024. */
  DAY_FIRST,
  /** 12/31/2024. */
  MONTH_FIRST,
  /** Nobody can take one for the other. */
  NONE
}
