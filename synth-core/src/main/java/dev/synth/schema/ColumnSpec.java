package dev.synth.schema;

import dev.synth.table.Role;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a user says about one column; everything may be left out.
 *
 * @param rule how it is made, which also keeps it from being learnt: {@code sequence(1)}, {@code
 *     #{Name.fullName}}
 * @param type one of the type words ({@code integer, decimal, boolean, category, date, datetime,
 *     time, text, uuid})
 * @param role what it tells about a person
 * @param min smallest value when made by a rule
 * @param max largest value when made by a rule
 * @param nulls share of missing cells when made by a rule, 0 to 1
 * @param format how numbers or times are written, such as {@code #.##0,00 €}; needs a type
 * @param missing words that stand for no value in this column, beside those that are found
 * @param strays share of real cells that may be of another type and count as missing, 0 to 1
 * @param largest whole number, or length of a text, that whoever reads the column can hold; a rule
 *     that nobody has written makes none above it
 * @param shortest length of a text that is demanded; a rule that nobody has written makes none
 *     below it
 */
public record ColumnSpec(
    Optional<String> rule,
    Optional<String> type,
    Optional<Role> role,
    OptionalDouble min,
    OptionalDouble max,
    OptionalDouble nulls,
    Optional<String> format,
    List<String> missing,
    OptionalDouble strays,
    OptionalDouble largest,
    OptionalDouble shortest) {
  /** Nothing is said. */
  public static final ColumnSpec NONE =
      new ColumnSpec(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          OptionalDouble.empty());

  public ColumnSpec {
    missing = List.copyOf(missing);
  }

  /** Of which nothing is said about how it is written. */
  public ColumnSpec(
      Optional<String> rule,
      Optional<String> type,
      Optional<Role> role,
      OptionalDouble min,
      OptionalDouble max,
      OptionalDouble nulls) {
    this(rule, type, role, min, max, nulls, Optional.empty(), List.of(), OptionalDouble.empty());
  }

  /** Of which nothing is said about who reads it. */
  public ColumnSpec(
      Optional<String> rule,
      Optional<String> type,
      Optional<Role> role,
      OptionalDouble min,
      OptionalDouble max,
      OptionalDouble nulls,
      Optional<String> format,
      List<String> missing,
      OptionalDouble strays) {
    this(
        rule,
        type,
        role,
        min,
        max,
        nulls,
        format,
        missing,
        strays,
        OptionalDouble.empty(),
        OptionalDouble.empty());
  }

  /** The same between two numbers. */
  public ColumnSpec withBounds(OptionalDouble least, OptionalDouble most) {
    return new ColumnSpec(
        rule, type, role, least, most, nulls, format, missing, strays, largest, shortest);
  }

  /** The same for a reader that holds no larger whole number, or no longer text. */
  public ColumnSpec withLargest(double number) {
    return new ColumnSpec(
        rule,
        type,
        role,
        min,
        max,
        nulls,
        format,
        missing,
        strays,
        OptionalDouble.of(number),
        shortest);
  }

  /** The same for texts of at least so many characters. */
  public ColumnSpec withShortest(double length) {
    return new ColumnSpec(
        rule,
        type,
        role,
        min,
        max,
        nulls,
        format,
        missing,
        strays,
        largest,
        OptionalDouble.of(length));
  }

  /** The same with a rule. */
  public ColumnSpec withRule(String text) {
    return new ColumnSpec(
        Optional.of(text), type, role, min, max, nulls, format, missing, strays, largest, shortest);
  }

  /** The same with a type word. */
  public ColumnSpec withType(String word) {
    return new ColumnSpec(
        rule, Optional.of(word), role, min, max, nulls, format, missing, strays, largest, shortest);
  }

  /** The same with a role. */
  public ColumnSpec withRole(Role other) {
    return new ColumnSpec(
        rule,
        type,
        Optional.of(other),
        min,
        max,
        nulls,
        format,
        missing,
        strays,
        largest,
        shortest);
  }

  /** The same with a share of missing cells. */
  public ColumnSpec withNulls(double share) {
    return new ColumnSpec(
        rule,
        type,
        role,
        min,
        max,
        OptionalDouble.of(share),
        format,
        missing,
        strays,
        largest,
        shortest);
  }

  /** The same with a format. */
  public ColumnSpec withFormat(String pattern) {
    return new ColumnSpec(
        rule,
        type,
        role,
        min,
        max,
        nulls,
        Optional.of(pattern),
        missing,
        strays,
        largest,
        shortest);
  }

  /** The same with that share of stray cells; 0 refuses them. */
  public ColumnSpec withStrays(double share) {
    return new ColumnSpec(
        rule,
        type,
        role,
        min,
        max,
        nulls,
        format,
        missing,
        OptionalDouble.of(share),
        largest,
        shortest);
  }

  /** The same with more words that stand for no value. */
  public ColumnSpec withMissing(List<String> words) {
    return new ColumnSpec(
        rule, type, role, min, max, nulls, format, words, strays, largest, shortest);
  }
}
