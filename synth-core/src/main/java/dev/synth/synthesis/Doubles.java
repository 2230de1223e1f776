package dev.synth.synthesis;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A block of double-precision floats. Immutable. */
public final class Doubles implements Block {
  static final String KIND = "double";

  private final double[] values;

  private Doubles(double[] values) {
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
  public String kind() {
    return KIND;
  }

  @Override
  public int size() {
    return values.length;
  }

  @Override
  public void writeTo(ByteBuffer buffer) {
    for (double value : values) {
      buffer.putDouble(value);
    }
  }

  /** A copy of the values. */
  public double[] values() {
    return values.clone();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Doubles that && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }
}
