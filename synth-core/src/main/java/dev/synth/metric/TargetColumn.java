package dev.synth.metric;

import dev.synth.problem.SynthException;
import java.util.List;
import java.util.Optional;

/** Which column metrics of utility predict. */
public final class TargetColumn {
  private static final int MOST_LEVELS = 20;

  private TargetColumn() {}

  /**
   * The column that the user names; else the last compared category with 2 to 20 levels in the
   * training rows, else the last compared number.
   *
   * @return nothing when there is none of these
   * @throws SynthException when the column named is not among the compared ones
   */
  public static Optional<ComparedColumn> of(Comparison data) {
    List<ComparedColumn> columns = data.columns();
    if (data.target().isPresent()) {
      return Optional.of(named(columns, data.target().get()));
    }
    return last(columns.stream().filter(TargetColumn::isSmallCategory).toList())
        .or(() -> last(columns.stream().filter(ComparedColumn::continuous).toList()));
  }

  /** Whether the training rows hold 2 to 20 levels of a category. */
  public static boolean isSmallCategory(ComparedColumn column) {
    if (column.continuous()) {
      return false;
    }
    int held = LevelCounts.of(column).held();
    return held >= 2 && held <= MOST_LEVELS;
  }

  private static ComparedColumn named(List<ComparedColumn> columns, String name) {
    return columns.stream()
        .filter(column -> column.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                SynthException.of("column '" + name + "' cannot be predicted")
                    .at("the columns compared are " + columns.stream().map(c -> c.name()).toList())
                    .toFix("name one of these as the target."));
  }

  private static Optional<ComparedColumn> last(List<ComparedColumn> columns) {
    return columns.isEmpty() ? Optional.empty() : Optional.of(columns.get(columns.size() - 1));
  }
}
