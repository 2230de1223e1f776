package dev.synth.training.fork;

import dev.synth.problem.SynthException;
import dev.synth.problem.Work;
import dev.synth.training.Trainer;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/**
 * The training JVM: reads a {@link TrainingRequest} from standard input, writes the model file, and
 * says {@link TrainingReport}s on standard output; everything else goes to standard error. It ends
 * at once when its standard input does, so it never outlives who started it.
 */
public final class TrainingMain {
  private static final int ABANDONED = 2;

  private final Trainer trainer;
  private final PrintStream out;

  TrainingMain(Trainer trainer, PrintStream out) {
    this.trainer = trainer;
    this.out = out;
  }

  /** Trains once; exit status 0 when the model file is written. */
  public static void main(String[] arguments) throws IOException {
    var protocol =
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    System.setOut(System.err); // libraries print there as they like
    InputStream in = System.in;
    TrainingRequest request = TrainingRequest.readFrom(in);
    endWithInput(in);
    boolean done = new TrainingMain(Trainer.IN_PROCESS, protocol).run(request);
    Runtime.getRuntime().exit(done ? 0 : 1); // native pools may keep threads alive
  }

  boolean run(TrainingRequest request) {
    Work how =
        Work.quiet()
            .withThreads(request.threads())
            .withProgress(
                (stage, done, total, detail) ->
                    say(new TrainingReport.Step(stage, done, total, detail)))
            .withWarnings(text -> say(new TrainingReport.Warning(text)));
    try {
      trainer.train(request.task(), request.target(), how);
      say(new TrainingReport.Done());
      return true;
    } catch (SynthException e) {
      say(new TrainingReport.Refused(String.valueOf(e.getMessage())));
    } catch (RuntimeException | LinkageError | OutOfMemoryError e) {
      var trace = new StringWriter();
      e.printStackTrace(new PrintWriter(trace, true));
      say(new TrainingReport.Failed(trace.toString()));
    }
    return false;
  }

  /** Begins on a line of its own: native code may have left one unfinished. */
  private synchronized void say(TrainingReport report) {
    out.print("\n" + report.line() + "\n");
    out.flush();
  }

  private static void endWithInput(InputStream in) {
    var watch =
        new Thread(
            () -> {
              try {
                in.transferTo(OutputStream.nullOutputStream());
              } catch (IOException closed) {
                System.err.println("standard input is closed");
              }
              Runtime.getRuntime().halt(ABANDONED);
            },
            "ends with its parent");
    watch.setDaemon(true);
    watch.start();
  }
}
