package dev.synth.io;

import dev.synth.problem.SynthException;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** The parts of a document that is a zip archive, such as a workbook. */
public final class ZipParts {
  private final Input input;

  /** The parts in there. */
  public ZipParts(Input input) {
    this.input = input;
  }

  /**
   * Opens a part; nothing when there is none of that name. The caller closes it.
   *
   * @throws SynthException when the archive is damaged, or, while it is read, unpacks to far more
   *     than tables do
   */
  public Optional<InputStream> open(String part) throws IOException {
    var bound = new UnpackedBound(input.name(), input.open());
    var archive = new ZipInputStream(bound);
    try {
      for (ZipEntry e = archive.getNextEntry(); e != null; e = archive.getNextEntry()) {
        if (e.getName().equals(part)) {
          return Optional.of(new Part(archive, bound));
        }
      }
    } catch (EOFException | ZipException | IllegalArgumentException damage) {
      archive.close();
      throw damaged(damage);
    }
    archive.close();
    return Optional.empty();
  }

  private SynthException damaged(Exception damage) {
    return SynthException.of("the workbook cannot be unpacked")
        .at(input.name())
        .because(damage)
        .toFix("save it again; it is damaged or was cut off.");
  }

  private final class Part extends FilterInputStream {
    private final UnpackedBound bound;

    private Part(InputStream archive, UnpackedBound bound) {
      super(archive);
      this.bound = bound;
    }

    @Override
    public int read() throws IOException {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      try {
        int count = super.read(target, offset, length);
        bound.unpacked(count);
        return count;
      } catch (EOFException | ZipException damage) {
        throw damaged(damage);
      }
    }
  }
}
