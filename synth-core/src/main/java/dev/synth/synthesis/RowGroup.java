package dev.synth.synthesis;

import dev.synth.table.Field;
import dev.synth.table.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Columns that are drawn again together when a row breaks a check: those that checks and rules tie
 * to each other. All learnt columns are one group; a column alone is drawn once.
 *
 * @param schema the columns, as they stand in the table
 * @param isLearnt whether the learnt columns are among them
 * @param steps the rules, in their order
 * @param checks of these columns
 */
record RowGroup(
    Schema schema, boolean isLearnt, List<MadeOrder.Step> steps, List<RowCheck> checks) {
  private static final String LEARNT = "\0learnt";

  RowGroup {
    steps = List.copyOf(steps);
    checks = List.copyOf(checks);
  }

  static List<RowGroup> of(Schema all, Schema learnt, MadeOrder order, List<RowCheck> checks) {
    var ties = new Ties();
    learnt.names().forEach(name -> ties.join(LEARNT, name));
    for (MadeOrder.Step step : order.steps()) {
      step.needs().forEach(needed -> ties.join(needed, step.column()));
    }
    for (RowCheck check : checks) {
      String first = check.columns().stream().findFirst().orElse(LEARNT);
      check.columns().forEach(column -> ties.join(first, column));
    }
    Map<String, List<Field>> fields = new LinkedHashMap<>();
    for (Field field : all.fields()) {
      fields.computeIfAbsent(ties.root(field.name()), root -> new ArrayList<>()).add(field);
    }
    List<RowGroup> groups = new ArrayList<>();
    for (Map.Entry<String, List<Field>> group : fields.entrySet()) {
      String root = group.getKey();
      groups.add(
          new RowGroup(
              new Schema(group.getValue()),
              learnt.width() > 0 && root.equals(ties.root(LEARNT)),
              order.steps().stream().filter(step -> ties.root(step.column()).equals(root)).toList(),
              checks.stream()
                  .filter(
                      check -> check.columns().stream().anyMatch(c -> ties.root(c).equals(root)))
                  .toList()));
    }
    return groups;
  }

  /** Which columns are tied, directly or by others (union and find). */
  private static final class Ties {
    private final Map<String, String> parents = new HashMap<>();

    String root(String name) {
      String at = name;
      while (parents.containsKey(at)) {
        at = Objects.requireNonNull(parents.get(at));
      }
      return at;
    }

    void join(String one, String other) {
      String a = root(one);
      String b = root(other);
      if (!a.equals(b)) {
        parents.put(b, a);
      }
    }
  }
}
