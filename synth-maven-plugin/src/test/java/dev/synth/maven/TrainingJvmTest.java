package dev.synth.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synth.catalog.Settings;
import dev.synth.maven.BuildSettings.Surroundings;
import dev.synth.problem.Progress;
import dev.synth.problem.SynthException;
import dev.synth.problem.Work;
import dev.synth.recipe.Learning;
import dev.synth.table.ColumnType;
import dev.synth.table.Field;
import dev.synth.table.LongColumn;
import dev.synth.table.Schema;
import dev.synth.table.Table;
import dev.synth.training.TrainingTask;
import dev.synth.training.fork.TrainingRequest;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class TrainingJvmTest {
  private static final List<Path> CLASS_PATH =
      Pattern.compile(Pattern.quote(File.pathSeparator))
          .splitAsStream(System.getProperty("java.class.path"))
          .map(Path::of)
          .toList();

  @TempDir Path folder;

  @Test
  void theUsersMistakeComesBackWithItsText() {
    Work how = how(Progress.NONE, new AtomicBoolean());
    assertThatThrownBy(() -> jvm(List.of()).train(task("endless", 3), target(), how))
        .isInstanceOf(SynthException.class)
        .hasMessageStartingWith(
            "'people.csv' has too few rows to learn from\n -> 3 rows, at least 50 are needed\n");
    assertThat(target()).doesNotExist();
  }

  @Test
  void stopsWhenAskedTo() {
    var stop = new AtomicBoolean();
    Work how = how((stage, done, total, detail) -> stop.set(true), stop);
    assertThatThrownBy(() -> jvm(List.of()).train(task("endless", 100), target(), how))
        .isInstanceOf(CancellationException.class);
    assertThat(stop).isTrue();
    ProcessHandle.current().children().forEach(child -> child.onExit().join());
    assertThat(ProcessHandle.current().children()).isEmpty();
  }

  @Test
  void endsWithWhoStartedIt() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.synth.training.fork.TrainingMain")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (var in = process.getOutputStream()) {
      new TrainingRequest(task("endless", 100), target(), 1).writeTo(in);
      assertThat(firstReport(process)).startsWith("synth:progress\t");
    }
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(2);
  }

  @Test
  void argumentsThatNoJvmTakesAreTheUsersBusiness() {
    Work how = how(Progress.NONE, new AtomicBoolean());
    assertThatThrownBy(
            () -> jvm(List.of("-XX:NoSuchFlag")).train(task("endless", 100), target(), how))
        .hasMessage(
            """
            the training JVM ended with status 1 and no word
             -> it was started with [-XX:NoSuchFlag]
            To fix: correct synth.jvmArgs; -X shows what the JVM says of them.""");
  }

  @Test
  void aCrashIsABug() {
    assertThatThrownBy(() -> jvm(List.of()).judge(Optional.empty(), 134))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the training JVM ended with status 134 and no word; -X shows its log");
  }

  @Test
  void tooLittleMemoryIsTheUsersBusiness() {
    for (int status : new int[] {3, 137}) {
      assertThatThrownBy(() -> jvm(List.of("-Xmx1g")).judge(Optional.empty(), status))
          .hasMessage(
              """
              the training JVM ran out of memory
               -> it was started with [-Xmx1g]
              To fix: give it more, such as -Dsynth.jvmArgs=-Xmx8g, or train on fewer rows.""");
    }
  }

  private static String firstReport(Process process) throws IOException {
    var lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = lines.readLine();
    while (line != null && line.isEmpty()) {
      line = lines.readLine();
    }
    return String.valueOf(line);
  }

  private TrainingJvm jvm(List<String> arguments) {
    var surroundings = new Surroundings(folder, Optional.empty(), Optional.empty());
    var log = new BuildLog(new RecordedLog(), ProgressLines.NONE, surroundings);
    return new TrainingJvm(CLASS_PATH, List.of(), arguments, log);
  }

  private Work how(Progress progress, AtomicBoolean stop) {
    return Work.quiet().withThreads(1).withProgress(progress).withCancellation(stop::get);
  }

  private Path target() {
    return folder.resolve("m.synth");
  }

  private static TrainingTask task(String synthesizer, int rows) {
    var type = new ColumnType.Numeric(0);
    // each of ten numbers often enough to be learnt
    long[] cells = LongStream.range(0, rows).map(i -> i % 10).toArray();
    Table real =
        Table.of(
            new Schema(List.of(Field.of("amount", type, false))),
            List.of(LongColumn.of(type, cells)));
    return new TrainingTask(
        "people",
        real,
        "people.csv",
        "00",
        Learning.by(Settings.of(synthesizer)).withGate(List.of("none")));
  }
}
