package dev.synth.mapping;

import dev.synth.schema.ColumnSpec;
import java.util.List;
import java.util.Map;

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
  private static final Map<Class<?>, Double> LARGEST =
      Map.of(
          byte.class, (double) Byte.MAX_VALUE,
          Byte.class, (double) Byte.MAX_VALUE,
          short.class, (double) Short.MAX_VALUE,
          Short.class, (double) Short.MAX_VALUE,
          int.class, (double) Integer.MAX_VALUE,
          Integer.class, (double) Integer.MAX_VALUE);

  public Component {
    levels = List.copyOf(levels);
  }

  /** What is known about its column. */
  public ColumnSpec spec() {
    ColumnSpec spec = ColumnSpec.NONE.withType(typeWord);
    if (!nullable) {
      spec = spec.withNulls(0); // a primitive
    }
    if (LARGEST.containsKey(type)) {
      spec = spec.withLargest(LARGEST.get(type));
    }
    if (levels.isEmpty()) {
      return spec;
    }
    return spec.withRule("choice('" + String.join("', '", levels) + "')");
  }
}
