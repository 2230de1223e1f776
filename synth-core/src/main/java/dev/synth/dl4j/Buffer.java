package dev.synth.dl4j;

import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A native column-major matrix and Java's copy of it. */
public final class Buffer {
  /** The native matrix. */
  public final INDArray matrix;

  /** Java's copy, one column after the other. */
  public final float[] heap;

  private final FloatPointer pointer;

  /** A matrix of zeros; one without columns has one, unused. */
  public Buffer(int rows, int columns) {
    matrix = Nd4j.create(new long[] {rows, Math.max(1, columns)}, 'f');
    heap = new float[rows * Math.max(1, columns)];
    pointer = (FloatPointer) matrix.data().pointer();
  }

  /** Copies Java's numbers into the native matrix. */
  public void push() {
    pointer.put(heap, 0, heap.length);
  }

  /** Copies the native matrix into Java's numbers. */
  public void pull() {
    pointer.get(heap, 0, heap.length);
  }
}
