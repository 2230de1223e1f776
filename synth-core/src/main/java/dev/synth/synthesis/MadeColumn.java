package dev.synth.synthesis;

import dev.synth.catalog.Catalog;
import dev.synth.table.ColumnType;
import dev.synth.table.Field;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A column made by a rule.
 *
 * @param text the rule as written, saved in the model file
 * @param rule what it means
 * @param nulls share of cells left missing, 0 to 1
 * @param locale the rule was read with, saved in the model file
 * @param clock the rule was read with, saved in the model file
 */
public record MadeColumn(String text, Rule rule, double nulls, String locale, Instant clock) {
  public MadeColumn {
    if (!(nulls >= 0 && nulls <= 1)) {
      throw new IllegalArgumentException("share of missing cells must be 0 to 1: " + nulls);
    }
  }

  /**
   * Reads a rule: text with {@code #{...}} is an expression, anything else {@code name} or {@code
   * name(argument, ...)} from the catalog.
   *
   * @throws dev.synth.problem.SynthException when there is no such rule or its arguments are wrong
   */
  public static MadeColumn of(
      Field field, String text, double nulls, String locale, Instant clock) {
    RuleText written = RuleText.parse(text);
    var arguments = new RuleArguments(field, text, written.values(), locale, clock);
    Rule rule = Known.RULES.get(written.name()).parse(arguments);
    return new MadeColumn(text, rule, nulls, locale, clock);
  }

  /**
   * What its rule makes at the boundaries of what it allows; empty where it has none.
   *
   * @param longest text that the column's reader can hold, in {@code char}s
   */
  public Optional<Edges> edges(Field field, int longest) {
    return factory().edges(arguments(field), longest);
  }

  /** How many different values its rule makes at most; empty where that is not known. */
  public OptionalLong values(Field field) {
    return factory().values(arguments(field));
  }

  private RuleFactory factory() {
    return Known.RULES.get(RuleText.parse(text).name());
  }

  /** What its rule was read from, for a column of that field. */
  public RuleArguments arguments(Field field) {
    return new RuleArguments(field, text, RuleText.parse(text).values(), locale, clock);
  }

  /** The same by another rule, such as one that mixes in other cells. */
  public MadeColumn withRule(Rule other) {
    return new MadeColumn(text, other, nulls, locale, clock);
  }

  /**
   * The type of a column that is made by that rule and has no other.
   *
   * @throws dev.synth.problem.SynthException when there is no such rule or its arguments are wrong
   */
  public static ColumnType naturalType(String text) {
    RuleText written = RuleText.parse(text);
    return Known.RULES.get(written.name()).naturalType(written.values());
  }

  /**
   * Whether that rule leaves cells out by itself.
   *
   * @throws dev.synth.problem.SynthException when there is no such rule
   */
  public static boolean mayLack(String text) {
    RuleText written = RuleText.parse(text);
    return Known.RULES.get(written.name()).mayLack(written.values());
  }

  /** Loaded once: a table has many rules. */
  private static final class Known {
    static final Catalog<RuleFactory> RULES = Catalog.of(RuleFactory.class);
  }
}
