package dev.synth.dl4j;

import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A native column-major matrix and Java's copy of it. */
final class Buffer {
  final INDArray matrix;
  final float[] heap;
  private final FloatPointer pointer;

  Buffer(int rows, int columns) {
    matrix = Nd4j.create(new long[] {rows, Math.max(1, columns)}, 'f');
    heap = new float[rows * Math.max(1, columns)];
    pointer = (FloatPointer) matrix.data().pointer();
  }

  /** Copies Java's numbers into the native matrix. */
  void push() {
    pointer.put(heap, 0, heap.length);
  }

  /** Copies the native matrix into Java's numbers. */
  void pull() {
    pointer.get(heap, 0, heap.length);
  }
}
