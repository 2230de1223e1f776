package dev.synth.mapping;

import dev.synth.schema.ColumnSpec;
import dev.synth.schema.meaning.SemanticTypes;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.InvocationTargetException;
import java.util.OptionalDouble;

/**
 * What annotations of Bean Validation and JPA demand of a component, read by their names: neither
 * need be there. Bounds, signs, lengths of texts, patterns, mails, past and future, not null.
 */
final class Annotations {
  private Annotations() {}

  /** The same with what is demanded. */
  static ColumnSpec on(AnnotatedElement component, String name, ColumnSpec said) {
    ColumnSpec spec = said;
    for (Annotation one : component.getAnnotations()) {
      String home = one.annotationType().getPackageName();
      boolean known =
          home.matches("(jakarta|javax)\\.(validation\\.constraints|persistence)")
              || home.equals("org.hibernate.validator.constraints");
      spec = known ? with(spec, name, one) : spec;
    }
    return spec;
  }

  private static ColumnSpec with(ColumnSpec spec, String name, Annotation one) {
    boolean text = spec.type().orElse("").equals("text");
    boolean decimal = spec.type().orElse("").equals("decimal");
    double least = decimal ? 0.01 : 1;
    return switch (one.annotationType().getSimpleName()) {
      case "Min", "DecimalMin" -> spec.withBounds(number(one, "value"), spec.max());
      case "Max", "DecimalMax" -> spec.withBounds(spec.min(), number(one, "value"));
      case "Positive" -> spec.withBounds(OptionalDouble.of(least), spec.max());
      case "PositiveOrZero" -> spec.withBounds(OptionalDouble.of(0), spec.max());
      case "Negative" -> spec.withBounds(spec.min(), OptionalDouble.of(-least));
      case "NegativeOrZero" -> spec.withBounds(spec.min(), OptionalDouble.of(0));
      case "Email" -> text ? spec.withRule("email") : spec;
      case "Pattern" -> text ? spec.withRule("pattern(" + value(one, "regexp") + ")") : spec;
      case "Size", "Length" ->
          text ? shortest(longest(spec, number(one, "max")), number(one, "min")) : spec;
      case "Column" ->
          nullable(text ? longest(spec, number(one, "length")) : spec, value(one, "nullable"));
      case "Future", "FutureOrPresent" -> spec.withRule("future(365)");
      case "Past", "PastOrPresent" -> isAhead(name, spec) ? spec.withRule("past(365)") : spec;
      case "NotNull" -> spec.withNulls(0);
      case "NotBlank", "NotEmpty" ->
          text ? shortest(spec.withNulls(0), OptionalDouble.of(1)) : spec.withNulls(0);
      default -> spec;
    };
  }

  private static ColumnSpec longest(ColumnSpec spec, OptionalDouble length) {
    boolean said = length.isPresent() && length.getAsDouble() < Integer.MAX_VALUE;
    return said ? spec.withLargest(length.getAsDouble()) : spec;
  }

  private static ColumnSpec shortest(ColumnSpec spec, OptionalDouble length) {
    double least = Math.max(spec.shortest().orElse(0), length.orElse(0));
    return least > 0 ? spec.withShortest(least) : spec;
  }

  /** Whether what the name says lies behind the clock. */
  private static boolean isAhead(String name, ColumnSpec spec) {
    return SemanticTypes.ofName(name, spec.type().orElse(""))
        .filter(meaning -> meaning.rule().startsWith("future("))
        .isPresent();
  }

  private static ColumnSpec nullable(ColumnSpec spec, String says) {
    return says.equals("false") ? spec.withNulls(0) : spec;
  }

  private static OptionalDouble number(Annotation one, String attribute) {
    String text = value(one, attribute);
    return text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text));
  }

  private static String value(Annotation one, String attribute) {
    try {
      return String.valueOf(one.annotationType().getMethod(attribute).invoke(one));
    } catch (NoSuchMethodException e) {
      return ""; // another version, which does not say it
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("cannot read @" + one.annotationType().getSimpleName(), e);
    }
  }
}
