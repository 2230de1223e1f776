package dev.synth.recipe;

import dev.synth.format.CellFormat;
import dev.synth.problem.SynthException;
import dev.synth.schema.ColumnSpec;
import dev.synth.schema.TypeWord;
import dev.synth.synthesis.MadeColumn;
import dev.synth.table.Role;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads what is said about columns. */
final class ColumnReader {
  static final List<String> ROLES = Arrays.stream(Role.values()).map(ColumnReader::word).toList();

  private static final String STRICT = "strict";

  private ColumnReader() {}

  static Map<String, ColumnSpec> columns(Node.Mapping mapping, String fixture) {
    Map<String, ColumnSpec> columns = new LinkedHashMap<>();
    mapping
        .entries()
        .forEach(
            (name, entry) -> {
              String where = "column '" + name + "' of " + fixture;
              if (name.isBlank()) {
                throw SynthException.of("a column of " + fixture + " has no name")
                    .at(entry.key().text())
                    .toFix("name it as the header of the real file does.");
              }
              columns.put(name, column(Values.asMapping(name, entry.value()), where));
            });
    return columns;
  }

  private static ColumnSpec column(Node.Mapping mapping, String where) {
    Keys.requireKnown(mapping, where, Keys.COLUMN);
    Values values = Values.of(mapping);
    var spec =
        new ColumnSpec(
            rule(values),
            values.word("type", TypeWord.words()),
            values.word("role", ROLES).map(ColumnReader::role),
            values.decimal("min", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY),
            values.decimal("max", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY),
            values.decimal("nulls", 0, 1),
            format(values, where),
            values.texts("missing"),
            strays(values));
    if (spec.min().isPresent()
        && spec.max().isPresent()
        && spec.min().getAsDouble() > spec.max().getAsDouble()) {
      throw SynthException.of("'min' of " + where + " is larger than its 'max'")
          .at(values.place("min").orElseThrow().text())
          .toFix("exchange them.");
    }
    return spec;
  }

  /** A rule's name and arguments are read here, where its line is known; its column comes later. */
  private static Optional<String> rule(Values values) {
    Optional<String> text = values.text("rule");
    try {
      text.ifPresent(MadeColumn::naturalType);
    } catch (SynthException e) {
      throw e.in(values.place("rule").orElseThrow().text());
    }
    return text;
  }

  /** A format is checked here, where its line is known. */
  private static Optional<String> format(Values values, String where) {
    Optional<String> format = values.text("format");
    if (format.isPresent() && values.text("type").isEmpty()) {
      throw SynthException.of("'format' of " + where + " needs a type")
          .at(values.place("format").orElseThrow().text())
          .toFix("write its type too: integer, decimal, date, datetime or time.");
    }
    try {
      format.ifPresent(f -> CellFormat.declared(values.text("type").orElseThrow(), f));
    } catch (SynthException e) {
      throw e.in(values.place("format").orElseThrow().text());
    }
    return format;
  }

  /** A share, or {@code strict} for none. */
  private static OptionalDouble strays(Values values) {
    boolean strict = values.text("strays").filter(STRICT::equals).isPresent();
    return strict ? OptionalDouble.of(0) : values.decimal("strays", 0, 1);
  }

  private static String word(Role role) {
    return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Role role(String word) {
    return Role.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
