package dev.synth.expression;

/** What a part of an expression is. */
enum Type {
  NUMBER("a number"),
  TEXT("text"),
  DATE("a date"),
  DATETIME("a datetime"),
  TIME("a time of day"),
  PERIOD("a period"),
  FLAG("true or false"),
  NULL("null");

  private final String words;

  Type(String words) {
    this.words = words;
  }

  /** As messages say it. */
  String words() {
    return words;
  }
}
