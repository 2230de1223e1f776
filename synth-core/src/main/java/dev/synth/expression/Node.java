package dev.synth.expression;

import java.util.List;
import java.util.stream.Stream;

/** An expression as it is written, before it knows its columns. */
sealed interface Node {
  /** Where it begins in the text, for messages. */
  int at();

  /** The parts of it. */
  List<Node> children();

  /** What has no parts. */
  sealed interface Leaf extends Node {
    @Override
    default List<Node> children() {
      return List.of();
    }
  }

  /** A number, a text, a date ... */
  record Literal(Type type, Object value, int at) implements Leaf {}

  /** The absence of a value. */
  record Null(int at) implements Leaf {}

  /** A cell. */
  record Name(String column, int at) implements Leaf {}

  /** Minus or not. */
  record Unary(String sign, Node operand, int at) implements Node {
    @Override
    public List<Node> children() {
      return List.of(operand);
    }
  }

  /** Arithmetic, a comparison, and, or. */
  record Binary(String sign, Node left, Node right, int at) implements Node {
    @Override
    public List<Node> children() {
      return List.of(left, right);
    }
  }

  /** A function of the language. */
  record Call(String function, List<Node> arguments, int at) implements Node {
    @Override
    public List<Node> children() {
      return arguments;
    }
  }

  /** Whether a value is one of some. */
  record In(Node value, List<Node> list, int at) implements Node {
    @Override
    public List<Node> children() {
      return Stream.concat(Stream.of(value), list.stream()).toList();
    }
  }

  /** Whether a cell is missing. */
  record IsNull(Node value, int at) implements Node {
    @Override
    public List<Node> children() {
      return List.of(value);
    }
  }

  /** Whether a text has a pattern, in which % is any text and _ any character. */
  record Like(Node value, String pattern, int at) implements Node {
    @Override
    public List<Node> children() {
      return List.of(value);
    }
  }

  /** What holds, or is meant, under a condition. */
  record If(Node condition, Node then, Node otherwise, int at) implements Node {
    @Override
    public List<Node> children() {
      return List.of(condition, then, otherwise);
    }
  }
}
