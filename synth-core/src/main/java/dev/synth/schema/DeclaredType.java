package dev.synth.schema;

import dev.synth.table.ColumnType;
import java.util.List;
import java.util.Optional;

/** Checks cells against the type that the user declared, and finds its scale, pattern or levels. */
final class DeclaredType extends TypeGuess {
  private final TypeWord word;
  private final NumberGuess numbers = new NumberGuess(true);
  private final TemporalGuess times;
  private final BooleanPair pair = new BooleanPair();
  private final Levels levels = new Levels();
  private boolean blank;

  DeclaredType(TypeWord word) {
    this.word = word;
    this.times = new TemporalGuess(Optional.of(word));
  }

  @Override
  boolean see(char[] text, int from, int to, int begin, int end) {
    if (word == TypeWord.CATEGORY) {
      levels.add(text, from, to);
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
  ColumnType type() {
    return switch (word) {
      case INTEGER -> new ColumnType.Numeric(0);
      case DECIMAL -> numbers.type();
      case BOOLEAN -> new ColumnType.Categorical(pair.levels(), false);
      case CATEGORY -> new ColumnType.Categorical(levels.sorted(), false);
      case DATE -> new ColumnType.Temporal(times.pattern().orElse("yyyy-MM-dd"));
      case DATETIME -> new ColumnType.Temporal(times.pattern().orElse("yyyy-MM-dd'T'HH:mm:ss"));
      case TIME -> new ColumnType.Temporal(times.pattern().orElse("HH:mm:ss"));
      case TEXT, UUID -> new ColumnType.Text();
    };
  }

  @Override
  boolean blankIsMissing() {
    return blank && !List.of(TypeWord.TEXT, TypeWord.CATEGORY).contains(word);
  }
}
