package dev.synth.metric.privacy;

import dev.synth.metric.ComparedColumn;
import dev.synth.metric.Comparison;
import java.util.List;
import java.util.Optional;

/** Why a comparison with held-out rows cannot be made. */
final class Obstacles {
  private Obstacles() {}

  static Optional<String> in(Comparison data, List<ComparedColumn> columns) {
    if (columns.isEmpty()) {
      return Optional.of("there is no column to compare");
    }
    if (data.synthetic().rows() == 0) {
      return Optional.of("there are no synthetic rows");
    }
    if (data.training().rows() == 0) {
      return Optional.of("there are no training rows");
    }
    if (data.heldOut().rows() == 0) {
      return Optional.of("there are no held-out rows");
    }
    return Optional.empty();
  }
}
