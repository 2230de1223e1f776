package dev.synth.synthesis;

import dev.synth.problem.SynthException;
import dev.synth.table.Column;
import dev.synth.table.Field;
import dev.synth.table.Schema;
import dev.synth.table.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * In which order rules make their columns: each after those it needs, wherever they stand; among
 * equals as they stand in the table.
 *
 * @param steps one a column
 */
record MadeOrder(List<Step> steps) {
  MadeOrder {
    steps = List.copyOf(steps);
  }

  /**
   * One column.
   *
   * @param needs the columns its rule looks at, as they stand in the table
   */
  record Step(String column, List<String> needs) {
    /** The needed columns, in their order in the schema. */
    Table needed(Schema schema, Map<String, Column> cells) {
      if (needs.isEmpty()) {
        return Table.EMPTY;
      }
      List<Field> fields = new ArrayList<>();
      List<Column> columns = new ArrayList<>();
      for (String name : needs) {
        fields.add(schema.field(schema.indexOf(name).orElseThrow()));
        columns.add(Objects.requireNonNull(cells.get(name)));
      }
      return Table.of(new Schema(fields), columns);
    }
  }

  /**
   * The order of these rules.
   *
   * @throws SynthException when they need each other in a circle
   */
  static MadeOrder of(Schema schema, Map<String, MadeColumn> made) {
    Map<String, List<String>> needs = new LinkedHashMap<>();
    for (String name : schema.names()) {
      MadeColumn column = made.get(name);
      if (column != null) {
        needs.put(name, needs(schema, name, column.rule()));
      }
    }
    List<Step> steps = new ArrayList<>();
    Set<String> done = new LinkedHashSet<>();
    for (String name : needs.keySet()) {
      visit(name, needs, new ArrayList<>(), done, steps);
    }
    return new MadeOrder(steps);
  }

  private static List<String> needs(Schema schema, String name, Rule rule) {
    var others = new Schema(schema.fields().stream().filter(f -> !f.name().equals(name)).toList());
    Set<String> needed = rule.needs(others);
    List<String> unknown =
        needed.stream().filter(other -> others.indexOf(other).isEmpty()).toList();
    if (!unknown.isEmpty()) {
      throw SynthException.of("column '" + name + "' needs columns that are not there: " + unknown)
          .at("the other columns are " + others.names())
          .toFix("name some of these in its rule.");
    }
    return others.names().stream().filter(needed::contains).toList();
  }

  private static void visit(
      String name,
      Map<String, List<String>> needs,
      List<String> road,
      Set<String> done,
      List<Step> steps) {
    if (done.contains(name) || !needs.containsKey(name)) {
      return;
    }
    if (road.contains(name)) {
      List<String> circle = new ArrayList<>(road.subList(road.indexOf(name), road.size()));
      circle.add(name);
      throw SynthException.of("rules need each other's columns in a circle")
          .at(String.join(" needs ", circle))
          .toFix("give one of these columns a rule that needs no other.");
    }
    road.add(name);
    for (String needed : needs.get(name)) {
      visit(needed, needs, road, done, steps);
    }
    road.remove(road.size() - 1);
    done.add(name);
    steps.add(new Step(name, needs.get(name)));
  }
}
