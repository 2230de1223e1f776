package dev.synth.expression;

import dev.synth.table.ColumnType;
import dev.synth.table.Field;
import dev.synth.table.Schema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * One expression of the language, parsed. Numbers are exact decimals; a quotient has 34 digits.
 * What is missing makes what is computed of it missing, and a comparison with it unknown, as in
 * SQL; a division by zero is missing too. Immutable.
 */
public final class Expression {
  /** Longer is nobody's constraint. */
  private static final int LONGEST = 10_000;

  private final String text;
  private final Node root;

  private Expression(String text, Node root) {
    this.text = text;
    this.root = root;
  }

  /**
   * Parses an expression.
   *
   * @throws dev.synth.problem.SynthException that points at the character which has no meaning
   */
  public static Expression parse(String text) {
    if (text.length() > LONGEST) {
      throw Trouble.reading(text, 0, "more than " + LONGEST + " characters");
    }
    return new Expression(text.strip(), Parser.parse(text.strip()));
  }

  /** As it was written. */
  public String text() {
    return text;
  }

  /** The columns it names, in the order of their first mention. */
  public Set<String> columns() {
    Set<String> names = new LinkedHashSet<>();
    collect(root, names);
    return names;
  }

  /**
   * The expression as a condition on rows of that schema.
   *
   * @throws dev.synth.problem.SynthException when it is none, or a part of it has no meaning there
   */
  public Condition condition(Schema schema) {
    return new Condition(text, new Typing(text, schema).expect(Type.FLAG, root));
  }

  /**
   * The expression as the way to compute a column.
   *
   * @param target the column; its type says what cells become of values
   * @param sources with the columns that it names
   * @throws dev.synth.problem.SynthException when values are not of the column's type, or may have
   *     more digits than it has
   */
  public Formula formula(Field target, Schema sources) {
    return Formula.of(text, root, new Typing(text, sources).of(root), target);
  }

  /**
   * The type of a column that holds its values; text for what no column holds.
   *
   * @throws dev.synth.problem.SynthException when a part of it has no meaning there
   */
  public ColumnType type(Schema sources) {
    return Formula.type(new Typing(text, sources).of(root));
  }

  /** A word about the rows of a whole table: {@code unique(order, line)}. */
  public record OfTable(String function, List<String> columns) {}

  /**
   * The expression as a word about a whole table, when its function is one of these.
   *
   * @throws dev.synth.problem.SynthException when its arguments are no columns
   */
  public Optional<OfTable> ofTable(Set<String> functions) {
    if (!(root instanceof Node.Call call)
        || !functions.contains(call.function().toLowerCase(Locale.ROOT))) {
      return Optional.empty();
    }
    List<String> columns = new ArrayList<>();
    for (Node argument : call.arguments()) {
      if (!(argument instanceof Node.Name name)) {
        throw Trouble.typing(text, argument.at(), "a column is expected", "write its name.");
      }
      columns.add(name.column());
    }
    return Optional.of(new OfTable(call.function().toLowerCase(Locale.ROOT), columns));
  }

  /** A column that is below another, or at most the same. */
  public record Below(String low, String high, boolean strict) {}

  /** The expression as an order of two columns; none when it is no such comparison. */
  public Optional<Below> below() {
    boolean two =
        root instanceof Node.Binary binary
            && binary.left() instanceof Node.Name
            && binary.right() instanceof Node.Name;
    if (!two) {
      return Optional.empty();
    }
    Node.Binary comparison = (Node.Binary) root;
    String left = ((Node.Name) comparison.left()).column();
    String right = ((Node.Name) comparison.right()).column();
    return switch (comparison.sign()) {
      case "<", "<=" -> Optional.of(new Below(left, right, comparison.sign().equals("<")));
      case ">", ">=" ->
          Optional.of(new Below(/* low= */ right, /* high= */ left, comparison.sign().equals(">")));
      default -> Optional.empty();
    };
  }

  /** The root, for what asks how an expression is built. */
  Node root() {
    return root;
  }

  /** One side of an equation as the way to compute the other, which is one column alone. */
  public record Equation(String column, Expression value) {}

  /**
   * The expression as {@code column = value}, from whichever side is a column alone that the other
   * does not name; none when it is no such equation.
   */
  public List<Equation> equations() {
    if (!(root instanceof Node.Binary equation) || !equation.sign().equals("=")) {
      return List.of();
    }
    List<Equation> sides = new ArrayList<>();
    String left = text.substring(0, equation.at());
    String right = text.substring(equation.at() + 1);
    boolean inBrackets =
        left.chars().filter(c -> c == '(').count() > left.chars().filter(c -> c == ')').count();
    if (!inBrackets) {
      add(equation.left(), right, sides);
      add(equation.right(), left, sides);
    }
    return List.copyOf(sides);
  }

  /**
   * Refuses conditions that no row can keep together, as far as comparisons of columns and values
   * tell.
   *
   * @throws dev.synth.problem.SynthException that names those which contradict each other
   */
  public static void requirePossible(List<Expression> conditions, Schema schema) {
    Possible.require(conditions, schema);
  }

  private static void add(Node column, String value, Collection<Equation> sides) {
    if (column instanceof Node.Name name) {
      Expression other = parse(value);
      if (!other.columns().contains(name.column())) {
        sides.add(new Equation(name.column(), other));
      }
    }
  }

  private static void collect(Node node, Set<String> names) {
    if (node instanceof Node.Name name) {
      names.add(name.column());
    }
    for (Node child : node.children()) {
      collect(child, names);
    }
  }

  @Override
  public String toString() {
    return text;
  }
}
