package dev.synth.description;

import dev.synth.problem.SynthException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The properties of an object of JSON as columns; those of objects in it are {@code to.city}. */
final class SchemaColumns {
  private static final int MOST_COLUMNS = 10_000;
  private static final int DEEPEST = 20;

  /** A number in so many is soon drawn. */
  private static final int OFTEN = 20;

  private static final Map<String, String> RULES =
      Map.ofEntries(
          Map.entry("email", "email"),
          Map.entry("idn-email", "email"),
          Map.entry("uri", "#{Internet.url}"),
          Map.entry("url", "#{Internet.url}"),
          Map.entry("iri", "#{Internet.url}"),
          Map.entry("uri-reference", "#{Internet.url}"),
          Map.entry("hostname", "#{Internet.domainName}"),
          Map.entry("idn-hostname", "#{Internet.domainName}"),
          Map.entry("ipv4", "ipv4"),
          Map.entry("ipv6", "#{Internet.ipV6Address}"));

  private final SchemaPointers pointers;
  private final String file;
  private final DescribedTable table;
  private int made;

  SchemaColumns(SchemaPointers pointers, String file, DescribedTable table) {
    this.pointers = pointers;
    this.file = file;
    this.table = table;
  }

  /**
   * Takes over all properties of that object.
   *
   * @param pointer to it, so that a way back is seen
   */
  void read(SchemaFacets object, String pointer) {
    warn(table.name, object);
    properties("", object, true, Set.of("#" + pointer));
  }

  private void properties(String before, SchemaFacets object, boolean there, Set<String> way) {
    Set<String> required = object.required();
    object
        .properties()
        .forEach(
            (key, schemas) -> {
              SchemaFacets value = SchemaFacets.of(pointers, schemas);
              boolean always = there && required.contains(key) && !value.isNullable();
              property(before + key, value, always, way);
            });
  }

  private void property(String name, SchemaFacets value, boolean required, Set<String> way) {
    boolean back = value.references().stream().anyMatch(way::contains);
    boolean object = value.type().orElse("").equals("object") && !value.properties().isEmpty();
    Optional<String> why = Optional.of(value.trouble()).filter(trouble -> !trouble.isEmpty());
    if (object && back) {
      why = Optional.of("refers back to " + value.references().iterator().next());
    } else if (object && name.chars().filter(c -> c == '.').count() >= DEEPEST) {
      why = Optional.of("lies in more than " + DEEPEST + " objects");
    } else if (object && why.isEmpty()) {
      warn(of(name), value);
      Set<String> longer = new LinkedHashSet<>(way);
      longer.addAll(value.references());
      properties(name + ".", value, required, longer);
      return;
    }
    if (++made > MOST_COLUMNS) {
      throw SynthException.of("a schema has more than " + MOST_COLUMNS + " properties")
          .at(file)
          .toFix("name a smaller one behind #.");
    }
    if (name.isBlank() || table.column(name).filter(one -> one.name.equals(name)).isPresent()) {
      table.warn(said(name.isBlank() ? "a property without a name" : "a second " + of(name)));
      return;
    }
    var column = new DescribedColumn(name);
    column.required = required;
    table.add(column);
    why.or(() -> value(column, value)).ifPresent(reason -> table.leaveOut(name, reason));
  }

  /** Why a column is left out, if it is. */
  private Optional<String> value(DescribedColumn column, SchemaFacets value) {
    Optional<String> type = value.type();
    if (type.isEmpty()) {
      return Optional.of("may be of any type");
    }
    switch (type.get()) {
      case "integer", "number" -> number(column, value, type.get().equals("integer"));
      case "boolean" -> column.typeWord = "boolean";
      case "string" -> {
        Optional<String> why = text(column, value);
        if (why.isPresent()) {
          return why;
        }
      }
      case "array" -> {
        return Optional.of("is an array");
      }
      case "object" -> {
        return Optional.of("is an object of any keys");
      }
      default -> {
        return Optional.of("has the type " + type.get() + ", which no rule makes");
      }
    }
    column.levels = value.levels();
    if (!column.levels.isEmpty()) {
      boolean text = column.typeWord.equals("text");
      column.typeWord = text ? "category" : column.typeWord;
      column.rule = Optional.empty();
    }
    warn(of(column.name), value);
    return Optional.empty();
  }

  private void number(DescribedColumn column, SchemaFacets value, boolean whole) {
    column.typeWord = whole ? "integer" : "decimal";
    List<BigDecimal> multiples =
        value.numbers("multipleOf").stream().filter(one -> one.signum() > 0).toList();
    for (BigDecimal multiple : multiples) {
      int scale = Math.max(0, multiple.stripTrailingZeros().scale());
      column.decimals = Math.max(column.decimals, Math.min(scale, DescribedColumn.MOST_DECIMALS));
    }
    if (column.decimals == 0) {
      column.typeWord = "integer";
    }
    if (value.all("format").contains("int32")) {
      column.most = BigDecimal.valueOf(Integer.MAX_VALUE);
    }
    boolean flagLow = value.all("exclusiveMinimum").contains("true"); // as OpenAPI 3.0 has it
    boolean flagHigh = value.all("exclusiveMaximum").contains("true");
    value.numbers("minimum").forEach(number -> column.from(number, flagLow));
    value.numbers("maximum").forEach(number -> column.upTo(number, flagHigh));
    value.numbers("exclusiveMinimum").forEach(number -> column.from(number, true));
    value.numbers("exclusiveMaximum").forEach(number -> column.upTo(number, true));
    multiples.forEach(multiple -> multiple(column, multiple));
  }

  /** One that is no unit of its last digit is drawn again until it is. */
  private void multiple(DescribedColumn column, BigDecimal multiple) {
    BigDecimal units = multiple.movePointRight(Math.max(0, column.decimals)).abs();
    if (units.compareTo(BigDecimal.ONE) <= 0) {
      return;
    }
    String size = multiple.toPlainString();
    Demand demand =
        Demand.of(
            List.of("floor(", " / " + size + ") * " + size + " = ", ""), column.name, column.name);
    if (units.compareTo(BigDecimal.valueOf(OFTEN)) > 0 || !table.demand(demand)) {
      table.warn(said("multipleOf of " + of(column.name)));
    }
  }

  private Optional<String> text(DescribedColumn column, SchemaFacets value) {
    String format = value.text("format").orElse("");
    switch (format) {
      case "date", "time", "uuid" -> column.typeWord = format;
      case "date-time" -> {
        column.typeWord = "datetime";
        column.format = Optional.of("yyyy-MM-dd'T'HH:mm:ss[Z]");
      }
      case "byte", "binary" -> {
        return Optional.of("holds bytes");
      }
      default -> column.rule = Optional.ofNullable(RULES.get(format));
    }
    if (!column.typeWord.equals("text")) {
      return Optional.empty();
    }
    column.shortest = length(value.numbers("minLength"), true);
    column.longest = length(value.numbers("maxLength"), false);
    if (column.longest == 0) {
      table.warn(said("maxLength 0 of " + of(column.name)));
    }
    List<String> patterns = new ArrayList<>(value.all("pattern"));
    if (column.rule.isEmpty() && patterns.size() == 1) {
      column.rule = PatternTrial.rule(patterns.remove(0), column);
      if (column.rule.isEmpty()) {
        table.warn(said("the pattern of " + of(column.name)));
      }
    }
    if (!patterns.isEmpty()) {
      table.warn(said("a pattern of " + of(column.name)));
    }
    return Optional.empty();
  }

  private static int length(List<BigDecimal> said, boolean least) {
    int length = -1;
    for (BigDecimal one : said) {
      int bound = one.min(BigDecimal.valueOf(Integer.MAX_VALUE)).intValue();
      boolean tighter = length < 0 || (least ? bound > length : bound < length);
      length = tighter ? bound : length;
    }
    return length;
  }

  private void warn(String what, SchemaFacets value) {
    Set<String> lost = value.notKept();
    if (!lost.isEmpty()) {
      table.warn(said(String.join(", ", lost) + " of " + what));
    }
  }

  private String said(String what) {
    return what + " of " + file + " is not kept: no rule can say it";
  }

  private String of(String property) {
    return "'" + property + "' of " + table.name;
  }
}
