package dev.synth.description;

import dev.synth.problem.SynthException;
import java.util.List;
import java.util.Optional;

/** A file of descriptions, read but for the one that is asked for. One kind of file each. */
interface Document {
  /** What one of them is called in a sentence: {@code table}. */
  String noun();

  /** The one that is meant where nobody says which, and names do not tell. */
  Optional<String> usual();

  /** What can be asked for, in the order of the file. */
  List<String> names();

  /** The one of these names that a text behind {@code #} means, in the manner of its kind. */
  Optional<String> meant(String part);

  /**
   * The columns of one.
   *
   * @param name one of {@link #names()}, or what {@link #meant} gave
   * @throws SynthException when it cannot be read, with its place
   */
  DescribedTable table(String name);
}
