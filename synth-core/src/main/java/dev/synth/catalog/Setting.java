package dev.synth.catalog;

import dev.synth.problem.SynthException;
import java.math.BigDecimal;
import java.util.List;

/**
 * Declares a record component as a setting that users may change by name. Reading, printing, range,
 * messages and the catalog page all come from here; its default is what the record's constructor
 * without arguments gives. See {@link Declared}. Plain values, since reading annotations would cost
 * a cold JVM 23 ms.
 *
 * @param name the component's
 * @param kind what is written
 * @param min the smallest number, itself allowed; minus infinity without a range
 * @param max the largest number, itself allowed
 * @param auto whether {@code auto} may be written, which is NaN in a double component
 * @param meaning what it does, half a sentence, as the catalog page lists it
 */
public record Setting(
    String name, Kind kind, double min, double max, boolean auto, String meaning) {
  private static final String AUTO = "auto";

  /** What is written. */
  enum Kind {
    WHOLE("a whole number"),
    NUMBER("a number"),
    FLAG("true or false"),
    WORDS("a list of words");

    private final String words;

    Kind(String words) {
      this.words = words;
    }
  }

  /** A whole number in a range: an int or long component. */
  public static Setting whole(String name, long min, long max, String meaning) {
    return new Setting(name, Kind.WHOLE, min, max, false, meaning);
  }

  /** Any whole number: a long component. */
  public static Setting whole(String name, String meaning) {
    double any = Double.POSITIVE_INFINITY;
    return new Setting(name, Kind.WHOLE, -any, any, false, meaning);
  }

  /** A number in a range: a double component. */
  public static Setting number(String name, double min, double max, String meaning) {
    return new Setting(name, Kind.NUMBER, min, max, false, meaning);
  }

  /** Yes or no: a boolean component. */
  public static Setting flag(String name, String meaning) {
    return new Setting(name, Kind.FLAG, 0, 0, false, meaning);
  }

  /** Texts without commas: a component that is a list of them. */
  public static Setting words(String name, String meaning) {
    return new Setting(name, Kind.WORDS, 0, 0, false, meaning);
  }

  /** The same, where {@code auto} may be written too. */
  public Setting orAuto() {
    return new Setting(name, kind, min, max, true, meaning);
  }

  /** What may be written, for a person. */
  public String range() {
    String range =
        max == Double.POSITIVE_INFINITY || min == max
            ? kind.words
            : kind.words + " from " + plain(min) + " to " + plain(max);
    return auto ? range + ", or " + AUTO : range;
  }

  /** A value as {@link Settings} write it. */
  static String text(Object value) {
    if (value instanceof Double number) {
      return number.isNaN() ? AUTO : number.toString();
    }
    if (value instanceof List<?> list) {
      return Settings.listed(list.stream().map(String::valueOf).toList());
    }
    return value.toString();
  }

  /** The value that a text gives a component of that type. */
  Object read(String owner, Class<?> type, String text) {
    if (kind == Kind.WORDS) {
      return Settings.list(text);
    }
    if (kind == Kind.FLAG) {
      if (text.equals("true") || text.equals("false")) {
        return Boolean.valueOf(text);
      }
      throw SynthException.of("setting '" + name + "' of '" + owner + "' is no flag: " + text)
          .at("expected " + range())
          .toFix("give one of them, or leave the setting out.");
    }
    try {
      if (type == int.class) {
        return Integer.valueOf(text);
      }
      if (type == long.class) {
        return Long.valueOf(text);
      }
      return auto && text.equals(AUTO) ? Double.NaN : finite(text);
    } catch (NumberFormatException e) {
      throw outOfRange(owner, text);
    }
  }

  /** Refuses a number out of range. */
  void check(String owner, Object value) {
    if (value instanceof Number number) {
      double given = number.doubleValue();
      if (!(auto && Double.isNaN(given)) && !(given >= min && given <= max)) {
        throw outOfRange(owner, text(value));
      }
    }
  }

  private SynthException outOfRange(String owner, String text) {
    return SynthException.of("setting '" + name + "' of '" + owner + "' is out of range: " + text)
        .at("expected " + range())
        .toFix("give a value in that range, or leave the setting out.");
  }

  private static Double finite(String text) {
    double value = Double.parseDouble(text);
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      throw new NumberFormatException("not finite");
    }
    return value;
  }

  private static String plain(double bound) {
    return new BigDecimal(Double.toString(bound)).stripTrailingZeros().toPlainString();
  }
}
