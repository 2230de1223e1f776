package dev.synth.schema;

import dev.synth.table.ColumnType;
import dev.synth.table.Field;
import java.util.Optional;

/**
 * Finds the type of one column from its cells, seen once in order; a few columns ask to be seen
 * again. Memory does not grow with the rows, but for the distinct levels of a category (at most
 * 10,000 unless the user declared it one). Not thread-safe.
 *
 * <pre>{@code
 * var guess = TypeGuess.of(Optional.empty());
 * for (...) guess.see(text, from, to);       // or guess.missing()
 * if (guess.wantsLevels()) { guess.beginLevels(); for (...) guess.see(text, from, to); }
 * Field field = guess.field("price");
 * }</pre>
 */
public abstract sealed class TypeGuess permits InferredType, DeclaredType {
  private boolean nullable;

  TypeGuess() {}

  /** A guess that takes the user's word, or finds the type when there is none. */
  public static TypeGuess of(Optional<TypeWord> declared) {
    return declared.isPresent() ? new DeclaredType(declared.get()) : new InferredType();
  }

  /**
   * Sees the characters of a cell that is not missing; an empty range is an empty text. Blanks
   * around it count in a text or category only.
   *
   * @return false when the cell is not of the declared type; never for an undeclared one
   */
  public final boolean see(char[] text, int from, int to) {
    int begin = Blanks.skip(text, from, to);
    int end = Blanks.drop(text, begin, to);
    return see(text, from, to, begin, end);
  }

  /** Sees a missing cell. */
  public final void missing() {
    nullable = true;
  }

  /**
   * Sees a cell from {@code from} to {@code to}; without blanks from {@code begin} to {@code end}.
   */
  abstract boolean see(char[] text, int from, int to, int begin, int end);

  /** Whether the cells must be seen again, since numbers turned out to be words late. */
  public boolean wantsLevels() {
    return false;
  }

  /** Begins the second time. */
  public void beginLevels() {
    throw new IllegalStateException("all levels are known");
  }

  /** What a cell must look like, for a message when {@link #see} said false. */
  public abstract String expected();

  /** The type that holds every cell. */
  abstract ColumnType type();

  /** Whether that type takes an empty text for a missing cell, and there was one. */
  abstract boolean blankIsMissing();

  /** A column of that name, with the type and whether a cell is missing. */
  public final Field field(String name) {
    return Field.of(name, type(), nullable || blankIsMissing());
  }
}
