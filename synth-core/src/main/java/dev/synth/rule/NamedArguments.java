package dev.synth.rule;

import dev.synth.catalog.Nearest;
import dev.synth.problem.SynthException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The arguments of one rule by parameter name, from {@code f(1, step=2)}; checked when read. */
public final class NamedArguments {
  private static final Pattern NAMED = Pattern.compile("([a-z]+)\\s*=\\s*(.*)", Pattern.DOTALL);

  private final String usage;
  private final Map<String, String> values = new LinkedHashMap<>();

  private NamedArguments(String usage) {
    this.usage = usage;
  }

  /**
   * Names the values by the parameters of a usage such as {@code uniform(min, max)}.
   *
   * @throws SynthException when there are too many, or one has an unknown name
   */
  public static NamedArguments of(String usage, List<String> values) {
    var given = new NamedArguments(usage);
    String inside = usage.substring(usage.indexOf('(') + 1, usage.length() - 1);
    List<String> names = List.of(inside.split(",\\s*"));
    int place = 0;
    for (String value : values) {
      Matcher named = NAMED.matcher(value);
      if (named.matches()) {
        given.put(named.group(1), named.group(2), names);
      } else if (place == names.size()) {
        throw given
            .error("too many arguments")
            .toFix("leave out what follows '" + names.get(place - 1) + "'.");
      } else {
        given.put(names.get(place++), value, names);
      }
    }
    return given;
  }

  /** Checks that a rule without parameters got no values. */
  public static void none(String usage, List<String> values) {
    if (!values.isEmpty()) {
      throw new NamedArguments(usage)
          .error("it takes no arguments")
          .toFix("leave the brackets empty.");
    }
  }

  private void put(String name, String value, List<String> names) {
    if (!names.contains(name)) {
      throw error("no argument is named '" + name + "'")
          .toFix(
              Nearest.to(name, names)
                  .map(n -> "write '" + n + "'.")
                  .orElse("the known ones are " + names + "."));
    }
    if (values.put(name, value) != null) {
      throw error("'" + name + "' is given twice").toFix("give it once.");
    }
  }

  String usage() {
    return usage;
  }

  /** Whether that argument is given. */
  public boolean has(String name) {
    return values.containsKey(name);
  }

  /** The text of an argument that must be given. */
  public String text(String name) {
    String value = values.get(name);
    if (value == null) {
      throw error("'" + name + "' is missing").toFix("give it.");
    }
    return value;
  }

  BigDecimal number(String name) {
    String value = text(name);
    try {
      var number = new BigDecimal(value);
      if (number.scale() <= 18 && number.precision() - number.scale() <= 18) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw notNumber(name, value, "a number").because(e).toFix("write digits, as in 12.5.");
    }
    throw notNumber(name, value, "a number").toFix("write at most 18 digits on either side.");
  }

  BigDecimal number(String name, BigDecimal whenAbsent) {
    return has(name) ? number(name) : whenAbsent;
  }

  /** A whole number in that range. */
  int count(String name, int min, int max, int whenAbsent) {
    if (!has(name)) {
      return whenAbsent;
    }
    BigDecimal number = number(name);
    boolean whole = number.stripTrailingZeros().scale() <= 0;
    if (!whole || number.doubleValue() < min || number.doubleValue() > max) {
      throw notNumber(name, text(name), "a whole number from " + min + " to " + max)
          .toFix("give a value in that range.");
    }
    return number.intValue();
  }

  /** Digits written behind the point, none when the argument is absent. */
  int decimals(String name) {
    return has(name) ? Math.max(0, number(name).scale()) : 0;
  }

  /** Begins an error of this rule. */
  public SynthException.Draft error(String why) {
    return SynthException.of("a rule cannot be read: " + why).at("expected " + usage);
  }

  private SynthException.Draft notNumber(String name, String value, String expected) {
    return error("'" + name + "' is '" + value + "'").at("'" + name + "' is " + expected);
  }
}
