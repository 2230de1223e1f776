package dev.synth.synthesis;

import java.nio.ByteBuffer;

/** A block of whole numbers from 0 to {@link #MOST}. Immutable. */
public final class Indices extends Block {
  static final String KIND = "index";

  /** The largest that 16 bits hold. */
  public static final int MOST = 0xFFFF;

  private final int[] values;

  private Indices(int[] values) {
    super(KIND, values);
    this.values = values;
  }

  /**
   * A block of those values.
   *
   * @throws IllegalArgumentException when one is negative or beyond {@link #MOST}
   */
  public static Indices of(int[] values) {
    for (int value : values) {
      if (value < 0 || value > MOST) {
        throw new IllegalArgumentException("not a whole number up to " + MOST + ": " + value);
      }
    }
    return new Indices(values.clone());
  }

  /** Reads a block of unsigned 16-bit integers. */
  static Indices readFrom(ByteBuffer buffer, int size) {
    var values = new int[size];
    for (int i = 0; i < size; i++) {
      values[i] = buffer.getShort() & MOST;
    }
    return new Indices(values);
  }

  @Override
  void writeTo(ByteBuffer buffer) {
    for (int value : values) {
      buffer.putShort((short) value);
    }
  }

  /** A copy of the values. */
  public int[] values() {
    return values.clone();
  }
}
