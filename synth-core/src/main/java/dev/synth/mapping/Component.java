package dev.synth.mapping;

import dev.synth.schema.ColumnSpec;
import java.util.List;

/**
 * One component of a record.
 *
 * @param name as declared
 * @param type as declared
 * @param typeWord the type word of its column
 * @param nullable whether it can be null
 * @param levels an enum's constants; empty for other types
 */
public record Component(
    String name, Class<?> type, String typeWord, boolean nullable, List<String> levels) {
  public Component {
    levels = List.copyOf(levels);
  }

  /** What is known about its column. */
  public ColumnSpec spec() {
    ColumnSpec spec = ColumnSpec.NONE.withType(typeWord);
    if (levels.isEmpty()) {
      return spec;
    }
    return spec.withRule("choice('" + String.join("', '", levels) + "')");
  }
}
