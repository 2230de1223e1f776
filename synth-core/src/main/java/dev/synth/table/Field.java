package dev.synth.table;

/**
 * What a column is, without its cells.
 *
 * @param name as the user writes it; not blank
 * @param type of its cells
 * @param role what it tells about a person
 * @param nullable whether a cell may be missing
 * @param spelling how its cells are written
 */
public record Field(String name, ColumnType type, Role role, boolean nullable, Spelling spelling) {
  public Field {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a field needs a name");
    }
  }

  /** A field that is written plainly. */
  public Field(String name, ColumnType type, Role role, boolean nullable) {
    this(name, type, role, nullable, Spelling.PLAIN);
  }

  /** A field that tells nothing about a person. */
  public static Field of(String name, ColumnType type, boolean nullable) {
    return new Field(name, type, Role.INSENSITIVE, nullable);
  }

  /** The same with another type. */
  public Field withType(ColumnType other) {
    return new Field(name, other, role, nullable, spelling);
  }

  /** The same with another role. */
  public Field withRole(Role other) {
    return new Field(name, type, other, nullable, spelling);
  }

  /** The same, with missing cells or without. */
  public Field withNullable(boolean other) {
    return new Field(name, type, role, other, spelling);
  }

  /** The same, written in another way. */
  public Field withSpelling(Spelling other) {
    return new Field(name, type, role, nullable, other);
  }
}
