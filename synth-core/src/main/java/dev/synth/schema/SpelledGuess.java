package dev.synth.schema;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Numbers and times in other spellings than plain ones: found in a sample, then read. */
final class SpelledGuess {
  private boolean looked;
  private boolean reading;
  private @Nullable FormatCheck first;
  private @Nullable FormatCheck other;

  /** Looks for formats, once; true when all cells must be read by them. */
  boolean find(CellSample sample) {
    if (looked) {
      return false;
    }
    looked = true;
    Optional<FormatFinder.Found> found = FormatFinder.find(sample.cells());
    if (found.isEmpty()) {
      return false;
    }
    first = new FormatCheck(found.get().formats());
    other = found.get().others().isEmpty() ? null : new FormatCheck(found.get().others());
    return true;
  }

  /** Begins to read, when something was found. */
  boolean begin() {
    reading = first != null;
    return reading;
  }

  boolean isReading() {
    return reading;
  }

  void see(char[] text, int from, int to) {
    if (first != null) {
      first.see(text, from, to);
    }
    if (other != null) {
      other.see(text, from, to);
    }
  }

  /** Whether another reading holds for as many cells. */
  boolean isAmbiguous() {
    return first != null && other != null && first.strays() == other.strays();
  }

  /** The reading of most cells; of two that are as good, the one that the file says. */
  Optional<FormatCheck> of(Conventions file) {
    if (!reading || first == null || other == null) {
      return reading ? Optional.ofNullable(first) : Optional.empty();
    }
    if (!isAmbiguous()) {
      return Optional.of(other.strays() < first.strays() ? other : first);
    }
    return Optional.of(!first.agrees(file) && other.agrees(file) ? other : first);
  }
}
