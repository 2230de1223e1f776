package dev.synth.schema;

import dev.synth.table.ColumnType;
import dev.synth.table.Field;
import dev.synth.table.Spelling;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the type of one column from its cells, seen once in order; a few columns ask to be seen
 * again. Memory does not grow with the rows, but for the distinct levels of a category (at most
 * 10,000 unless the user declared it one). Not thread-safe.
 *
 * <pre>{@code
 * var guess = TypeGuess.of(Optional.empty());
 * for (...) guess.see(text, from, to, quoted);       // or guess.missing(word)
 * while (guess.wantsAgain()) { guess.beginAgain(); for (...) guess.see(text, from, to, quoted); }
 * Field field = guess.field("price", conventions, guess.kept(layout));
 * }</pre>
 */
public abstract sealed class TypeGuess permits InferredType, DeclaredType {
  /** So many cells at least must be of a format before a column is written in it. */
  static final int LEAST_OF_FORMAT = 5;

  private final GuessOptions options;
  private final long[] words;
  private BlankCount blanks = new BlankCount();

  TypeGuess(GuessOptions options) {
    this.options = options;
    this.words = new long[options.words().words().size()];
  }

  /** A guess that takes the user's word, or finds the type when there is none. */
  public static TypeGuess of(Optional<TypeWord> declared) {
    return of(declared, GuessOptions.DEFAULT);
  }

  /** A guess that takes the user's word, or finds the type when there is none. */
  public static TypeGuess of(Optional<TypeWord> declared, GuessOptions options) {
    return declared.isPresent()
        ? new DeclaredType(declared.get(), options)
        : new InferredType(options);
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

  /** Sees a cell that is nothing. */
  public final void missing() {
    missing(options.words().words().indexOf(""));
  }

  /** Sees one of the words that stand for no value, by its place. */
  public final void missing(int word) {
    if (isFirst()) {
      words[Math.max(0, word)]++;
    }
  }

  /** Whether the cells are seen for the first time. */
  abstract boolean isFirst();

  /**
   * Sees a cell from {@code from} to {@code to}; without blanks from {@code begin} to {@code end}.
   */
  abstract boolean see(char[] text, int from, int to, int begin, int end, boolean quoted);

  /** Whether the cells must be seen again before the type is known. */
  public boolean wantsAgain() {
    return false;
  }

  /** Begins another time. */
  public final void beginAgain() {
    blanks = new BlankCount();
    startAgain();
  }

  /** Gets ready for all cells to come again. */
  abstract void startAgain();

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

  /** How many cells are of another type; they count as missing. */
  public abstract long strays();

  /** Whether those are more than the user allows. */
  public boolean tooManyStrays() {
    return strays() > options.strays() * (seen() + strays());
  }

  /** How many cells are of the type. */
  abstract long seen();

  /** What this column tells about how others may be read. */
  public Conventions conventions() {
    return Conventions.NONE;
  }

  /** How the column is read though it could be read otherwise, and nothing said how. */
  public Optional<String> doubt(Conventions file) {
    return Optional.empty();
  }

  /** The type that holds every cell. */
  abstract ColumnType type(String name, Conventions file, BlankEnds kept);

  /** How cells are written that are not missing. */
  abstract List<String> formats(String name, Conventions file);

  /** Whether that word is a missing cell, where it is found. */
  abstract boolean isMissing(int word);

  /** Whether that type takes an empty text for a missing cell, and there was one. */
  abstract boolean blankIsMissing();

  final GuessOptions options() {
    return options;
  }

  /** Those levels and the missing words that are values here, in the order of code points. */
  final List<String> levels(Words seen, BlankEnds kept) {
    List<String> all = new ArrayList<>(seen.sorted(kept));
    for (int word = 0; word < words.length; word++) {
      if (words[word] > 0 && !isMissing(word)) {
        all.add(options.words().words().get(word));
      }
    }
    return all.stream().distinct().sorted(Levels.BY_CODE_POINT).toList();
  }

  /**
   * A column of that name, with its type, how it is written, and whether a cell is missing.
   *
   * @param file what decides where its cells can be read in two ways
   * @param kept the blanks that count, as by {@link #kept}
   */
  public final Field field(String name, Conventions file, BlankEnds kept) {
    List<Integer> missing = new ArrayList<>();
    for (int word = 0; word < words.length; word++) {
      if (words[word] > 0 && isMissing(word)) {
        missing.add(word);
      }
    }
    missing.sort(Comparator.comparingLong(word -> -words[word]));
    boolean nullable = !missing.isEmpty() || blankIsMissing() || strays() > 0;
    List<String> texts = missing.stream().map(options.words().words()::get).toList();
    return Field.of(name, type(name, file, kept), nullable)
        .withSpelling(new Spelling(formats(name, file), texts));
  }
}
