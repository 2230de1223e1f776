package dev.synth.synthesis;

import java.nio.ByteBuffer;

/** A block of double-precision floats. Immutable. */
public final class Doubles extends Block {
  static final String KIND = "double";

  private final double[] values;

  private Doubles(double[] values) {
    super(KIND, values);
    this.values = values;
  }

  /** A block of those values; copied. */
  public static Doubles of(double[] values) {
    return new Doubles(values.clone());
  }

  static Doubles readFrom(ByteBuffer buffer, int size) {
    var values = new double[size];
    for (int i = 0; i < size; i++) {
      values[i] = buffer.getDouble();
    }
    return new Doubles(values);
  }

  @Override
  void writeTo(ByteBuffer buffer) {
    for (double value : values) {
      buffer.putDouble(value);
    }
  }

  /** A copy of the values. */
  public double[] values() {
    return values.clone();
  }
}
