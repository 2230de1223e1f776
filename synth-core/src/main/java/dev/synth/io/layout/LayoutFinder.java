package dev.synth.io.layout;

import dev.synth.io.layout.Found.Item;
import dev.synth.io.layout.HeadRows.HeadRow;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the layout of a text from its first characters. What the user says is not looked for, and
 * what is plain is not told.
 */
public final class LayoutFinder {
  /** What some spreadsheets write first to name their delimiter. */
  private static final Pattern SEPARATOR = Pattern.compile("\"?[sS][eE][pP]=(.)\"?(\r\n|\r|\n|$)");

  private static final char COMMENT = '#';

  /** From this share of short rows on they are usual, and not damage: a twentieth. */
  private static final int USUALLY_SHORT = 20;

  private static final int FEWEST_SHORT = 3;

  private final String text;
  private final boolean whole;
  private final LayoutOptions said;
  private final List<Item> items = new ArrayList<>();
  private int begin;

  private LayoutFinder(String text, boolean whole, LayoutOptions said) {
    this.text = text;
    this.whole = whole;
    this.said = said;
  }

  /**
   * A layout, and what of it was found out.
   *
   * @param items what is not plain and was not said
   */
  public record Result(Layout layout, List<Item> items) {
    public Result {
      items = List.copyOf(items);
    }
  }

  /**
   * Finds it.
   *
   * @param text the first characters, without a byte order mark
   * @param whole whether these are all
   * @param charset they were decoded by
   * @param usual the delimiter of the file's kind, which needs not be told
   * @param fixed whether the file's kind has no other
   */
  public static Result of(
      String text, boolean whole, Charset charset, char usual, boolean fixed, LayoutOptions said) {
    var finder = new LayoutFinder(text, whole, said);
    Layout layout = finder.find(charset, usual, fixed);
    return new Result(layout, finder.items);
  }

  private Layout find(Charset charset, char usual, boolean fixed) {
    int skipped = said.skip().orElse(0);
    begin = lines(skipped);
    Optional<Character> delimiter = said.delimiter();
    Matcher separator = SEPARATOR.matcher(text);
    boolean named = said.skip().isEmpty() && separator.lookingAt();
    if (named) {
      delimiter = delimiter.or(() -> Optional.of(separator.group(1).charAt(0)));
      begin = separator.end();
      skipped = 1;
    }
    if (delimiter.isEmpty() && fixed) {
      delimiter = Optional.of(usual);
    }
    var dialects = new DialectFinder(text, begin, whole, said);
    Optional<Character> comment =
        said.comment()
            .or(() -> Optional.of(COMMENT).filter(this::isAtLineStart))
            .filter(mark -> mark != Dialect.NO_QUOTE);
    DialectFinder.Choice choice = dialects.find(delimiter, comment);
    if (said.comment().isEmpty() && comment.isPresent() && !marksComments(choice)) {
      comment = Optional.empty();
      choice = dialects.find(delimiter, comment);
    }
    return layout(charset, usual, choice, comment, skipped, named);
  }

  private Layout layout(
      Charset charset,
      char usual,
      DialectFinder.Choice choice,
      Optional<Character> comment,
      int skipped,
      boolean named) {
    Dialect dialect = choice.dialect();
    tell(dialect, usual, named);
    Heading heading = choice.heading();
    if (heading.rows().isEmpty()) {
      return new Layout(
          charset, dialect, skipped, comment, Layout.Names.FIRST_LINE, false, 0, false);
    }
    HeadRow first = heading.rows().get(heading.first());
    int skip = skipped;
    if (said.skip().isEmpty() && heading.first() > 0) {
      skip = first.line() - 1;
      tell("skip", String.valueOf(skip), "lines before the names of the columns");
    } else if (named) {
      tell("skip", "1", "the first line names the delimiter");
    }
    comment.filter(c -> said.comment().isEmpty()).ifPresent(this::tellComment);
    Optional<HeadRow> commented = comment.flatMap(mark -> commentedNames(choice, mark));
    if (commented.isPresent()) {
      skip = commented.get().line() - 1;
      tell("", "the names of the columns stand in the comment before the first row", "");
    }
    Layout.Names names = commented.isPresent() ? Layout.Names.FIRST_COMMENT : names(heading);
    var finder = new NamesFinder(heading);
    boolean units =
        said.flag("units").orElseGet(() -> names != Layout.Names.NONE && finder.hasUnits());
    if (units && said.flag("units").isEmpty()) {
      tell("units", "true", "the row below the names is left out");
    }
    return new Layout(
        charset, dialect, skip, comment, names, units, width(heading, names), fills(heading));
  }

  private Layout.Names names(Heading heading) {
    if (heading.rowsAreNamed()) {
      return Layout.Names.ALL_BUT_FIRST;
    }
    boolean found = new NamesFinder(heading).hasNames();
    boolean has = said.flag("header").orElse(found);
    if (!has && said.flag("header").isEmpty()) {
      tell("header", "false", "the first row holds values; the columns are called col1, col2, ..");
    }
    return has ? Layout.Names.FIRST_LINE : Layout.Names.NONE;
  }

  private int width(Heading heading, Layout.Names names) {
    if (names == Layout.Names.NONE) {
      return heading.width();
    }
    int empty = names == Layout.Names.FIRST_LINE ? new NamesFinder(heading).emptyAtEnd() : 0;
    if (empty == 0) {
      return 0;
    }
    tell("", "what stands behind the last name is empty and left out", "delimiters at line ends");
    return heading.rows().get(heading.first()).width() - empty;
  }

  private boolean fills(Heading heading) {
    if (said.fillsShortRows().isPresent()) {
      return said.fillsShortRows().get();
    }
    int names = heading.rows().get(heading.first()).width();
    long shorter =
        heading.body().stream().filter(r -> r.width() < names && 2 * r.width() > names).count();
    boolean usual =
        shorter >= FEWEST_SHORT
            && shorter * USUALLY_SHORT >= heading.body().size()
            && shorter == heading.misfits();
    if (usual) {
      tell("shortRows", "fill", "many rows end early; what they lack is missing");
    }
    return usual;
  }

  /** Whether lines with the mark stand before the table, or are no rows as the others. */
  private boolean marksComments(DialectFinder.Choice choice) {
    Heading heading = choice.heading();
    if (heading.rows().isEmpty()) {
      return false;
    }
    int table = heading.rows().get(heading.first()).begin();
    return marked(choice.dialect(), COMMENT).stream()
        .allMatch(
            row -> {
              boolean wide = heading.width() > 1 && row.width() == heading.width();
              boolean isName = wide && row.cell(0).length() == 1;
              return !isName && (row.begin() < table || (heading.width() > 1 && !wide));
            });
  }

  /** The last comment before a table without names, when it is as wide as that. */
  private Optional<HeadRow> commentedNames(DialectFinder.Choice choice, char mark) {
    Heading heading = choice.heading();
    if (heading.first() > 0 || heading.width() < 2 || said.flag("header").isPresent()) {
      return Optional.empty();
    }
    int table = heading.rows().get(0).begin();
    List<HeadRow> before =
        marked(choice.dialect(), mark).stream().filter(row -> row.begin() < table).toList();
    if (before.isEmpty() || new NamesFinder(heading).hasNames()) {
      return Optional.empty();
    }
    return Optional.of(before.get(before.size() - 1))
        .filter(row -> row.width() == heading.width() && row.filled() == row.width());
  }

  private List<HeadRow> marked(Dialect dialect, char mark) {
    return HeadRows.of(text, begin, whole, dialect, Optional.empty()).rows().stream()
        .filter(row -> text.charAt(row.begin()) == mark)
        .toList();
  }

  private boolean isAtLineStart(Character mark) {
    for (int i = text.indexOf(mark); i >= 0; i = text.indexOf(mark, i + 1)) {
      if (i == 0 || text.charAt(i - 1) == '\n' || text.charAt(i - 1) == '\r') {
        return true;
      }
    }
    return false;
  }

  /** Where the first character behind so many lines is. */
  private int lines(int count) {
    int at = 0;
    for (int line = 0; line < count; line++) {
      while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
        at++;
      }
      at += text.startsWith("\r\n", at) ? 2 : 1;
    }
    return Math.min(at, text.length());
  }

  private void tell(Dialect dialect, char usual, boolean named) {
    boolean delimiterSaid = said.delimiter().isPresent();
    char delimiter = dialect.delimiter();
    if (delimiter != usual && !delimiterSaid && delimiter != Dialect.NO_DELIMITER) {
      String word = delimiter == '\t' ? "tab" : String.valueOf(delimiter);
      tell("delimiter", word, named ? "as its first line says" : "");
    }
    if (dialect.quote() != '"' && said.quote().isEmpty()) {
      tell("quote", String.valueOf(dialect.quote()), "");
    }
    if (dialect.backslash() && said.backslash().isEmpty()) {
      tell("escape", "backslash", "");
    }
  }

  private void tellComment(char mark) {
    tell("comment", String.valueOf(mark), "lines that begin with it are no rows");
  }

  private void tell(String key, String value, String why) {
    items.add(new Item(key, value, why));
  }
}
