package dev.synth.expression;

import dev.synth.problem.SynthException;
import dev.synth.table.ColumnType;
import dev.synth.table.Schema;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether conditions contradict each other, as far as comparisons tell: of columns with each other,
 * with values, and with lists. Differences of columns and bounds are edges of a graph, in which a
 * cycle below 0 is a contradiction (difference constraints; Bellman 1958).
 */
final class Possible {
  /** Stands for the value 0 among columns. */
  private static final String ZERO = "";

  private final Schema schema;
  private final List<Edge> edges = new ArrayList<>();
  private final Map<String, Listed> listed = new LinkedHashMap<>();
  private final Map<String, Map<Boolean, Expression>> missing = new HashMap<>();

  /** {@code to - from <= most}, or below it. */
  private record Edge(String from, String to, BigDecimal most, boolean strict, Expression why) {}

  /** The texts that a column may have, and what left these. */
  private record Listed(Set<String> values, List<Expression> why) {}

  private Possible(Schema schema) {
    this.schema = schema;
  }

  static void require(List<Expression> conditions, Schema schema) {
    var possible = new Possible(schema);
    for (Expression condition : conditions) {
      possible.add(condition.root(), condition);
    }
    possible.requireCycles();
  }

  private void add(Node node, Expression why) {
    if (node instanceof Node.Binary binary && binary.sign().equals("and")) {
      add(binary.left(), why);
      add(binary.right(), why);
    } else if (node instanceof Node.Binary binary) {
      compare(binary, why);
    } else if (node instanceof Node.In in && in.value() instanceof Node.Name name) {
      list(name.column(), texts(in.list()), why);
    } else if (node instanceof Node.IsNull is && is.value() instanceof Node.Name name) {
      isMissing(name.column(), true, why);
    } else if (node instanceof Node.Unary not
        && not.operand() instanceof Node.IsNull is
        && is.value() instanceof Node.Name name) {
      isMissing(name.column(), false, why);
    }
  }

  private void isMissing(String column, boolean is, Expression why) {
    Map<Boolean, Expression> said = missing.computeIfAbsent(column, name -> new HashMap<>());
    said.put(is, why);
    Expression other = said.get(!is);
    if (other != null) {
      throw contradiction(List.of(other, why));
    }
  }

  private void list(String column, Set<String> values, Expression why) {
    if (values.isEmpty()) {
      return;
    }
    Listed before = listed.get(column);
    Set<String> left = new LinkedHashSet<>(values);
    List<Expression> all = new ArrayList<>();
    if (before != null) {
      left.retainAll(before.values());
      all.addAll(before.why());
    }
    all.add(why);
    if (left.isEmpty()) {
      throw contradiction(all);
    }
    requireLevel(column, left, why);
    listed.put(column, new Listed(left, all));
  }

  private void requireLevel(String column, Set<String> values, Expression why) {
    int place = schema.indexOf(column).orElse(-1);
    boolean category = place >= 0 && schema.field(place).type() instanceof ColumnType.Categorical;
    if (category) {
      List<String> levels = ((ColumnType.Categorical) schema.field(place).type()).levels();
      if (!levels.isEmpty() && Collections.disjoint(levels, values)) {
        throw SynthException.of("no row can keep '" + why.text() + "'")
            .at("column '" + column + "' never has such a value")
            .toFix("correct the value, or give the column a rule that makes it.");
      }
    }
  }

  private static Set<String> texts(List<Node> list) {
    Set<String> texts = new LinkedHashSet<>();
    for (Node node : list) {
      if (!(node instanceof Node.Literal literal) || !(literal.value() instanceof String text)) {
        return Set.of();
      }
      texts.add(text);
    }
    return texts;
  }

  /** A column and what is added to it; a value alone is of the column {@link #ZERO}. */
  private record Term(String column, BigDecimal added, @Nullable String text) {}

  private void compare(Node.Binary node, Expression why) {
    Optional<Term> left = term(node.left());
    Optional<Term> right = term(node.right());
    if (left.isEmpty() || right.isEmpty()) {
      return;
    }
    String text = left.get().text() != null ? left.get().text() : right.get().text();
    String column = left.get().text() != null ? right.get().column() : left.get().column();
    if (text != null) {
      boolean value = node.sign().equals("=") && !column.equals(ZERO);
      Optional<BigDecimal> moment = moment(text);
      if (value && moment.isEmpty()) {
        list(column, Set.of(text), why);
      }
      if (moment.isEmpty()) {
        return;
      }
    }
    Term a = dated(left.get());
    Term b = dated(right.get());
    BigDecimal most = b.added().subtract(a.added());
    switch (node.sign()) {
      case "<", "<=" -> below(b.column(), a.column(), most, node, why);
      case ">", ">=" -> below(a.column(), b.column(), most.negate(), node, why);
      case "=" -> {
        below(b.column(), a.column(), most, node, why);
        below(a.column(), b.column(), most.negate(), node, why);
      }
      default -> {}
    }
  }

  private void below(String from, String to, BigDecimal most, Node.Binary node, Expression why) {
    boolean strict = node.sign().equals("<") || node.sign().equals(">");
    edges.add(new Edge(from, to, most, strict, why));
  }

  private static Term dated(Term term) {
    Optional<BigDecimal> moment = term.text() == null ? Optional.empty() : moment(term.text());
    return moment.isEmpty() ? term : new Term(ZERO, moment.get(), null);
  }

  private static Optional<BigDecimal> moment(String text) {
    try {
      if (text.length() == 10) {
        return Optional.of(BigDecimal.valueOf(LocalDate.parse(text).toEpochDay()));
      }
      return Optional.of(number(LocalDateTime.parse(text.replace(' ', 'T'))));
    } catch (DateTimeException noDate) {
      return Optional.empty();
    }
  }

  private static BigDecimal number(Object value) {
    if (value instanceof LocalDate date) {
      return BigDecimal.valueOf(date.toEpochDay());
    }
    if (value instanceof LocalTime time) {
      return BigDecimal.valueOf(time.toNanoOfDay(), 9);
    }
    BigDecimal seconds = BigDecimal.valueOf(((LocalDateTime) value).toEpochSecond(ZoneOffset.UTC));
    return seconds.divide(BigDecimal.valueOf(86_400), MathContext.DECIMAL64);
  }

  private Optional<Term> term(Node node) {
    if (node instanceof Node.Name name) {
      return Optional.of(new Term(name.column(), BigDecimal.ZERO, null));
    }
    if (node instanceof Node.Literal literal) {
      return literal(literal);
    }
    if (node instanceof Node.Unary minus
        && minus.sign().equals("-")
        && minus.operand() instanceof Node.Literal literal
        && literal.value() instanceof BigDecimal number) {
      return Optional.of(new Term(ZERO, number.negate(), null));
    }
    boolean moved =
        node instanceof Node.Binary sum
            && (sum.sign().equals("+") || sum.sign().equals("-"))
            && sum.left() instanceof Node.Name
            && sum.right() instanceof Node.Literal by
            && by.value() instanceof BigDecimal;
    if (!moved) {
      return Optional.empty();
    }
    Node.Binary sum = (Node.Binary) node;
    BigDecimal by = (BigDecimal) ((Node.Literal) sum.right()).value();
    return Optional.of(
        new Term(
            ((Node.Name) sum.left()).column(), sum.sign().equals("+") ? by : by.negate(), null));
  }

  private static Optional<Term> literal(Node.Literal literal) {
    Object value = literal.value();
    if (value instanceof BigDecimal number) {
      return Optional.of(new Term(ZERO, number, null));
    }
    if (value instanceof String text) {
      return Optional.of(new Term(ZERO, BigDecimal.ZERO, text));
    }
    boolean temporal =
        value instanceof LocalDate || value instanceof LocalDateTime || value instanceof LocalTime;
    return temporal ? Optional.of(new Term(ZERO, number(value), null)) : Optional.empty();
  }

  /** Shortest ways from everywhere at once: what still falls after all rounds lies on a cycle. */
  private void requireCycles() {
    Map<String, BigDecimal> most = new HashMap<>();
    Map<String, Integer> strict = new HashMap<>();
    Map<String, Edge> by = new HashMap<>();
    Set<String> nodes = new LinkedHashSet<>();
    edges.forEach(edge -> nodes.addAll(List.of(edge.from(), edge.to())));
    nodes.forEach(node -> most.put(node, BigDecimal.ZERO));
    for (int round = 0; round <= nodes.size(); round++) {
      for (Edge edge : edges) {
        BigDecimal way = most.getOrDefault(edge.from(), BigDecimal.ZERO).add(edge.most());
        int sharp = strict.getOrDefault(edge.from(), 0) + (edge.strict() ? 1 : 0);
        int shorter = way.compareTo(most.getOrDefault(edge.to(), BigDecimal.ZERO));
        if (shorter < 0 || (shorter == 0 && sharp > strict.getOrDefault(edge.to(), 0))) {
          most.put(edge.to(), way);
          strict.put(edge.to(), sharp);
          by.put(edge.to(), edge);
          if (round == nodes.size()) {
            throw contradiction(cycle(edge, by));
          }
        }
      }
    }
  }

  private static List<Expression> cycle(Edge last, Map<String, Edge> by) {
    Set<String> seen = new LinkedHashSet<>();
    String node = last.to();
    while (seen.add(node) && by.get(node) != null) {
      node = by.get(node).from();
    }
    Set<Expression> why = new LinkedHashSet<>();
    String at = node;
    do {
      Edge edge = by.get(at);
      if (edge == null) {
        break;
      }
      why.add(edge.why());
      at = edge.from();
    } while (!at.equals(node));
    return List.copyOf(why);
  }

  private static SynthException contradiction(List<Expression> why) {
    SynthException.Draft draft =
        SynthException.of(
            why.size() == 1
                ? "no row can keep a constraint"
                : "no row can keep these constraints together");
    for (Expression one : new LinkedHashSet<>(why)) {
      draft = draft.at(one.text());
    }
    return draft.toFix("loosen or remove one of them.");
  }
}
