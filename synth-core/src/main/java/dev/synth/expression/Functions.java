package dev.synth.expression;

import dev.synth.catalog.Nearest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The functions of the language, and what their arguments must be. */
final class Functions {
  private static final List<String> NAMES =
      List.of(
          "abs",
          "ceil",
          "coalesce",
          "concat",
          "days",
          "floor",
          "length",
          "lower",
          "max",
          "min",
          "months",
          "round",
          "substring",
          "upper",
          "years");

  private static final int MOST_DIGITS = 18;
  private static final int MONTHS_A_YEAR = 12;

  private final Typing typing;

  Functions(Typing typing) {
    this.typing = typing;
  }

  Typed of(Node.Call call) {
    return switch (call.function().toLowerCase(Locale.ROOT)) {
      case "abs" -> {
        Typed number = number(call);
        yield Typed.number(number.scale(), of(number, x -> ((BigDecimal) x).abs()));
      }
      case "floor" -> rounded(number(call), 0, RoundingMode.FLOOR);
      case "ceil" -> rounded(number(call), 0, RoundingMode.CEILING);
      case "round" -> {
        arguments(call, 1, 2);
        int digits = call.arguments().size() == 1 ? 0 : digits(call.arguments().get(1));
        yield rounded(number(call.arguments().get(0)), digits, RoundingMode.HALF_UP);
      }
      case "min" -> extreme(call, -1);
      case "max" -> extreme(call, 1);
      case "coalesce" -> coalesce(call);
      case "length" -> {
        Typed text = text(call);
        yield Typed.number(0, of(text, x -> BigDecimal.valueOf(((String) x).codePoints().count())));
      }
      case "lower" ->
          Typed.of(Type.TEXT, of(text(call), x -> ((String) x).toLowerCase(Locale.ROOT)));
      case "upper" ->
          Typed.of(Type.TEXT, of(text(call), x -> ((String) x).toUpperCase(Locale.ROOT)));
      case "substring" -> substring(call);
      case "concat" -> concat(call);
      case "days", "months", "years" -> time(call, call.function().toLowerCase(Locale.ROOT));
      default ->
          throw typing.wrong(
              call,
              "there is no function '" + call.function() + "'",
              Nearest.to(call.function(), NAMES)
                  .map(known -> "did you mean '" + known + "'?")
                  .orElse("use one of " + NAMES + "."));
    };
  }

  /** A value of one that is there. */
  @FunctionalInterface
  private interface OfOne {
    @Nullable Object of(Object value);
  }

  private static Typed.Value of(Typed argument, OfOne function) {
    return (rows, row) -> {
      Object value = argument.value().in(rows, row);
      return value == null ? null : function.of(value);
    };
  }

  private void arguments(Node.Call call, int least, int most) {
    int n = call.arguments().size();
    if (n < least || n > most) {
      String wanted = least == most ? "" + least : "from " + least + " to " + most;
      throw typing.wrong(
          call,
          "'" + call.function() + "' has " + n + (n == 1 ? " argument" : " arguments"),
          "give it " + (most == Integer.MAX_VALUE ? "at least " + least : wanted) + ".");
    }
  }

  private Typed number(Node.Call call) {
    arguments(call, 1, 1);
    return number(call.arguments().get(0));
  }

  private Typed number(Node node) {
    return typing.expect(Type.NUMBER, node);
  }

  private Typed text(Node.Call call) {
    arguments(call, 1, 1);
    return typing.expect(Type.TEXT, call.arguments().get(0));
  }

  private int digits(Node node) {
    if (node instanceof Node.Literal literal
        && literal.value() instanceof BigDecimal number
        && number.scale() == 0
        && number.compareTo(BigDecimal.valueOf(MOST_DIGITS)) <= 0) {
      return number.intValue();
    }
    throw typing.wrong(
        node, "the digits are written out, from 0 to " + MOST_DIGITS, "write round(x, 2).");
  }

  private static Typed rounded(Typed number, int digits, RoundingMode mode) {
    return Typed.number(digits, of(number, x -> ((BigDecimal) x).setScale(digits, mode)));
  }

  private Typed extreme(Node.Call call, int direction) {
    arguments(call, 2, Integer.MAX_VALUE);
    List<Typed> all = typing.alike(call.arguments(), call);
    Type type = all.get(0).type();
    if (type == Type.FLAG || type == Type.PERIOD) {
      throw typing.wrong(call, type.words() + " has no order", "give numbers, dates or texts.");
    }
    Typed.Value value = all.get(0).value();
    int scale = all.get(0).scale();
    for (Typed next : all.subList(1, all.size())) {
      scale = Typed.wider(scale, next.scale());
      Typed soFar = new Typed(type, scale, value);
      value =
          Operators.both(soFar, next, (x, y) -> Operators.compare(x, y) * direction >= 0 ? x : y);
    }
    return new Typed(type, scale, value);
  }

  private Typed coalesce(Node.Call call) {
    arguments(call, 2, Integer.MAX_VALUE);
    List<Typed> all = typing.alikeOrNull(call.arguments(), call);
    int scale = 0;
    Type type = Type.NULL;
    for (Typed typed : all) {
      scale = Typed.wider(scale, typed.scale());
      type = typed.type() == Type.NULL ? type : typed.type();
    }
    return new Typed(
        type,
        scale,
        (rows, row) -> {
          for (Typed typed : all) {
            Object value = typed.value().in(rows, row);
            if (value != null) {
              return value;
            }
          }
          return null;
        });
  }

  private Typed substring(Node.Call call) {
    arguments(call, 2, 3);
    Typed text = typing.expect(Type.TEXT, call.arguments().get(0));
    Typed from = whole(call.arguments().get(1));
    Typed count =
        call.arguments().size() == 3
            ? whole(call.arguments().get(2))
            : Typed.number(0, (rows, row) -> BigDecimal.valueOf(Integer.MAX_VALUE));
    return Typed.of(
        Type.TEXT,
        (rows, row) -> {
          Object cell = text.value().in(rows, row);
          Object first = from.value().in(rows, row);
          Object length = count.value().in(rows, row);
          if (cell == null || first == null || length == null) {
            return null;
          }
          String whole = (String) cell;
          long begin = Math.max(0, ((BigDecimal) first).longValue() - 1);
          long end = begin + Math.max(0, ((BigDecimal) length).longValue());
          return begin >= whole.length()
              ? ""
              : whole.substring((int) begin, (int) Math.min(end, whole.length()));
        });
  }

  private Typed whole(Node node) {
    Typed number = number(node);
    if (number.scale() != 0) {
      throw typing.wrong(node, "a whole number is expected", "write round(..).");
    }
    return number;
  }

  private Typed concat(Node.Call call) {
    arguments(call, 2, Integer.MAX_VALUE);
    List<Typed> all = new ArrayList<>();
    for (Node node : call.arguments()) {
      all.add(typing.of(node));
    }
    return Typed.of(
        Type.TEXT,
        (rows, row) -> {
          var joined = new StringBuilder();
          for (Typed typed : all) {
            Object value = typed.value().in(rows, row);
            if (value == null) {
              return null;
            }
            joined.append(value instanceof BigDecimal number ? number.toPlainString() : value);
          }
          return joined.toString();
        });
  }

  /** days(n): a number of days; months(n), years(n): a period; of two dates: whole ones between. */
  private Typed time(Node.Call call, String unit) {
    arguments(call, 1, 2);
    if (call.arguments().size() == 1) {
      Typed number =
          unit.equals("days") ? number(call.arguments().get(0)) : whole(call.arguments().get(0));
      if (unit.equals("days")) {
        return number;
      }
      int months = unit.equals("years") ? MONTHS_A_YEAR : 1;
      return Typed.of(
          Type.PERIOD, of(number, x -> Period.ofMonths(((BigDecimal) x).intValueExact() * months)));
    }
    List<Typed> both = typing.alike(call.arguments(), call);
    Type type = both.get(0).type();
    if (type != Type.DATE && type != Type.DATETIME) {
      throw typing.wrong(
          call.arguments().get(0),
          "a date is expected, and this is " + type.words(),
          "write " + unit + "(from, to).");
    }
    ChronoUnit measured = ChronoUnit.valueOf(unit.toUpperCase(Locale.ROOT));
    return Typed.number(
        0,
        Operators.both(
            both.get(0),
            both.get(1),
            (from, to) -> BigDecimal.valueOf(between(measured, from, to))));
  }

  private static long between(ChronoUnit unit, Object from, Object to) {
    return from instanceof LocalDate day
        ? unit.between(day, (LocalDate) to)
        : unit.between((LocalDateTime) from, (LocalDateTime) Objects.requireNonNull(to));
  }
}
