package dev.synth.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressLinesTest {
  private static final long SECOND = 1_000_000_000L;

  private final List<String> lines = new ArrayList<>();
  private long now = 5 * SECOND;

  @Test
  void withoutATerminalThereIsALineEveryTwoSeconds() {
    ProgressLines progress = ProgressLines.plain(lines::add, () -> now);
    for (int epoch = 1; epoch <= 60; epoch++) {
      progress.step("training", epoch, 60, "loss 0.5");
      now += SECOND / 10;
    }
    assertThat(lines)
        .containsExactly(
            "synth: training 21/60, loss 0.5, 2 s, about 3 s left",
            "synth: training 41/60, loss 0.5, 4 s, about 1 s left");
  }

  @Test
  void shortWorkSaysNothing() {
    ProgressLines progress = ProgressLines.plain(lines::add, () -> now);
    progress.step("training", 1, 2, "");
    now += SECOND;
    progress.step("writing", 1, 2, "");
    now += SECOND;
    progress.step("writing", 2, 2, "");
    assertThat(lines).isEmpty();
  }

  @Test
  void anUnknownTotalIsLeftOut() {
    ProgressLines progress = ProgressLines.plain(lines::add, () -> now);
    progress.step("reading", 1, 0, "");
    now += 3 * SECOND;
    progress.step("reading", 7, 0, "");
    assertThat(lines).containsExactly("synth: reading 7, 3 s");
  }

  @Test
  void aTerminalHasOneLineThatChanges() {
    var bytes = new ByteArrayOutputStream();
    var terminal = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    ProgressLines progress = ProgressLines.onTerminal(terminal, () -> now);
    progress.step("training", 10, 20, "loss 0.25");
    progress.step("training", 11, 20, "");
    now += SECOND / 10;
    progress.step("training", 12, 20, "");
    progress.clear();
    progress.clear();
    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            "\rsynth: training 10/20, loss 0.25, 0 s"
                + "\rsynth: training 12/20, 0 s           "
                + "\r                          \r");
  }
}
