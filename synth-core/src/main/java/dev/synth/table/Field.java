package dev.synth.table;

/**
 * What a column is, without its cells.
 *
 * @param name as the user writes it; not blank
 * @param type of its cells
 * @param role what it tells about a person
 * @param nullable whether a cell may be missing
 */
public record Field(String name, ColumnType type, Role role, boolean nullable) {
  public Field {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a field needs a name");
    }
  }

  /** A field that tells nothing about a person. */
  public static Field of(String name, ColumnType type, boolean nullable) {
    return new Field(name, type, Role.INSENSITIVE, nullable);
  }

  /** The same with another type. */
  public Field withType(ColumnType other) {
    return new Field(name, other, role, nullable);
  }

  /** The same with another role. */
  public Field withRole(Role other) {
    return new Field(name, type, other, nullable);
  }

  /** The same, with missing cells or without. */
  public Field withNullable(boolean other) {
    return new Field(name, type, role, other);
  }
}
