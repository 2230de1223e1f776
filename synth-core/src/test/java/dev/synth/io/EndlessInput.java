package dev.synth.io;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A start, then one byte again and again: a hostile file without a file. */
final class EndlessInput implements Input {
  private final byte[] start;
  private final byte[] again;
  private final long length;
  private long handedOut;

  EndlessInput(String start, String again, long length) {
    this.start = start.getBytes(StandardCharsets.UTF_8);
    this.again = again.getBytes(StandardCharsets.UTF_8);
    this.length = length;
  }

  /** How many bytes were read, over all streams. */
  long handedOut() {
    return handedOut;
  }

  @Override
  public String name() {
    return "endless.csv";
  }

  @Override
  public InputStream open() {
    return new InputStream() {
      private long at;

      @Override
      public int read() {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
      }

      @Override
      public int read(byte[] target, int offset, int count) {
        if (at >= length) {
          return -1;
        }
        int filled = (int) Math.min(count, length - at);
        if (again.length == 1 && at >= start.length) {
          Arrays.fill(target, offset, offset + filled, again[0]);
        } else {
          for (int i = 0; i < filled; i++) {
            target[offset + i] = byteAt(at + i);
          }
        }
        at += filled;
        handedOut += filled;
        return filled;
      }
    };
  }

  private byte byteAt(long place) {
    return place < start.length
        ? start[(int) place]
        : again[(int) ((place - start.length) % again.length)];
  }
}
