package dev.synth.junit;

import dev.synth.problem.SynthException;
import dev.synth.schema.ColumnSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@link SyntheticData#rules}. */
final class ColumnRules {
  private ColumnRules() {}

  /**
   * What is said about columns, by name, in order.
   *
   * @param texts such as {@code email: #{Internet.safeEmailAddress}}
   * @throws SynthException when one has another form, or a column has two
   */
  static Map<String, ColumnSpec> parse(List<String> texts) {
    Map<String, ColumnSpec> columns = new LinkedHashMap<>();
    for (String text : texts) {
      int colon = text.indexOf(':');
      String column = text.substring(0, Math.max(0, colon)).strip();
      String rule = text.substring(colon + 1).strip();
      if (column.isEmpty() || rule.isEmpty()) {
        throw SynthException.of("'" + text + "' is not a column and its rule")
            .at("expected column: rule")
            .toFix("write it like email: #{Internet.safeEmailAddress}.");
      }
      if (columns.put(column, ColumnSpec.NONE.withRule(rule)) != null) {
        throw SynthException.of("two rules are given for column '" + column + "'")
            .toFix("keep one of them.");
      }
    }
    return columns;
  }
}
