package dev.synth.net;

/**
 * IEEE 754 binary16, round to nearest even (the JDK has it from 20 on only). Halves the size of a
 * model file; 11 significant bits are ample for weights.
 */
public final class HalfFloat {
  private static final float MAX = 65504f;

  private HalfFloat() {}

  /** The bits of the nearest half; values beyond 65504 become 65504, NaN is refused. */
  public static short bits(float value) {
    if (Float.isNaN(value)) {
      throw new IllegalArgumentException("a weight is not a number");
    }
    float clamped = Math.max(-MAX, Math.min(MAX, value));
    int single = Float.floatToRawIntBits(clamped);
    int sign = (single >>> 16) & 0x8000;
    int magnitude = single & 0x7FFFFFFF;
    if (magnitude < 0x38800000) { // below 2^-14: a subnormal half, a multiple of 2^-24
      return (short) (sign | (int) StrictMath.rint(Math.abs(clamped) * 0x1p24));
    }
    int rounded = magnitude + 0xFFF + ((magnitude >>> 13) & 1);
    return (short) (sign | Math.min((rounded - 0x38000000) >>> 13, 0x7BFF));
  }

  /** The value of those bits. */
  public static float value(short bits) {
    int exponent = (bits >>> 10) & 0x1F;
    int fraction = bits & 0x3FF;
    float magnitude =
        exponent == 0
            ? fraction * 0x1p-24f
            : Float.intBitsToFloat(((exponent + 112) << 23) | (fraction << 13));
    return bits < 0 ? -magnitude : magnitude;
  }

  /** The nearest value that a half holds. */
  public static float round(float value) {
    return value(bits(value));
  }

  /** Every value rounded, in an array of its own. */
  public static float[] rounded(float[] values) {
    var rounded = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      rounded[i] = round(values[i]);
    }
    return rounded;
  }
}
