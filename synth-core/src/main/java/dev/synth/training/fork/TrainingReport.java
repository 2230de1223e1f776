package dev.synth.training.fork;

import dev.synth.problem.Progress;
import dev.synth.problem.SynthException;
import java.util.List;
import java.util.Optional;

/**
 * What a training JVM says, one line each on its standard output: {@code synth:<kind>} and parts,
 * separated by tabs. Line ends and tabs inside a part are escaped.
 */
public sealed interface TrainingReport {
  /** How far it is. */
  record Step(String stage, long done, long total, String detail) implements TrainingReport {
    /** Tells a listener. */
    public void tell(Progress progress) {
      progress.step(stage, done, total, detail);
    }
  }

  /** A warning for the user. */
  record Warning(String text) implements TrainingReport {}

  /** A mistake of the user ended it; {@code text} is a {@link SynthException}'s. */
  record Refused(String text) implements TrainingReport {
    /** The exception that the training JVM threw. */
    public SynthException exception() {
      return SynthException.parse(text);
    }
  }

  /** A mistake of ours ended it; {@code text} is a stack trace. */
  record Failed(String text) implements TrainingReport {}

  /** The model file is written. */
  record Done() implements TrainingReport {}

  /** What every line begins with. */
  String PREFIX = "synth:";

  /** Its line, without a line end. */
  default String line() {
    if (this instanceof Step step) {
      return joined(
          "progress",
          step.stage(),
          Long.toString(step.done()),
          Long.toString(step.total()),
          step.detail());
    }
    if (this instanceof Warning warning) {
      return joined("warning", warning.text());
    }
    if (this instanceof Refused refused) {
      return joined("error", refused.text());
    }
    if (this instanceof Failed failed) {
      return joined("failure", failed.text());
    }
    return joined("done");
  }

  /** The report of a line; empty when it is none. */
  static Optional<TrainingReport> parse(String line) {
    if (!line.startsWith(PREFIX)) {
      return Optional.empty();
    }
    List<String> parts =
        List.of(line.substring(PREFIX.length()).split("\t", -1)).stream()
            .map(TrainingReport::unescaped)
            .toList();
    return switch (parts.get(0) + "/" + parts.size()) {
      case "progress/5" -> step(parts);
      case "warning/2" -> Optional.of(new Warning(parts.get(1)));
      case "error/2" -> Optional.of(new Refused(parts.get(1)));
      case "failure/2" -> Optional.of(new Failed(parts.get(1)));
      case "done/1" -> Optional.of(new Done());
      default -> Optional.empty();
    };
  }

  private static Optional<TrainingReport> step(List<String> parts) {
    try {
      long done = Long.parseLong(parts.get(2));
      long total = Long.parseLong(parts.get(3));
      return Optional.of(new Step(parts.get(1), done, total, parts.get(4)));
    } catch (NumberFormatException damaged) {
      return Optional.empty();
    }
  }

  private static String joined(String kind, String... parts) {
    var line = new StringBuilder(PREFIX).append(kind);
    for (String part : parts) {
      line.append('\t').append(escaped(part));
    }
    return line.toString();
  }

  private static String escaped(String part) {
    return part.replace("\\", "\\\\")
        .replace("\n", "\\n")
        .replace("\r", "\\r")
        .replace("\t", "\\t");
  }

  private static String unescaped(String part) {
    var text = new StringBuilder();
    boolean afterBackslash = false;
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      if (afterBackslash) {
        text.append(c == 'n' ? '\n' : c == 'r' ? '\r' : c == 't' ? '\t' : c);
      } else if (c != '\\') {
        text.append(c);
      }
      afterBackslash = !afterBackslash && c == '\\';
    }
    return text.toString();
  }
}
