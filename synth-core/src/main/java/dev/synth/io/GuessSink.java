package dev.synth.io;

import dev.synth.format.CellFormat;
import dev.synth.problem.SynthException;
import dev.synth.schema.BlankEnds;
import dev.synth.schema.ColumnSpec;
import dev.synth.schema.Conventions;
import dev.synth.schema.GuessOptions;
import dev.synth.schema.MissingWords;
import dev.synth.schema.TypeGuess;
import dev.synth.schema.TypeWord;
import dev.synth.table.Field;
import dev.synth.table.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Finds the types of the columns, and counts the rows; may be run again for what is found late. */
final class GuessSink implements CellSink {
  private final String file;
  private final ReadOptions options;
  private final CountSink rows;
  private List<String> names = List.of();
  private TypeGuess[] guesses = {};
  private MissingRule[] missing = {};
  private long[] strayLine = {};
  private boolean[] wanted = {};
  private boolean again;

  GuessSink(String file, ReadOptions options) {
    this.file = file;
    this.options = options;
    this.rows = new CountSink(file);
  }

  @Override
  public void header(List<String> found) {
    if (again) {
      for (int i = 0; i < guesses.length; i++) {
        if (wanted[i]) {
          guesses[i].beginAgain();
        }
      }
      return;
    }
    requireKnown(found);
    names = found;
    guesses = new TypeGuess[found.size()];
    missing = new MissingRule[found.size()];
    strayLine = new long[found.size()];
    wanted = new boolean[guesses.length];
    MissingRule usual = MissingRule.inferring(options.missing().words());
    for (int i = 0; i < guesses.length; i++) {
      ColumnSpec said = said(i);
      MissingWords words = options.missing().with(Set.copyOf(said.missing()));
      missing[i] = said.missing().isEmpty() ? usual : MissingRule.inferring(words.words());
      guesses[i] = TypeGuess.of(said.type().map(TypeWord::of), guessing(said, words));
    }
  }

  private ColumnSpec said(int column) {
    return options.columns().getOrDefault(names.get(column), ColumnSpec.NONE);
  }

  private GuessOptions guessing(ColumnSpec said, MissingWords words) {
    double strays = said.strays().orElse(options.strays());
    return new GuessOptions(
        words,
        strays,
        said.format().map(pattern -> CellFormat.declared(said.type().orElse("text"), pattern)));
  }

  private void requireKnown(List<String> found) {
    for (String name : options.columns().keySet()) {
      boolean typed = options.columns().getOrDefault(name, ColumnSpec.NONE).type().isPresent();
      if (typed && !found.contains(name)) {
        throw SynthException.of("there is no column '" + name + "', whose type is declared")
            .at(file + ", line 1")
            .at("the columns are " + found)
            .toFix("declare types of these columns only.");
      }
    }
  }

  @Override
  public void cell(int column, char[] text, int from, int to, boolean quoted, long line) {
    if (again && !wanted[column]) {
      return;
    }
    TypeGuess guess = guesses[column];
    int word = missing[column].word(text, from, to, quoted);
    if (word >= 0) {
      guess.missing(word);
    } else if (!guess.see(text, from, to, quoted) && strayLine[column] == 0) {
      strayLine[column] = line;
      if (said(column).strays().orElse(options.strays()) == 0) {
        throw stray(column);
      }
    }
  }

  private SynthException stray(int column) {
    String name = names.get(column);
    return CellProblem.of(name, said(column).type().orElse(""))
        .at(file + ", line " + strayLine[column])
        .at(guesses[column].expected())
        .toFix("correct the cell, or give the column another type.");
  }

  @Override
  public void endRow() {
    if (!again) {
      rows.endRow();
    }
  }

  /** Whether another run is needed before the types are known; it begins with this question. */
  boolean wantsAgain() {
    boolean any = false;
    for (int i = 0; i < guesses.length; i++) {
      wanted[i] = guesses[i].wantsAgain();
      any |= wanted[i];
    }
    again |= any;
    return any;
  }

  int rows() {
    return rows.rows();
  }

  /**
   * The columns that were found; tells of doubts.
   *
   * @throws SynthException when too many cells are not of a declared type
   */
  Schema schema() {
    for (int i = 0; i < guesses.length; i++) {
      if (guesses[i].strays() > 0 && guesses[i].tooManyStrays()) {
        throw stray(i);
      }
    }
    Conventions said = Conventions.NONE;
    for (TypeGuess guess : guesses) {
      said = said.and(guess.conventions());
    }
    Conventions conventions = said.or(options.locale());
    List<BlankEnds> kept = kept();
    List<Field> fields = new ArrayList<>();
    for (int i = 0; i < guesses.length; i++) {
      Field field = guesses[i].field(names.get(i), conventions, kept.get(i));
      fields.add(field);
      Optional<String> doubt = guesses[i].doubt(conventions);
      doubt.ifPresent(pattern -> options.warnings().accept(Warnings.doubt(file, field, pattern)));
    }
    return new Schema(fields);
  }

  /**
   * The blanks that count in unquoted cells, by column. Those behind every delimiter belong to it,
   * and so do those before every delimiter.
   */
  List<BlankEnds> kept() {
    var lacking = Arrays.stream(guesses).map(TypeGuess::withoutBlanks).toList();
    int last = guesses.length - 1;
    boolean before = lacks(lacking.subList(1, last + 1), BlankEnds::before);
    boolean after = lacks(lacking.subList(0, last), BlankEnds::after);
    List<BlankEnds> kept = new ArrayList<>();
    for (int i = 0; i <= last; i++) {
      kept.add(guesses[i].kept(new BlankEnds(before || i == 0, after || i == last)));
    }
    return kept;
  }

  private static boolean lacks(List<Optional<BlankEnds>> columns, Predicate<BlankEnds> end) {
    var told = columns.stream().flatMap(Optional::stream).toList();
    return told.isEmpty() || told.stream().anyMatch(end);
  }
}
