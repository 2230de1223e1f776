package dev.synth.expression;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Brings values that stand beside each other to one type: a written text becomes a date or a flag
 * beside one, a date a datetime.
 */
final class OneType {
  private final Typing typing;
  private final List<Typed> all;
  private final Node whole;
  private final Type goal;

  OneType(Typing typing, List<Typed> all, Node whole) {
    this.typing = typing;
    this.all = all;
    this.whole = whole;
    this.goal = goal(all);
  }

  /**
   * The same values, of one type.
   *
   * @param nodes as they are written
   */
  List<Typed> of(List<Node> nodes) {
    List<Typed> same = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      same.add(as(all.get(i), nodes.get(i)));
    }
    return same;
  }

  private static Type goal(List<Typed> all) {
    Type goal = Type.NULL;
    for (Typed typed : all) {
      boolean widens = goal == Type.DATE && typed.type() == Type.DATETIME;
      boolean tells = goal == Type.TEXT && typed.type() != Type.TEXT;
      if (typed.type() != Type.NULL && (goal == Type.NULL || widens || tells)) {
        goal = typed.type();
      }
    }
    return goal;
  }

  private Typed as(Typed typed, Node node) {
    if (typed.type() == goal || typed.type() == Type.NULL) {
      return typed;
    }
    if (goal == Type.DATETIME && typed.type() == Type.DATE) {
      return Operators.atStartOfDay(typed);
    }
    if (node instanceof Node.Literal literal && literal.value() instanceof String written) {
      Object meant = meant(written, node);
      if (meant != null) {
        Typed exact = Typed.of(goal, (rows, row) -> meant);
        return meant instanceof LocalDate date
            ? exact.with((rows, row) -> date.toEpochDay())
            : exact;
      }
    }
    String advice =
        goal == Type.NUMBER || typed.type() == Type.NUMBER
            ? "write a text in quotes, '1', and a number without, 1."
            : "compare values of one type.";
    throw typing.wrong(
        whole, goal.words() + " and " + typed.type().words() + " do not go together", advice);
  }

  private @Nullable Object meant(String written, Node node) {
    try {
      return switch (goal) {
        case DATE -> LocalDate.parse(written);
        case DATETIME ->
            written.length() <= 10
                ? LocalDate.parse(written).atStartOfDay()
                : LocalDateTime.parse(written.replace(' ', 'T'));
        case TIME -> LocalTime.parse(written);
        case FLAG ->
            (written.equals("true") || written.equals("false")) ? Boolean.valueOf(written) : null;
        default -> null;
      };
    } catch (DateTimeException e) {
      throw typing.wrong(
          node,
          "no " + (goal == Type.TIME ? "time" : "date") + " of this calendar",
          "write '2024-01-31', '2024-01-31 08:00' or '08:00'.");
    }
  }
}
