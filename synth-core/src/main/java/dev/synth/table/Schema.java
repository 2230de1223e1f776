package dev.synth.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The ordered fields of a table. Immutable.
 *
 * @param fields with distinct names
 */
public record Schema(List<Field> fields) {
  public Schema {
    fields = List.copyOf(fields);
    Set<String> seen = new HashSet<>();
    for (Field field : fields) {
      if (!seen.add(field.name())) {
        throw new IllegalArgumentException("two fields are named '" + field.name() + "'");
      }
    }
  }

  /** How many columns. */
  public int width() {
    return fields.size();
  }

  /** The field at that place. */
  public Field field(int index) {
    return fields.get(index);
  }

  /** The names in order. */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    for (Field field : fields) {
      names.add(field.name());
    }
    return List.copyOf(names);
  }

  /** Where the field of exactly that name stands. */
  public OptionalInt indexOf(String name) {
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).name().equals(name)) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }
}
