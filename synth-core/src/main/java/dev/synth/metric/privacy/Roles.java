package dev.synth.metric.privacy;

import dev.synth.metric.ComparedColumn;
import dev.synth.metric.Comparison;
import dev.synth.table.Role;
import dev.synth.table.Schema;
import java.util.Comparator;
import java.util.List;

/** Which compared columns an attacker knows, and which he would like to know. */
final class Roles {
  /** Where nobody says what is known, so many columns are. */
  private static final int KNOWN = 3;

  private Roles() {}

  /** The columns of that role, in the order of the table. */
  static List<ComparedColumn> with(Role role, Comparison data) {
    Schema schema = data.training().schema();
    return data.columns().stream()
        .filter(c -> schema.field(schema.indexOf(c.name()).orElseThrow()).role() == role)
        .toList();
  }

  /**
   * The quasi-identifying columns; where there are none, the 3 of the others with the highest
   * entropy, the first of equal ones.
   *
   * @param secret columns that are not known
   */
  static List<ComparedColumn> known(Comparison data, List<ComparedColumn> secret) {
    List<ComparedColumn> said = with(Role.QUASI_IDENTIFYING, data);
    return said.stream().anyMatch(c -> !secret.contains(c))
        ? said.stream().filter(c -> !secret.contains(c)).toList()
        : mostVaried(data.columns().stream().filter(c -> !secret.contains(c)).toList(), KNOWN);
  }

  /** Those of the highest entropy, at most so many, in the order of the table. */
  static List<ComparedColumn> mostVaried(List<ComparedColumn> columns, int most) {
    List<ComparedColumn> varied =
        columns.stream()
            .sorted(Comparator.comparingDouble(c -> -CoarseColumn.of(c).entropy()))
            .limit(most)
            .toList();
    return columns.stream().filter(varied::contains).toList();
  }
}
