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
  private static final String AT = "\n -> ";
  private static final String TO_FIX = "\nTo fix: ";

  private SynthException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** Begins an error; {@code what} is a short sentence without a full stop. */
  public static Draft of(String what) {
    return new Draft(what);
  }

  /** The error of a message that one had, such as one that crossed a process border. */
  public static SynthException parse(String message) {
    int fix = message.lastIndexOf(TO_FIX);
    if (fix < 0) {
      return of(message).toFix("see the message.");
    }
    String[] lines = message.substring(0, fix).split(AT, -1);
    Draft draft = of(lines[0]);
    for (int i = 1; i < lines.length; i++) {
      draft.at(lines[i]);
    }
    return draft.toFix(message.substring(fix + TO_FIX.length()));
  }

  /** The same error, told also where it was found: {@code synth.yaml, line 4}. */
  public SynthException in(String place) {
    String message = String.valueOf(getMessage());
    int end = message.indexOf('\n');
    int what = end < 0 ? message.length() : end;
    return new SynthException(
        message.substring(0, what) + AT + place + message.substring(what), this);
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
        text.append(AT).append(line);
      }
      return new SynthException(text.append(TO_FIX).append(advice).toString(), cause);
    }
  }
}
