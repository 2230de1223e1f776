package dev.synth.expression;

import dev.synth.catalog.Nearest;
import dev.synth.table.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Ties an expression to the columns of a schema, and checks that every part has a meaning. */
final class Typing {
  private final String text;
  private final Schema schema;

  Typing(String text, Schema schema) {
    this.text = text;
    this.schema = schema;
  }

  Typed of(Node node) {
    if (node instanceof Node.Literal literal) {
      return literal(literal);
    }
    if (node instanceof Node.Null) {
      return Typed.of(Type.NULL, (rows, row) -> null);
    }
    if (node instanceof Node.Name name) {
      return cell(name);
    }
    if (node instanceof Node.Unary unary) {
      return unary(unary);
    }
    if (node instanceof Node.Binary binary) {
      return binary(binary);
    }
    if (node instanceof Node.Call call) {
      return new Functions(this).of(call);
    }
    if (node instanceof Node.In in) {
      return in(in);
    }
    if (node instanceof Node.IsNull is) {
      Typed value = of(is.value());
      return Typed.of(Type.FLAG, (rows, row) -> value.value().in(rows, row) == null);
    }
    if (node instanceof Node.Like like) {
      Typed value = expect(Type.TEXT, like.value());
      return Typed.of(
          Type.FLAG,
          (rows, row) -> {
            Object cell = value.value().in(rows, row);
            return cell == null ? null : Operators.like((String) cell, like.pattern());
          });
    }
    return choice((Node.If) node);
  }

  private static Typed literal(Node.Literal literal) {
    int scale = literal.value() instanceof BigDecimal number ? number.scale() : 0;
    Typed exact = new Typed(literal.type(), scale, (rows, row) -> literal.value());
    if (literal.value() instanceof LocalDate date) {
      return exact.with((rows, row) -> date.toEpochDay());
    }
    boolean isLong =
        literal.value() instanceof BigDecimal number && number.unscaledValue().bitLength() < 63;
    if (!isLong) {
      return exact;
    }
    long whole = ((BigDecimal) literal.value()).unscaledValue().longValue();
    return exact.with((rows, row) -> whole);
  }

  private Typed cell(Node.Name name) {
    OptionalInt place = schema.indexOf(name.column());
    if (place.isEmpty()) {
      throw wrong(
          name,
          "there is no column '" + name.column() + "'",
          Nearest.to(name.column(), schema.names())
              .map(known -> "did you mean '" + known + "'?")
              .orElse("write one of the columns " + schema.names() + "."));
    }
    return Cells.of(place.getAsInt(), schema.field(place.getAsInt()).type());
  }

  private Typed unary(Node.Unary unary) {
    if (unary.sign().equals("not")) {
      return Typed.of(Type.FLAG, Operators.not(expect(Type.FLAG, unary.operand())));
    }
    Typed number = expect(Type.NUMBER, unary.operand());
    return Typed.number(
        number.scale(),
        (rows, row) -> {
          Object value = number.value().in(rows, row);
          return value == null ? null : ((BigDecimal) value).negate();
        });
  }

  private Typed binary(Node.Binary node) {
    return switch (node.sign()) {
      case "and" ->
          Typed.of(
              Type.FLAG,
              Operators.and(expect(Type.FLAG, node.left()), expect(Type.FLAG, node.right())));
      case "or" ->
          Typed.of(
              Type.FLAG,
              Operators.or(expect(Type.FLAG, node.left()), expect(Type.FLAG, node.right())));
      case "+", "-", "*", "/" -> arithmetic(node);
      default -> comparison(node);
    };
  }

  private Typed arithmetic(Node.Binary node) {
    Typed left = of(node.left());
    Typed right = of(node.right());
    String sign = node.sign();
    if (left.type() == Type.NUMBER && right.type() == Type.NUMBER) {
      return Wholes.numbers(sign, numbers(sign, left, right), left, right);
    }
    boolean dated = left.type() == Type.DATE || left.type() == Type.DATETIME;
    if (dated && (sign.equals("+") || sign.equals("-"))) {
      if (right.type() == Type.PERIOD || right.type() == Type.NUMBER) {
        if (left.type() == Type.DATE && right.type() == Type.NUMBER && right.scale() != 0) {
          throw wrong(node.right(), "a date moves by whole days", "write round(..).");
        }
        int direction = sign.equals("+") ? 1 : -1;
        Typed moved =
            Typed.of(
                left.type(),
                Operators.both(left, right, (x, y) -> Operators.moved(x, y, direction)));
        return left.type() == Type.DATE && right.type() == Type.NUMBER
            ? Wholes.days(moved, left, right, direction > 0 ? Math::addExact : Math::subtractExact)
            : moved;
      }
      boolean alsoDated = right.type() == Type.DATE || right.type() == Type.DATETIME;
      if (sign.equals("-") && alsoDated) {
        boolean days = left.type() == Type.DATE && right.type() == Type.DATE;
        Typed from = days ? left : datetime(left);
        Typed to = days ? right : datetime(right);
        Typed between =
            Typed.number(days ? 0 : Typed.ANY_SCALE, Operators.both(from, to, Operators::days));
        return days ? Wholes.days(between, left, right, Math::subtractExact) : between;
      }
    }
    if (right.type() == Type.DATE && left.type() == Type.NUMBER && sign.equals("+")) {
      return arithmetic(
          new Node.Binary("+", /* left= */ node.right(), /* right= */ node.left(), node.at()));
    }
    String advice =
        left.type() == Type.TEXT || right.type() == Type.TEXT
            ? "join texts by concat(a, b)."
            : "numbers go with numbers; a date moves by days(n), months(n), years(n).";
    throw wrong(node, mismatch(left, sign, right), advice);
  }

  private static Typed numbers(String sign, Typed left, Typed right) {
    int wider = Typed.wider(left.scale(), right.scale());
    return switch (sign) {
      case "+" ->
          Typed.number(
              wider, Operators.both(left, right, (x, y) -> ((BigDecimal) x).add((BigDecimal) y)));
      case "-" ->
          Typed.number(
              wider,
              Operators.both(left, right, (x, y) -> ((BigDecimal) x).subtract((BigDecimal) y)));
      case "*" ->
          Typed.number(
              wider == Typed.ANY_SCALE ? wider : left.scale() + right.scale(),
              Operators.both(left, right, (x, y) -> ((BigDecimal) x).multiply((BigDecimal) y)));
      default -> Typed.number(Typed.ANY_SCALE, Operators.both(left, right, Operators::quotient));
    };
  }

  private Typed comparison(Node.Binary node) {
    Typed[] same = alike(List.of(node.left(), node.right()), node).toArray(Typed[]::new);
    boolean equality = node.sign().equals("=") || node.sign().equals("<>");
    if (!equality && (same[0].type() == Type.FLAG || same[0].type() == Type.PERIOD)) {
      throw wrong(node, same[0].type().words() + " has no order", "compare it by = or <>.");
    }
    Typed.Value exact = Operators.both(same[0], same[1], Operators.comparison(node.sign()));
    return Typed.of(Type.FLAG, Wholes.comparison(node.sign(), same[0], same[1], exact));
  }

  private Typed in(Node.In in) {
    List<Node> all = new ArrayList<>();
    all.add(in.value());
    all.addAll(in.list());
    List<Typed> same = alike(all, in);
    Typed value = same.get(0);
    List<Typed> list = same.subList(1, same.size());
    return Typed.of(
        Type.FLAG,
        (rows, row) -> {
          Object cell = value.value().in(rows, row);
          if (cell == null) {
            return null;
          }
          boolean unknown = false;
          for (Typed element : list) {
            Object other = element.value().in(rows, row);
            if (other != null && Operators.equal(cell, other)) {
              return true;
            }
            unknown |= other == null;
          }
          return unknown ? null : Boolean.FALSE;
        });
  }

  private Typed choice(Node.If node) {
    Typed condition = expect(Type.FLAG, node.condition());
    List<Typed> branches = alikeOrNull(List.of(node.then(), node.otherwise()), node);
    int scale = Typed.wider(branches.get(0).scale(), branches.get(1).scale());
    Type type =
        branches.get(0).type() == Type.NULL ? branches.get(1).type() : branches.get(0).type();
    return new Typed(type, scale, Operators.choice(condition, branches.get(0), branches.get(1)));
  }

  /** Values of one type; null is refused. */
  List<Typed> alike(List<Node> nodes, Node whole) {
    for (Node node : nodes) {
      if (node instanceof Node.Null) {
        throw wrong(node, "nothing equals null", "write a is null, or a is not null.");
      }
    }
    return alikeOrNull(nodes, whole);
  }

  /** Values of one type: texts become dates or flags beside them, dates become datetimes. */
  List<Typed> alikeOrNull(List<Node> nodes, Node whole) {
    List<Typed> all = new ArrayList<>();
    for (Node node : nodes) {
      all.add(of(node));
    }
    return new OneType(this, all, whole).of(nodes);
  }

  Typed expect(Type type, Node node) {
    Typed typed = of(node);
    if (typed.type() != type) {
      throw wrong(
          node,
          type.words() + " is expected, and this is " + typed.type().words(),
          type == Type.FLAG
              ? "compare it with something: a = 'x', a > 0, a is not null."
              : "give " + type.words() + ".");
    }
    return typed;
  }

  Typed datetime(Typed typed) {
    return typed.type() == Type.DATE ? Operators.atStartOfDay(typed) : typed;
  }

  private static String mismatch(Typed left, String sign, Typed right) {
    return left.type().words() + " " + sign + " " + right.type().words() + " has no meaning";
  }

  RuntimeException wrong(Node node, String why, String fix) {
    return Trouble.typing(text, node.at(), why, fix);
  }
}
