package dev.synth.synthesis;

import java.nio.ByteBuffer;

/** Many numbers of one kind, as a model file holds them beside its JSON. Immutable. */
public sealed interface Block permits HalfFloats, Floats, Doubles, Indices {
  /** The word for its kind in a model file. */
  String kind();

  /** How many numbers. */
  int size();

  /** Writes them; {@link #bytes} says how much room they take. */
  void writeTo(ByteBuffer buffer);

  /** How many bytes it takes. */
  default long bytes() {
    return (long) size() * width(kind());
  }

  /** Bytes of one number of that kind; 0 for a kind that does not exist. */
  static int width(String kind) {
    return switch (kind) {
      case HalfFloats.KIND, Indices.KIND -> 2;
      case Floats.KIND -> 4;
      case Doubles.KIND -> 8;
      default -> 0;
    };
  }

  /** Reads a block of a kind that exists; the buffer has room for it. */
  static Block readFrom(ByteBuffer buffer, String kind, int size) {
    return switch (kind) {
      case HalfFloats.KIND -> HalfFloats.readFrom(buffer, size);
      case Floats.KIND -> Floats.readFrom(buffer, size);
      case Doubles.KIND -> Doubles.readFrom(buffer, size);
      default -> Indices.readFrom(buffer, size);
    };
  }
}
