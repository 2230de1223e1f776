package dev.synth.training.fork;

import dev.synth.training.TrainingTask;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * A task on its way to a training JVM. It goes through a pipe, so that no real row touches a disk
 * and nothing stands on a command line.
 *
 * @param task what to learn
 * @param target the model file to write
 * @param threads at most so many
 */
public record TrainingRequest(TrainingTask task, Path target, int threads) {
  /** Version of the bytes; both ends come from the same build, so only equal ones are read. */
  private static final int FORMAT = 2;

  private static final int MAGIC = 0x53594E54; // "SYNT"

  /** Writes it and flushes; leaves the stream open. */
  public void writeTo(OutputStream out) throws IOException {
    var data = new DataOutputStream(new BufferedOutputStream(out, 1 << 16));
    data.writeInt(MAGIC);
    data.writeInt(FORMAT);
    var wire = new WireWriter(data);
    wire.text(target.toString());
    data.writeInt(threads);
    wire.task(task);
    data.writeInt(MAGIC);
    data.flush();
  }

  /**
   * Reads one; bytes behind it may be read into a buffer too.
   *
   * @throws IOException when the bytes end early
   * @throws IllegalStateException when they are of another format
   */
  static TrainingRequest readFrom(InputStream in) throws IOException {
    var data = new DataInputStream(new BufferedInputStream(in, 1 << 16));
    if (data.readInt() != MAGIC || data.readInt() != FORMAT) {
      throw new IllegalStateException("the task comes from another version");
    }
    var wire = new WireReader(data);
    Path target = Path.of(wire.text());
    int threads = data.readInt();
    TrainingTask task = wire.task();
    if (data.readInt() != MAGIC) {
      throw new IllegalStateException("the task is damaged");
    }
    return new TrainingRequest(task, target, threads);
  }
}
