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
 * for (...) guess.see(text, from, to, quoted);       // or guess.missing()
 * if (guess.wantsLevels()) { guess.beginLevels(); for (...) guess.see(text, from, to, quoted); }
 * Field field = guess.field("price", guess.kept(layout));
 * }</pre>
 */
public abstract sealed class TypeGuess permits InferredType, DeclaredType {
  private BlankCount blanks = new BlankCount();
  private boolean nullable;

  TypeGuess() {}

  /** A guess that takes the user's word, or finds the type when there is none. */
  public static TypeGuess of(Optional<TypeWord> declared) {
    return declared.isPresent() ? new DeclaredType(declared.get()) : new InferredType();
  }

  /**
   * Sees the characters of a cell that is not missing; an empty range is an empty text. Blanks
   * around it count in a text or category only, and there in quotes or by {@link #kept}.
   *
   * @return false when the cell is not of the declared type; never for an undeclared one
   */
  public final boolean see(char[] text, int from, int to, boolean quoted) {
    int begin = Blanks.skip(text, from, to);
    int end = Blanks.drop(text, begin, to);
    if (!quoted && begin < end) {
      blanks.see(from, to, begin, end);
    }
    return see(text, from, to, begin, end, quoted);
  }

  /** Sees a missing cell. */
  public final void missing() {
    nullable = true;
  }

  /**
   * Sees a cell from {@code from} to {@code to}; without blanks from {@code begin} to {@code end}.
   */
  abstract boolean see(char[] text, int from, int to, int begin, int end, boolean quoted);

  /** Whether the cells must be seen again, since numbers turned out to be words late. */
  public boolean wantsLevels() {
    return false;
  }

  /** Begins the second time. */
  public final void beginLevels() {
    blanks = new BlankCount();
    forgetLevels();
  }

  /** Forgets the levels; all cells come again. */
  abstract void forgetLevels();

  /**
   * At which ends a column can do without blanks; absent where no unquoted cell tells. Where none
   * of a file's columns can, the blanks belong to the delimiter or to the file's layout.
   */
  public final Optional<BlankEnds> withoutBlanks() {
    return blanks.any() ? Optional.of(blanks.lacking()) : Optional.empty();
  }

  /**
   * The blanks of unquoted cells that count: those of words, where they are meant.
   *
   * @param layout what the file's layout leaves to the cells
   */
  public final BlankEnds kept(BlankEnds layout) {
    return holdsWords() ? blanks.meant().and(layout) : BlankEnds.NONE;
  }

  /** Whether blanks may tell one cell from another. */
  abstract boolean holdsWords();

  /** What a cell must look like, for a message when {@link #see} said false. */
  public abstract String expected();

  /** The type that holds every cell. */
  abstract ColumnType type(BlankEnds kept);

  /** Whether that type takes an empty text for a missing cell, and there was one. */
  abstract boolean blankIsMissing();

  /**
   * A column of that name, with the type and whether a cell is missing.
   *
   * @param kept the blanks that count, as by {@link #kept}
   */
  public final Field field(String name, BlankEnds kept) {
    return Field.of(name, type(kept), nullable || blankIsMissing());
  }
}
