package dev.synth.schema;

import dev.synth.format.CellFormat;
import java.util.Optional;

/**
 * How a type is found.
 *
 * @param words that stand for no value
 * @param strays share of cells that may be of another type and then count as missing, 0 to 1
 * @param format that the user gave
 */
public record GuessOptions(MissingWords words, double strays, Optional<CellFormat> format) {
  /** So much of a column may be something else before it is no number or time. */
  public static final double STRAYS = 0.02;

  /** Nothing is known beforehand. */
  public static final GuessOptions DEFAULT =
      new GuessOptions(MissingWords.FOUND, STRAYS, Optional.empty());
}
