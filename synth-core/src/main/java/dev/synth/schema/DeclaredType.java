package dev.synth.schema;

import dev.synth.table.ColumnType;
import java.util.Optional;

/** Checks cells against the type that the user declared, and finds its scale, pattern or levels. */
final class DeclaredType extends TypeGuess {
  private final TypeWord word;
  private final NumberGuess numbers = new NumberGuess(true);
  private final TemporalGuess times;
  private final BooleanPair pair = new BooleanPair();
  private final Words words = new Words();
  private boolean blank;

  DeclaredType(TypeWord word) {
    this.word = word;
    this.times = new TemporalGuess(Optional.of(word));
  }

  @Override
  boolean see(char[] text, int from, int to, int begin, int end, boolean quoted) {
    if (word == TypeWord.CATEGORY) {
      words.add(text, from, to, begin, end, quoted);
      return true;
    }
    if (begin == end) {
      blank = true;
      return true;
    }
    return switch (word) {
      case INTEGER -> numbers.see(text, begin, end) && numbers.whole();
      case DECIMAL -> numbers.see(text, begin, end);
      case BOOLEAN -> pair.see(new String(text, begin, end - begin));
      case DATE, DATETIME, TIME -> times.see(text, begin, end);
      case UUID -> UuidText.matches(text, begin, end);
      case CATEGORY, TEXT -> true;
    };
  }

  @Override
  public String expected() {
    Optional<String> pattern = times.pattern();
    return "expected "
        + pattern.map(p -> "pattern " + p + " as in the rows before").orElse(word.example());
  }

  @Override
  ColumnType type(BlankEnds kept) {
    return switch (word) {
      case INTEGER -> new ColumnType.Numeric(0);
      case DECIMAL -> numbers.type();
      case BOOLEAN -> new ColumnType.Categorical(pair.levels(), false);
      case CATEGORY -> new ColumnType.Categorical(words.sorted(kept), false);
      case DATE -> new ColumnType.Temporal(times.pattern().orElse("yyyy-MM-dd"));
      case DATETIME -> new ColumnType.Temporal(times.pattern().orElse("yyyy-MM-dd'T'HH:mm:ss"));
      case TIME -> new ColumnType.Temporal(times.pattern().orElse("HH:mm:ss"));
      case TEXT, UUID -> new ColumnType.Text();
    };
  }

  @Override
  boolean blankIsMissing() {
    return blank && !holdsWords();
  }

  @Override
  boolean holdsWords() {
    return word == TypeWord.TEXT || word == TypeWord.CATEGORY;
  }

  @Override
  void forgetLevels() {
    throw new IllegalStateException("all levels are known");
  }
}
