package dev.synth.table;

import dev.synth.io.TableFormat;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Imports what its floor forbids: the architecture test must say so. */
final class PlantedImport {
  private PlantedImport() {}

  static boolean isWritten(TableFormat format, INDArray array) {
    return format.extensions().isEmpty() && array.isEmpty() && Math.exp(1) > 2;
  }
}
