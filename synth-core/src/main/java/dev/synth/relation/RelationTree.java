package dev.synth.relation;

import dev.synth.json.Tree;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A relation as plain values and back, for the model file. */
public final class RelationTree {
  private RelationTree() {}

  /** Its values. */
  public static Map<String, Object> write(Relation relation) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("kind", relation.getClass().getSimpleName());
    map.put("columns", relation.columns());
    if (relation instanceof Sum sum) {
      map.put("plus", sum.plus());
      map.put("minus", sum.minus());
      map.put("constant", sum.constant().toPlainString());
    } else if (relation instanceof Product product) {
      map.put("divides", product.divides());
      map.put("digits", (long) product.digits());
    } else if (relation instanceof Rate rate) {
      map.put("factor", rate.factor().toPlainString());
      map.put("divides", rate.divides());
      map.put("decimals", (long) rate.decimals());
    } else if (relation instanceof Dependency dependency) {
      map.put("from", List.copyOf(dependency.table().keySet()));
      map.put("to", List.copyOf(dependency.table().values()));
    } else if (relation instanceof Order order) {
      map.put("strict", order.strict());
    } else if (relation instanceof Offset offset) {
      map.put("least", offset.least().toPlainString());
      map.put("most", offset.most().toPlainString());
      map.put("ticks", offset.ticks());
    } else if (relation instanceof Combinations combinations) {
      map.put("first", List.copyOf(combinations.pairs().keySet()));
      List<Object> together = new ArrayList<>();
      combinations.pairs().values().forEach(values -> together.add(List.copyOf(values)));
      map.put("together", together);
    } else if (relation instanceof OneOf group) {
      map.put("exactly", group.exactly());
    } else if (relation instanceof Missing missing) {
      map.put("together", missing.together());
    } else if (relation instanceof MissingWhen when) {
      map.put("values", List.copyOf(when.values()));
      map.put("way", when.way().name());
      map.put("quoted", when.quoted());
    } else if (relation instanceof Grain grain) {
      map.put("size", grain.size().toPlainString());
    }
    return map;
  }

  /**
   * The relation of such values.
   *
   * @throws IllegalArgumentException when they make none
   */
  public static Relation read(Tree tree) {
    List<String> columns = tree.texts("columns");
    return switch (tree.text("kind")) {
      case "Equal" -> new Equal(columns.get(0), columns.get(1));
      case "Sum" ->
          new Sum(
              columns.get(0), tree.texts("plus"), tree.texts("minus"), number(tree, "constant"));
      case "Product" ->
          new Product(
              columns.get(0),
              columns.get(1),
              columns.get(2),
              tree.flag("divides"),
              tree.integer("digits"));
      case "Rate" ->
          new Rate(
              columns.get(0),
              columns.get(1),
              number(tree, "factor"),
              tree.flag("divides"),
              tree.integer("decimals"));
      case "Dependency" -> new Dependency(columns.get(0), columns.get(1), table(tree));
      case "Order" -> new Order(columns.get(0), columns.get(1), tree.flag("strict"));
      case "Offset" ->
          new Offset(
              columns.get(0),
              columns.get(1),
              number(tree, "least"),
              number(tree, "most"),
              tree.whole("ticks"));
      case "Combinations" -> new Combinations(columns.get(0), columns.get(1), pairs(tree));
      case "OneOf" -> new OneOf(columns, tree.flag("exactly"));
      case "Missing" -> new Missing(columns.get(0), columns.get(1), tree.flag("together"));
      case "MissingWhen" ->
          new MissingWhen(
              columns.get(0),
              columns.get(1),
              Set.copyOf(tree.texts("values")),
              MissingWhen.Way.valueOf(tree.text("way")),
              tree.flag("quoted"));
      case "Grain" -> new Grain(columns.get(0), number(tree, "size"));
      case "Unique" -> new Unique(columns);
      case "Monotone" ->
          new Monotone(
              columns.get(0),
              columns.get(1),
              columns.size() > 2 ? Optional.of(columns.get(2)) : Optional.empty());
      default -> throw new IllegalArgumentException("an unknown relation");
    };
  }

  private static BigDecimal number(Tree tree, String key) {
    return new BigDecimal(tree.text(key));
  }

  private static Map<String, String> table(Tree tree) {
    List<String> from = tree.texts("from");
    List<String> to = tree.texts("to");
    Map<String, String> table = new LinkedHashMap<>();
    for (int i = 0; i < from.size(); i++) {
      table.put(from.get(i), to.get(i));
    }
    return table;
  }

  private static Map<String, Set<String>> pairs(Tree tree) {
    List<String> first = tree.texts("first");
    List<?> together = tree.list("together");
    Map<String, Set<String>> pairs = new LinkedHashMap<>();
    for (int i = 0; i < first.size(); i++) {
      Set<String> values = new LinkedHashSet<>();
      for (Object value : (List<?>) together.get(i)) {
        values.add((String) value);
      }
      pairs.put(first.get(i), values);
    }
    return pairs;
  }
}
