package dev.synth.io;

import dev.synth.table.Schema;

/** The rule that every chunk of a table has the columns its writer was made for. */
public final class Chunks {
  private Chunks() {}

  /** Refuses a chunk of other columns. */
  public static void requireSame(Schema expected, Schema given) {
    if (given.equals(expected)) {
      return;
    }
    boolean same = given.width() == expected.width();
    for (int i = 0; same && i < given.width(); i++) {
      same =
          given.field(i).name().equals(expected.field(i).name())
              && given.field(i).type().equals(expected.field(i).type());
    }
    if (!same) {
      throw new IllegalArgumentException(
          "the chunk's columns " + given.names() + " are not the writer's " + expected.names());
    }
  }
}
