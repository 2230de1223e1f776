package dev.synth.io;

import dev.synth.problem.SynthException;
import java.util.Set;

/** Begins the error of a cell that is not of its column's type. */
final class CellProblem {
  private static final Set<String> VOWELS = Set.of("a", "e", "i", "o");

  private CellProblem() {}

  static SynthException.Draft of(String column, String typeWord) {
    String article = VOWELS.contains(typeWord.substring(0, 1)) ? "an " : "a ";
    return SynthException.of("column '" + column + "' cannot be read as " + article + typeWord);
  }
}
