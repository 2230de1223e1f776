package dev.synth.maven;

import dev.synth.problem.Progress;
import java.io.PrintStream;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Shows progress: on a terminal one line that changes, elsewhere a line every two seconds. Work
 * that takes less than two seconds says nothing.
 */
final class ProgressLines implements Progress {
  private static final long PLAIN_NANOS = 2_000_000_000L;
  private static final long TERMINAL_NANOS = 100_000_000L;

  /** Shows nothing. */
  static final ProgressLines NONE = new ProgressLines(Mode.NONE, line -> {}, System.out, () -> 0);

  private enum Mode {
    NONE,
    PLAIN,
    TERMINAL
  }

  private final Mode mode;
  private final Consumer<String> plain;
  private final PrintStream terminal;
  private final LongSupplier clock;
  private String stage = "";
  private long stageBegan;
  private long shown;
  private int width;

  private ProgressLines(
      Mode mode, Consumer<String> plain, PrintStream terminal, LongSupplier clock) {
    this.mode = mode;
    this.plain = plain;
    this.terminal = terminal;
    this.clock = clock;
  }

  /** A line every two seconds, by a clock of nanoseconds. */
  static ProgressLines plain(Consumer<String> lines, LongSupplier clock) {
    return new ProgressLines(Mode.PLAIN, lines, System.out, clock);
  }

  /** One changing line. */
  static ProgressLines onTerminal(PrintStream terminal, LongSupplier clock) {
    return new ProgressLines(Mode.TERMINAL, line -> {}, terminal, clock);
  }

  @Override
  public synchronized void step(String newStage, long done, long total, String detail) {
    if (mode == Mode.NONE) {
      return;
    }
    long now = clock.getAsLong();
    if (!newStage.equals(stage)) {
      stage = newStage;
      stageBegan = now;
      shown = mode == Mode.PLAIN ? now : now - TERMINAL_NANOS;
    }
    if (now - shown < (mode == Mode.PLAIN ? PLAIN_NANOS : TERMINAL_NANOS)) {
      return;
    }
    shown = now;
    String line = line(done, total, detail, (now - stageBegan) / 1_000_000_000L);
    if (mode == Mode.PLAIN) {
      plain.accept(line);
      return;
    }
    terminal.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
    terminal.flush();
    width = line.length();
  }

  /** Takes a changing line away, before something else is printed. */
  synchronized void clear() {
    if (width > 0) {
      terminal.print("\r" + " ".repeat(width) + "\r");
      terminal.flush();
      width = 0;
    }
  }

  private String line(long done, long total, String detail, long seconds) {
    var line = new StringBuilder("synth: ").append(stage).append(' ').append(done);
    if (total > 0) {
      line.append('/').append(total);
    }
    if (!detail.isEmpty()) {
      line.append(", ").append(detail);
    }
    line.append(", ").append(seconds).append(" s");
    if (total > 0 && done > 0 && done < total && seconds > 0) {
      line.append(", about ").append(seconds * (total - done) / done).append(" s left");
    }
    return line.toString();
  }
}
