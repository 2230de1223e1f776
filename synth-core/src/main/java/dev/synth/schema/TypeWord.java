package dev.synth.schema;

import dev.synth.problem.SynthException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The types as a user writes them, in {@code synth.yaml} or {@code ReadOptions}. */
public enum TypeWord {
  /** Whole numbers that a long holds. */
  INTEGER("a whole number such as 42"),
  /** Numbers with digits behind the point. */
  DECIMAL("a number such as 3.14"),
  /** Two spellings, one for each answer. */
  BOOLEAN("true or false (or yes and no, t and f, y and n, 1 and 0), always spelt alike"),
  /** One of a closed list of levels. */
  CATEGORY("a text"),
  /** A day. */
  DATE("a date such as 2024-12-31 (pattern yyyy-MM-dd), in one pattern for the whole column"),
  /** A day and a time, with an offset or local. */
  DATETIME(
      "a datetime such as 2024-12-31T23:59:59 (pattern yyyy-MM-dd'T'HH:mm:ss), in one pattern for"
          + " the whole column"),
  /** A time of day. */
  TIME("a time such as 23:59:59 (pattern HH:mm:ss), in one pattern for the whole column"),
  /** Free text. */
  TEXT("a text"),
  /** Universally unique identifiers, kept as text. */
  UUID("a uuid such as 123e4567-e89b-12d3-a456-426614174000");

  private final String example;

  TypeWord(String example) {
    this.example = example;
  }

  /** As the user writes it: {@code integer}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What a cell of this type looks like, for messages. */
  public String example() {
    return example;
  }

  /**
   * The type of that word.
   *
   * @throws SynthException when there is none; it lists the known words
   */
  public static TypeWord of(String word) {
    for (TypeWord type : values()) {
      if (type.word().equals(word)) {
        return type;
      }
    }
    throw SynthException.of("there is no column type '" + word + "'")
        .at("the known types are " + words())
        .toFix("use one of the known types.");
  }

  /** All words. */
  public static List<String> words() {
    return Arrays.stream(values()).map(TypeWord::word).toList();
  }
}
