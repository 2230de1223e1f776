package dev.synth.synthesis;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A block of single-precision floats. Immutable. */
public final class Floats implements Block {
  static final String KIND = "float";

  private final float[] values;

  private Floats(float[] values) {
    this.values = values;
  }

  /** A block of those values; copied. */
  public static Floats of(float[] values) {
    return new Floats(values.clone());
  }

  static Floats readFrom(ByteBuffer buffer, int size) {
    var values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = buffer.getFloat();
    }
    return new Floats(values);
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
    for (float value : values) {
      buffer.putFloat(value);
    }
  }

  /** A copy of the values. */
  public float[] values() {
    return values.clone();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Floats that && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }
}
