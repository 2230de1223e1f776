package dev.synth.synthesis;

import dev.synth.net.HalfFloat;
import java.nio.ByteBuffer;

/** A block of numbers, every one exactly a half-precision float. Immutable. */
public final class HalfFloats extends Block {
  static final String KIND = "half";

  private final float[] values;

  private HalfFloats(float[] values) {
    super(KIND, values);
    this.values = values;
  }

  /**
   * A block of those values.
   *
   * @throws IllegalArgumentException when one is not exactly a half-precision float: a network is
   *     rounded when its training ends, so that what is judged is what is saved
   */
  public static HalfFloats of(float[] values) {
    for (float value : values) {
      if (HalfFloat.round(value) != value) {
        throw new IllegalArgumentException("not rounded to half precision: " + value);
      }
    }
    return new HalfFloats(values.clone());
  }

  /** Reads a block of half floats. */
  static HalfFloats readFrom(ByteBuffer buffer, int size) {
    var values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = HalfFloat.value(buffer.getShort());
    }
    return new HalfFloats(values);
  }

  @Override
  void writeTo(ByteBuffer buffer) {
    for (float value : values) {
      buffer.putShort(HalfFloat.bits(value));
    }
  }

  /** A copy of the values. */
  public float[] values() {
    return values.clone();
  }
}
