package dev.synth.schema;

import dev.synth.table.ColumnType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds a type by dropping what does not fit: a number or a time as long as every cell is one; else
 * a uuid, a boolean, a category or text.
 *
 * <p>Words are a category when there are fewer than 20 distinct ones, or at most 10,000 that are at
 * most half of the cells, none longer than 200 characters. Else they are text, which is never
 * learnt. A small table cannot tell the two apart; there a category is the better guess, since
 * protection of rare levels takes it back. A column without any cell is text.
 *
 * <p>Levels are counted only once a column is known to hold words, or for the first cells. Where it
 * turns out later, the cells must be seen again: the type never depends on the order of rows.
 */
final class InferredType extends TypeGuess {
  private static final int FEW_LEVELS = 20;
  private static final int MOST_LEVELS = 10_000;
  private static final int LONGEST_LEVEL = 200;
  private static final int FIRST_CELLS = 100;

  private @Nullable NumberGuess numbers = new NumberGuess(false);
  private @Nullable TemporalGuess times = new TemporalGuess(Optional.empty());
  private Words levels = new Words();
  private boolean uuids = true;
  private boolean again;
  private boolean levelsLack;
  private boolean tooManyLevels;
  private long cells;
  private long blanks;

  @Override
  boolean see(char[] text, int from, int to, int begin, int end, boolean quoted) {
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
    if (numbers != null && !numbers.see(text, begin, end)) {
      numbers = null;
    }
    if (times != null && !times.see(text, begin, end)) {
      times = null;
    }
    uuids = uuids && UuidText.matches(text, begin, end);
  }

  private void addLevel(char[] text, int from, int to, int begin, int end, boolean quoted) {
    if (tooManyLevels || levelsLack) {
      return;
    }
    levels.add(text, from, to, begin, end, quoted);
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
  public boolean wantsLevels() {
    return isWords() && levelsLack && !tooManyLevels && !uuids;
  }

  @Override
  void forgetLevels() {
    again = true;
    levelsLack = false;
    levels = new Words();
  }

  @Override
  public String expected() {
    throw new IllegalStateException("an inferred column takes every cell");
  }

  @Override
  ColumnType type(BlankEnds kept) {
    if (cells > 0 && numbers != null) {
      return numbers.type();
    }
    if (cells > 0 && times != null) {
      return new ColumnType.Temporal(times.pattern().orElseThrow());
    }
    if (cells == 0 || uuids || tooManyLevels) {
      return new ColumnType.Text();
    }
    if (levelsLack) {
      throw new IllegalStateException("the cells must be seen again before the type is known");
    }
    return words(kept);
  }

  private ColumnType words(BlankEnds kept) {
    var pair = new BooleanPair();
    List<String> bare = levels.sorted(BlankEnds.NONE);
    if (bare.size() <= 2 && bare.stream().allMatch(pair::see) && pair.unmistakable()) {
      return new ColumnType.Categorical(pair.levels(), false);
    }
    List<String> words = levels.sorted(kept);
    long distinct = words.size();
    boolean few = distinct < FEW_LEVELS || 2 * distinct <= cells + blanks;
    return few && distinct <= MOST_LEVELS
        ? new ColumnType.Categorical(words, false)
        : new ColumnType.Text();
  }

  @Override
  boolean holdsWords() {
    return isWords() && !uuids;
  }

  @Override
  boolean blankIsMissing() {
    return blanks > 0 && !isWords();
  }
}
