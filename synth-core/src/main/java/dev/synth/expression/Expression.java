package dev.synth.expression;

import dev.synth.table.Schema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
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
   * @param name the column, of that schema; its type says what cells become of values
   * @throws dev.synth.problem.SynthException when values are not of the column's type, or may have
   *     more digits than it has
   */
  public Formula formula(String name, Schema schema) {
    int place = schema.indexOf(name).orElseThrow();
    return Formula.of(text, root, new Typing(text, schema).of(root), schema.field(place));
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
    add(equation.left(), equation.right(), sides);
    add(equation.right(), equation.left(), sides);
    return List.copyOf(sides);
  }

  private void add(Node column, Node value, Collection<Equation> sides) {
    if (column instanceof Node.Name name) {
      var other = new Expression(text, value);
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
