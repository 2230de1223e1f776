package dev.synth.io;

import dev.synth.problem.SynthException;
import dev.synth.schema.BlankEnds;
import dev.synth.schema.TypeGuess;
import dev.synth.schema.TypeWord;
import dev.synth.table.Field;
import dev.synth.table.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds the types of the columns, and counts the rows; may be run a second time for levels. */
final class GuessSink implements CellSink {
  private final String file;
  private final Map<String, String> declared;
  private final MissingRule missing;
  private final CountSink rows;
  private List<String> names = List.of();
  private TypeGuess[] guesses = {};
  private boolean[] wanted = {};
  private boolean again;

  GuessSink(String file, ReadOptions options) {
    this.file = file;
    this.declared = options.types();
    this.missing = MissingRule.inferring(options.missing());
    this.rows = new CountSink(file);
  }

  @Override
  public void header(List<String> found) {
    if (again) {
      for (int i = 0; i < guesses.length; i++) {
        if (wanted[i]) {
          guesses[i].beginLevels();
        }
      }
      return;
    }
    requireKnown(found);
    names = found;
    guesses =
        found.stream()
            .map(n -> TypeGuess.of(Optional.ofNullable(declared.get(n)).map(TypeWord::of)))
            .toArray(TypeGuess[]::new);
    wanted = new boolean[guesses.length];
  }

  private void requireKnown(List<String> found) {
    for (String name : declared.keySet()) {
      if (!found.contains(name)) {
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
    if (missing.isMissing(text, from, to, quoted)) {
      guess.missing();
    } else if (!guess.see(text, from, to, quoted)) {
      throw CellProblem.of(names.get(column), declared.getOrDefault(names.get(column), ""))
          .at(file + ", line " + line)
          .at(guess.expected())
          .toFix("correct the cell, or give the column another type.");
    }
  }

  @Override
  public void endRow() {
    if (!again) {
      rows.endRow();
    }
  }

  /** Whether a second run is needed before the types are known; it begins with this question. */
  boolean wantsLevels() {
    for (int i = 0; i < guesses.length; i++) {
      wanted[i] = guesses[i].wantsLevels();
      again |= wanted[i];
    }
    return again;
  }

  int rows() {
    return rows.rows();
  }

  Schema schema() {
    List<BlankEnds> kept = kept();
    List<Field> fields = new ArrayList<>();
    for (int i = 0; i < guesses.length; i++) {
      fields.add(guesses[i].field(names.get(i), kept.get(i)));
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
