package dev.synth.problem;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mistake the user can mend, told in one shape: what, where or why, and what to do.
 *
 * <pre>
 * column 'birth_date' cannot be read as a date
 *  -> customers.csv, line 42
 *  -> expected pattern yyyy-MM-dd (from synth.yaml, line 17)
 * To fix: correct the value, or give the column another pattern.
 * </pre>
 *
 * <p>Built as {@code throw SynthException.of("...").at("...").toFix("...")}. The text never holds a
 * value of a real cell. Instances are immutable.
 */
public final class SynthException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private SynthException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** Begins an error; {@code what} is a short sentence without a full stop. */
  public static Draft of(String what) {
    return new Draft(what);
  }

  /** An error being written; {@link #toFix} ends it. */
  public static final class Draft {
    private final String what;
    private final List<String> lines = new ArrayList<>();
    private @Nullable Throwable cause;

    private Draft(String what) {
      this.what = what;
    }

    /** Adds a place or a reason, on a line of its own. */
    public Draft at(String placeOrReason) {
      lines.add(placeOrReason);
      return this;
    }

    /** Keeps the exception that revealed the mistake; its text is not printed. */
    public Draft because(Throwable revealedBy) {
      this.cause = revealedBy;
      return this;
    }

    /** Ends the error with what the user can do, one sentence or more. */
    public SynthException toFix(String advice) {
      var text = new StringBuilder(what);
      for (String line : lines) {
        text.append("\n -> ").append(line);
      }
      return new SynthException(text.append("\nTo fix: ").append(advice).toString(), cause);
    }
  }
}
