package dev.synth.metric.privacy;

import dev.synth.metric.ComparedColumn;
import dev.synth.table.Role;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Which columns an attacker wants to know, and which are known to him. */
final class Secrets {
  private Secrets() {}

  /** Columns that are sensitive; when none is, the last of few levels and those of most values. */
  static List<ComparedColumn> of(List<ComparedColumn> columns, int most) {
    List<ComparedColumn> sensitive =
        columns.stream().filter(column -> column.role() == Role.SENSITIVE).limit(most).toList();
    if (!sensitive.isEmpty()) {
      return sensitive;
    }
    return columns.stream()
        .sorted(Comparator.comparingLong(Secrets::distinct).reversed())
        .limit(most)
        .toList();
  }

  /** Quasi-identifiers; when there is none, the columns of most values, none of them a secret. */
  static List<ComparedColumn> known(List<ComparedColumn> columns, int most, List<?> secrets) {
    List<ComparedColumn> others = columns.stream().filter(c -> !secrets.contains(c)).toList();
    List<ComparedColumn> quasi =
        others.stream().filter(c -> c.role() == Role.QUASI_IDENTIFYING).limit(most).toList();
    if (!quasi.isEmpty()) {
      return quasi;
    }
    return others.stream()
        .sorted(Comparator.comparingLong(Secrets::distinct).reversed())
        .limit(most)
        .toList();
  }

  private static long distinct(ComparedColumn column) {
    return Arrays.stream(column.training().numbers()).distinct().count();
  }
}
