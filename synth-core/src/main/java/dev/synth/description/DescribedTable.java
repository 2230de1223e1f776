package dev.synth.description;

import dev.synth.constraint.Constraints;
import dev.synth.problem.SynthException;
import dev.synth.table.Field;
import dev.synth.table.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A table while its description is read. */
final class DescribedTable {
  final String name;
  private final Map<String, DescribedColumn> columns = new LinkedHashMap<>();
  private final Map<String, String> leftOut = new LinkedHashMap<>();
  private final List<Demand> demands = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();

  DescribedTable(String name) {
    this.name = name;
  }

  void add(DescribedColumn column) {
    columns.put(column.name, column);
  }

  /**
   * Leaves a column out, unless the user says how it is made.
   *
   * @param why behind its name: {@code is an array}
   */
  void leaveOut(String column, String why) {
    columns.remove(column);
    leftOut.put(column, why);
  }

  void remove(DescribedColumn column) {
    columns.remove(column.name);
  }

  void warn(String warning) {
    warnings.add(warning);
  }

  /** The column of that name, in any case when none is written so. */
  Optional<DescribedColumn> column(String written) {
    DescribedColumn exact = columns.get(written);
    return exact != null
        ? Optional.of(exact)
        : columns.values().stream().filter(one -> one.name.equalsIgnoreCase(written)).findFirst();
  }

  /** Whether a column of that name is left out. */
  boolean lacks(String written) {
    return leftOut.keySet().stream().anyMatch(written::equalsIgnoreCase);
  }

  List<DescribedColumn> columns() {
    return List.copyOf(columns.values());
  }

  Map<String, String> leftOut() {
    return leftOut;
  }

  List<Demand> demands() {
    return demands;
  }

  List<String> warnings() {
    return warnings;
  }

  /**
   * Demands something of every row.
   *
   * @return whether the language of constraints can say it of columns of these types
   */
  boolean demand(Demand demand) {
    List<Field> fields =
        columns().stream().map(one -> Field.of(one.name, one.type(), true)).toList();
    try {
      Constraints.parse(List.of(demand.text())).requireFit(new Schema(fields));
    } catch (SynthException e) {
      return false;
    }
    demands.add(demand);
    return true;
  }

  /** Demands that no two rows share the values of these columns; one alone is made so. */
  void demandUnique(List<String> written) {
    List<DescribedColumn> of = new ArrayList<>();
    for (String one : written) {
      column(one).ifPresent(of::add);
    }
    if (of.size() < written.size() || of.isEmpty()) {
      return; // a column that is left out may tell rows apart
    }
    if (of.size() == 1) {
      of.get(0).unique = true;
    }
    Demand demand = Demand.unique(of.stream().map(one -> one.name).toList());
    if (!demands.contains(demand)) {
      demands.add(demand);
    }
  }
}
