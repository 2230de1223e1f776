package dev.synth.maven;

import dev.synth.problem.SynthException;
import dev.synth.problem.Work;
import dev.synth.training.TrainingTask;
import dev.synth.training.fork.NativeSettings;
import dev.synth.training.fork.TrainingReport;
import dev.synth.training.fork.TrainingRequest;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One JVM that trains one model. The rows go through its standard input, which stays open as long
 * as this JVM lives; it ends when that closes.
 */
final class TrainingJvm {
  private static final String MAIN = "dev.synth.training.fork.TrainingMain";
  private static final int OUT_OF_MEMORY = 3; // what -XX:+ExitOnOutOfMemoryError exits with
  private static final int KILLED = 128 + 9;
  private static final long POLL_MILLIS = 200;

  private final List<Path> classPath;
  private final boolean argsGiven;
  private final List<String> jvmArgs;
  private final BuildLog log;

  TrainingJvm(List<Path> ours, List<Path> neural, List<String> jvmArgs, BuildLog log) {
    this.classPath = Stream.concat(ours.stream(), neural.stream()).toList();
    this.argsGiven = !jvmArgs.isEmpty();
    this.jvmArgs = jvmArgs.isEmpty() ? TrainingMemory.arguments() : List.copyOf(jvmArgs);
    this.log = log;
  }

  void train(TrainingTask task, Path target, Work how) {
    try {
      Process process = start();
      var killer = new Thread(process::destroyForcibly, "ends the training JVM");
      Runtime.getRuntime().addShutdownHook(killer);
      try {
        Listener heard = listen(process, how);
        send(new TrainingRequest(task, target, how.threads()), process.getOutputStream());
        await(process, how, heard);
        judge(heard.last().stream().findFirst(), process.exitValue());
      } finally {
        process.destroyForcibly();
        forget(killer);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the training JVM cannot be started", e);
    }
  }

  private Process start() throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvmArgs);
    command.add("-XX:+ExitOnOutOfMemoryError");
    command.add(MAIN);
    log.debug("training JVM: " + String.join(" ", command));
    var builder = new ProcessBuilder(command);
    // in the environment: some systems allow only a short command line
    String jars =
        classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    builder.environment().put("CLASSPATH", jars);
    NativeSettings.set(builder.environment());
    return builder.start();
  }

  /** What comes out of the process; {@code last} is complete when both threads have ended. */
  private record Listener(Thread out, Thread err, List<TrainingReport> last) {}

  private Listener listen(Process process, Work how) {
    List<TrainingReport> last = new ArrayList<>();
    Consumer<String> hears =
        line -> {
          Optional<TrainingReport> report = TrainingReport.parse(line);
          if (report.isEmpty()) {
            debug(line);
          } else if (report.get() instanceof TrainingReport.Step step) {
            step.tell(how.progress());
          } else if (report.get() instanceof TrainingReport.Warning warning) {
            how.warnings().accept(warning.text());
          } else {
            last.add(report.get());
          }
        };
    return new Listener(
        reader(process.getInputStream(), hears, "hears the training JVM"),
        reader(process.getErrorStream(), this::debug, "hears the training JVM's log"),
        last);
  }

  private void debug(String line) {
    if (!line.isBlank()) {
      log.debug("| " + line);
    }
  }

  private Thread reader(InputStream in, Consumer<String> hears, String name) {
    var thread =
        new Thread(
            () -> {
              try (var lines =
                  new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                lines.lines().forEach(hears);
              } catch (IOException | UncheckedIOException e) {
                log.debug(name + " until " + e.getMessage());
              }
            },
            name);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private void send(TrainingRequest request, OutputStream in) {
    try {
      request.writeTo(in);
    } catch (IOException e) {
      log.debug("the training JVM ended while it was given its task: " + e.getMessage());
    }
  }

  private static void await(Process process, Work how, Listener heard) {
    try {
      while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
        how.cancellation().throwIfRequested();
      }
      heard.out().join();
      heard.err().join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw stopped(e);
    }
  }

  private static CancellationException stopped(InterruptedException e) {
    var stopped = new CancellationException("stopped on request; nothing was written");
    stopped.initCause(e);
    return stopped;
  }

  void judge(Optional<TrainingReport> outcome, int status) {
    if (outcome.isPresent()) {
      TrainingReport report = outcome.get();
      if (report instanceof TrainingReport.Refused refused) {
        throw refused.exception();
      }
      if (report instanceof TrainingReport.Failed failed) {
        throw failure(failed.text());
      }
      return;
    }
    if (status == OUT_OF_MEMORY || status == KILLED) {
      throw outOfMemory();
    }
    String what = "the training JVM ended with status " + status + " and no word";
    if (argsGiven) {
      throw SynthException.of(what)
          .at("it was started with " + jvmArgs)
          .toFix("correct synth.jvmArgs; -X shows what the JVM says of them.");
    }
    throw new IllegalStateException(what + "; -X shows its log");
  }

  private RuntimeException failure(String trace) {
    if (trace.contains("java.lang.OutOfMemoryError")) { // also as a cause: native memory
      return outOfMemory();
    }
    return new IllegalStateException("training failed: " + trace);
  }

  private SynthException outOfMemory() {
    return SynthException.of("the training JVM ran out of memory")
        .at("it was started with " + jvmArgs)
        .toFix("give it more, such as -Dsynth.jvmArgs=-Xmx8g, or train on fewer rows.");
  }

  private void forget(Thread killer) {
    try {
      Runtime.getRuntime().removeShutdownHook(killer);
    } catch (IllegalStateException alreadyEnding) {
      log.debug("Maven is ending: " + alreadyEnding.getMessage());
    }
  }
}
