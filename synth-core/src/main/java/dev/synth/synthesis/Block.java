package dev.synth.synthesis;

import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Many numbers of one kind, as a model file holds them beside its JSON. Immutable. */
public abstract sealed class Block permits HalfFloats, Doubles, Indices {
  private final String kind;
  private final Object array;

  Block(String kind, Object array) {
    this.kind = kind;
    this.array = array;
  }

  /** The word for its kind in a model file. */
  public final String kind() {
    return kind;
  }

  /** How many numbers. */
  public final int size() {
    return Array.getLength(array);
  }

  /** How many bytes it takes. */
  public final long bytes() {
    return (long) size() * width(kind);
  }

  /** Writes them; {@link #bytes} says how much room they take. */
  abstract void writeTo(ByteBuffer buffer);

  /** Bytes of one number of that kind; 0 for a kind that does not exist. */
  static int width(String kind) {
    return switch (kind) {
      case HalfFloats.KIND, Indices.KIND -> Short.BYTES;
      case Doubles.KIND -> Double.BYTES;
      default -> 0;
    };
  }

  /** Reads a block of a kind that exists; the buffer has room for it. */
  static Block readFrom(ByteBuffer buffer, String kind, int size) {
    return switch (kind) {
      case HalfFloats.KIND -> HalfFloats.readFrom(buffer, size);
      case Doubles.KIND -> Doubles.readFrom(buffer, size);
      default -> Indices.readFrom(buffer, size);
    };
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return other instanceof Block that
        && kind.equals(that.kind)
        && Objects.deepEquals(array, that.array);
  }

  @Override
  public final int hashCode() {
    return Objects.hash(kind, size());
  }
}
