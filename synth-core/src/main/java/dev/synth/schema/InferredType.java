package dev.synth.schema;

import dev.synth.format.DayOrder;
import dev.synth.format.NumberFormat;
import dev.synth.format.TimeFormat;
import dev.synth.table.ColumnType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds a type by dropping what does not fit: a plain number or time as long as every cell is one;
 * else numbers or times in other spellings, where nearly all cells are of few of them; else a uuid,
 * a boolean, a category or text.
 *
 * <p>Words are a category when there are fewer than 20 distinct ones, or at most 10,000 that are at
 * most half of the cells, none longer than 200 characters. Else they are text, which is never
 * learnt. A small table cannot tell the two apart; there a category is the better guess, since
 * protection of rare levels takes it back. A column without any cell is text.
 *
 * <p>Levels are counted only once a column is known to hold words, or for the first cells. Where it
 * turns out later, the cells must be seen again; and once more where other spellings are found in a
 * sample, to read all cells by them. The type never depends on the order of rows.
 */
final class InferredType extends TypeGuess {
  private static final int FEW_LEVELS = 20;
  private static final int MOST_LEVELS = 10_000;
  private static final int LONGEST_LEVEL = 200;
  private static final int FIRST_CELLS = 100;

  private @Nullable NumberGuess numbers = new NumberGuess(false);
  private @Nullable TemporalGuess times = new TemporalGuess(Optional.empty());
  private final WholeTimes wholeTimes = new WholeTimes();
  private Words levels = new Words();
  private CellSample sample = new CellSample();
  private final SpelledGuess spelled = new SpelledGuess();
  private boolean uuids = true;
  private boolean again;
  private boolean levelsLack;
  private boolean tooManyLevels;
  private long cells;
  private long blanks;

  InferredType(GuessOptions options) {
    super(options);
  }

  @Override
  boolean isFirst() {
    return !again;
  }

  @Override
  boolean see(char[] text, int from, int to, int begin, int end, boolean quoted) {
    if (spelled.isReading()) {
      if (begin < end) {
        spelled.see(text, begin, end);
      }
      return true;
    }
    if (again) {
      addLevel(text, from, to, begin, end, quoted);
      return true;
    }
    if (begin == end) {
      blanks++;
    } else {
      cells++;
      drop(text, begin, end);
    }
    if (isWords() || cells + blanks <= FIRST_CELLS) {
      addLevel(text, from, to, begin, end, quoted);
    } else {
      levelsLack = true;
    }
    return true;
  }

  private void drop(char[] text, int begin, int end) {
    if (numbers != null) {
      if (!numbers.see(text, begin, end)) {
        numbers = null;
      } else {
        wholeTimes.see(text, begin, end);
      }
    }
    if (times != null && !times.see(text, begin, end)) {
      times = null;
    }
    uuids = uuids && UuidText.matches(text, begin, end);
  }

  private void addLevel(char[] text, int from, int to, int begin, int end, boolean quoted) {
    if (levelsLack) {
      return;
    }
    if (tooManyLevels || levels.add(text, from, to, begin, end, quoted)) {
      sample.add(text, begin, end);
    }
    if (tooManyLevels) {
      return;
    }
    boolean tooLong = quoted ? to - from > LONGEST_LEVEL : end - begin > LONGEST_LEVEL;
    if (levels.least() > MOST_LEVELS || tooLong) {
      tooManyLevels = true;
      levels = new Words();
    }
  }

  private boolean isWords() {
    return numbers == null && times == null;
  }

  @Override
  public boolean wantsAgain() {
    if (!isWords() || uuids) {
      return false;
    }
    if (levelsLack) {
      return true;
    }
    return spelled.find(sample);
  }

  @Override
  void startAgain() {
    again = true;
    if (spelled.begin()) {
      return;
    }
    levelsLack = false;
    tooManyLevels = false;
    levels = new Words();
    sample = new CellSample();
  }

  /** The reading of numbers or times, where nearly all cells are some. */
  private Optional<FormatCheck> spelled(Conventions file) {
    return isWords() && !uuids ? spelled.of(file).filter(check -> isGood(check)) : Optional.empty();
  }

  private boolean isGood(FormatCheck check) {
    boolean fixed = !check.type().equals(new ColumnType.Numeric(ColumnType.Numeric.FLOATING));
    boolean enough =
        check.read() >= LEAST_OF_FORMAT
            && check.strays() <= options().strays() * (check.read() + check.strays());
    boolean codes = isCategory(BlankEnds.NONE) && (check.isPadded() || isFew(check));
    return fixed && enough && !codes;
  }

  /** Few different words of which some are no numbers are codes. */
  private boolean isFew(FormatCheck check) {
    return check.strays() > 0 && levels.distinct(BlankEnds.NONE) <= FEW_LEVELS;
  }

  @Override
  public String expected() {
    return "expected a number or a time as in most of the other rows";
  }

  @Override
  public long strays() {
    return spelled(Conventions.NONE).map(FormatCheck::strays).orElse(0L);
  }

  @Override
  public boolean tooManyStrays() {
    return false;
  }

  @Override
  long seen() {
    return cells;
  }

  @Override
  public Conventions conventions() {
    if (cells > 0 && numbers == null && times != null) {
      return new Conventions(times.order(), '\0');
    }
    return spelled(Conventions.NONE)
        .filter(check -> !spelled.isAmbiguous())
        .map(FormatCheck::conventions)
        .orElse(Conventions.NONE);
  }

  @Override
  public Optional<String> doubt(Conventions file) {
    boolean days = file.days() == DayOrder.NONE;
    if (cells > 0 && numbers == null && times != null) {
      return times.isAmbiguous() && days ? times.pattern() : Optional.empty();
    }
    Optional<FormatCheck> check = spelled(file);
    boolean open =
        check.isPresent()
            && spelled.isAmbiguous()
            && (check.get().isOfNumbers() ? file.point() == 0 : days);
    return open ? check.map(FormatCheck::firstPattern) : Optional.empty();
  }

  @Override
  ColumnType type(String name, Conventions file, BlankEnds kept) {
    if (cells > 0 && numbers != null) {
      return wholeTimes
          .of(name)
          .<ColumnType>map(format -> new ColumnType.Temporal(format.plain()))
          .orElseGet(numbers::type);
    }
    if (cells > 0 && times != null) {
      return new ColumnType.Temporal(times.pattern(file.days()).orElseThrow());
    }
    if (cells == 0 && levels(levels, BlankEnds.NONE).isEmpty()) {
      return new ColumnType.Text();
    }
    Optional<FormatCheck> check = spelled(file);
    if (check.isPresent()) {
      return check.get().type();
    }
    if (uuids || tooManyLevels) {
      return new ColumnType.Text();
    }
    if (levelsLack) {
      throw new IllegalStateException("the cells must be seen again before the type is known");
    }
    return words(kept);
  }

  @Override
  List<String> formats(String name, Conventions file) {
    NumberGuess plain = numbers;
    if (cells > 0 && plain != null) {
      Optional<String> whole = wholeTimes.of(name).map(TimeFormat::pattern);
      boolean floating = plain.type().equals(new ColumnType.Numeric(ColumnType.Numeric.FLOATING));
      return whole
          .or(() -> (floating ? plain.exponent() : plain.shortest()).map(NumberFormat::pattern))
          .map(List::of)
          .orElse(List.of());
    }
    if (cells > 0 && times != null) {
      return times.formats(times.pattern(file.days()).orElseThrow());
    }
    return spelled(file).map(FormatCheck::patterns).orElse(List.of());
  }

  private ColumnType words(BlankEnds kept) {
    var pair = new BooleanPair();
    List<String> bare = levels(levels, BlankEnds.NONE);
    if (bare.size() <= 2 && bare.stream().allMatch(pair::see) && pair.unmistakable()) {
      return new ColumnType.Categorical(pair.levels(), false);
    }
    return isCategory(kept)
        ? new ColumnType.Categorical(levels(levels, kept), false)
        : new ColumnType.Text();
  }

  private boolean isCategory(BlankEnds kept) {
    long distinct = levels.distinct(kept);
    boolean few = distinct < FEW_LEVELS || 2 * distinct <= cells + blanks;
    return few && !tooManyLevels && distinct <= MOST_LEVELS;
  }

  @Override
  boolean holdsWords() {
    return isWords() && !uuids && spelled(Conventions.NONE).isEmpty();
  }

  @Override
  boolean isMissing(int word) {
    boolean values = cells > 0 && !holdsWords();
    return values || options().words().isMissingAmong(word, levels.sorted(BlankEnds.NONE));
  }

  @Override
  boolean blankIsMissing() {
    return blanks > 0 && (!isWords() || spelled(Conventions.NONE).isPresent());
  }
}
