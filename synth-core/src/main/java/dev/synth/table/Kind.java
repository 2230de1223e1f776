package dev.synth.table;

/** The four kinds of columns; learning treats each in its own way. */
public enum Kind {
  /** Numbers: integers, decimals with a fixed scale, floating point. */
  NUMERIC,
  /** One of a closed list of levels; booleans too. */
  CATEGORICAL,
  /** Dates, times and datetimes. */
  TEMPORAL,
  /** Free text, never learnt, only made by rules; uuids too. */
  TEXT
}
