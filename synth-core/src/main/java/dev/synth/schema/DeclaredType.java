package dev.synth.schema;

import dev.synth.format.DayOrder;
import dev.synth.table.ColumnType;
import java.util.List;
import java.util.Optional;

/** Checks cells against the type that the user declared, and finds its scale, pattern or levels. */
final class DeclaredType extends TypeGuess {
  private final TypeWord word;
  private final NumberGuess numbers = new NumberGuess(true);
  private final TemporalGuess times;
  private final BooleanPair pair = new BooleanPair();
  private final Words levels = new Words();
  private final Optional<FormatCheck> given;
  private boolean blank;
  private long cells;
  private long strays;

  DeclaredType(TypeWord word, GuessOptions options) {
    super(options);
    this.word = word;
    this.times = new TemporalGuess(Optional.of(word));
    this.given = options.format().map(format -> new FormatCheck(List.of(format)));
  }

  @Override
  boolean isFirst() {
    return true;
  }

  @Override
  boolean see(char[] text, int from, int to, int begin, int end, boolean quoted) {
    boolean fits = fits(text, from, to, begin, end, quoted);
    cells += fits ? 1 : 0;
    strays += fits ? 0 : 1;
    return fits;
  }

  private boolean fits(char[] text, int from, int to, int begin, int end, boolean quoted) {
    if (word == TypeWord.CATEGORY) {
      levels.add(text, from, to, begin, end, quoted);
      return true;
    }
    if (begin == end) {
      blank = true;
      return true;
    }
    if (given.isPresent()) {
      return given.get().see(text, begin, end);
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
    if (options().format().isPresent()) {
      return "expected format " + options().format().get().pattern();
    }
    Optional<String> pattern = times.pattern();
    return "expected "
        + pattern.map(p -> "pattern " + p + " as in the rows before").orElse(word.example());
  }

  @Override
  public long strays() {
    return strays;
  }

  @Override
  long seen() {
    return cells;
  }

  @Override
  public Conventions conventions() {
    return given.map(FormatCheck::conventions).orElse(new Conventions(times.order(), '\0'));
  }

  @Override
  public Optional<String> doubt(Conventions file) {
    boolean open = given.isEmpty() && times.isAmbiguous() && file.days() == DayOrder.NONE;
    return open ? times.pattern() : Optional.empty();
  }

  @Override
  List<String> formats(String name, Conventions file) {
    return given
        .map(FormatCheck::declaredPatterns)
        .orElseGet(() -> times.pattern(file.days()).map(times::formats).orElse(List.of()));
  }

  @Override
  boolean isMissing(int word) {
    return !holdsWords() || options().words().isMissingAmong(word, levels.sorted(BlankEnds.NONE));
  }

  @Override
  ColumnType type(String name, Conventions file, BlankEnds kept) {
    if (given.isPresent()) {
      return given.get().declaredType();
    }
    Optional<String> pattern = times.pattern(file.days());
    return switch (word) {
      case INTEGER -> new ColumnType.Numeric(0);
      case DECIMAL -> numbers.type();
      case BOOLEAN -> new ColumnType.Categorical(pair.levels(), false);
      case CATEGORY -> new ColumnType.Categorical(levels(levels, kept), false);
      case DATE -> new ColumnType.Temporal(pattern.orElse("yyyy-MM-dd"));
      case DATETIME -> new ColumnType.Temporal(pattern.orElse("yyyy-MM-dd'T'HH:mm:ss"));
      case TIME -> new ColumnType.Temporal(pattern.orElse("HH:mm:ss"));
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
  void startAgain() {
    throw new IllegalStateException("all is known");
  }
}
