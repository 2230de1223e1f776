package dev.synth.io;

import dev.synth.problem.SynthException;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The bytes in a gzip stream; damage is told as the user's mistake, with the file. */
final class Unpacked extends FilterInputStream {
  private static final int BUFFER = 1 << 16;

  private final String file;

  private Unpacked(String file, InputStream gzip) {
    super(gzip);
    this.file = file;
  }

  static InputStream of(String file, InputStream packed) throws IOException {
    try {
      return new Unpacked(file, new GZIPInputStream(packed, BUFFER));
    } catch (EOFException | ZipException damage) {
      packed.close();
      throw damaged(file, damage);
    }
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    try {
      return super.read(target, offset, length);
    } catch (EOFException | ZipException damage) {
      throw damaged(file, damage);
    }
  }

  private static SynthException damaged(String file, IOException damage) {
    return SynthException.of("the file cannot be unpacked")
        .at(file)
        .because(damage)
        .toFix("pack it again with gzip; it is damaged or was cut off.");
  }
}
