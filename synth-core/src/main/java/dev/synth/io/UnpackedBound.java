package dev.synth.io;

import dev.synth.problem.SynthException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

/** Counts packed bytes, and refuses what grows far more than tables do when it is unpacked. */
final class UnpackedBound extends FilterInputStream {
  /** Tables shrink to a tenth; deflate can do no more than a thousandth. */
  private static final int MOST_TIMES = 300;

  private static final long ALWAYS_ALLOWED = 64L << 20;

  private final String file;
  private long packed;
  private long unpacked;

  UnpackedBound(String file, InputStream raw) {
    super(new PushbackInputStream(raw, 1 << 16));
    this.file = file;
  }

  /** The first bytes, which will be read again. */
  byte[] peek(int most) throws IOException {
    byte[] start = in.readNBytes(most);
    ((PushbackInputStream) in).unread(start);
    return start;
  }

  /** The bytes as they are. */
  InputStream unbounded() {
    return in;
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count = super.read(target, offset, length);
    packed += Math.max(0, count);
    return count;
  }

  /** So many more bytes were unpacked. */
  void unpacked(int count) {
    unpacked += Math.max(0, count);
    if (unpacked > ALWAYS_ALLOWED && unpacked / MOST_TIMES > packed) {
      throw SynthException.of("the file unpacks to more than 300 times its size")
          .at(file)
          .toFix("name a file of rows; if it is one, unpack it first.");
    }
  }
}
