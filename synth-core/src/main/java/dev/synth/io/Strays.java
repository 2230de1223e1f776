package dev.synth.io;

import dev.synth.table.Field;
import dev.synth.table.Kind;
import dev.synth.table.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The cells of each column that are no values of it, and count as missing: how many, and where. */
final class Strays {
  private static final int SHOWN = 3;
  private static final int LONGEST = 20;

  private final boolean allowed;
  private final long[] counts;
  private final List<List<Long>> lines = new ArrayList<>();
  private final List<List<String>> shapes = new ArrayList<>();

  Strays(int columns, boolean allowed) {
    this.allowed = allowed;
    this.counts = new long[columns];
    for (int i = 0; i < columns; i++) {
      lines.add(new ArrayList<>());
      shapes.add(new ArrayList<>());
    }
  }

  /** Whether such a cell counts as missing; how many may, was decided when types were found. */
  boolean takes(Field field, int column, char[] text, int from, int to, long line) {
    if (!allowed || !field.nullable() || field.type().kind() == Kind.TEXT) {
      return false;
    }
    counts[column]++;
    if (lines.get(column).size() < SHOWN) {
      lines.get(column).add(line);
    }
    String shape = shape(text, from, to);
    if (shapes.get(column).size() < SHOWN && !shapes.get(column).contains(shape)) {
      shapes.get(column).add(shape);
    }
    return true;
  }

  /** The classes of its characters: {@code Aaaa 99}. */
  private static String shape(char[] text, int from, int to) {
    var shape = new StringBuilder("'");
    for (int i = from; i < Math.min(to, from + LONGEST); i++) {
      char c = text[i];
      shape.append(
          Character.isDigit(c)
              ? '9'
              : Character.isUpperCase(c)
                  ? 'A'
                  : Character.isLetter(c) ? 'a' : c == ' ' || c == '-' || c == '.' ? c : '*');
    }
    return shape.append(to - from > LONGEST ? "..'" : "'").toString();
  }

  void tell(String file, Schema schema, int rows, Consumer<String> warnings) {
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        warnings.accept(
            Warnings.strays(file, schema.field(i), counts[i], rows, lines.get(i), shapes.get(i)));
      }
    }
  }
}
