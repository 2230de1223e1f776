package dev.synth.description;

import dev.synth.schema.meaning.SemanticTypes;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the types of PostgreSQL, MySQL and H2 say of a column. */
final class SqlType {
  private static final Map<String, Integer> BITS =
      Map.of(
          "tinyint",
          8,
          "smallint",
          16,
          "int2",
          16,
          "smallserial",
          16,
          "mediumint",
          24,
          "int",
          32,
          "integer",
          32,
          "int4",
          32,
          "serial",
          32,
          "signed",
          32);

  private static final int LONG = 64;
  private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1901);
  private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(2155);

  /** Years of a column whose name tells nothing. */
  private static final BigDecimal USUAL_FIRST = BigDecimal.valueOf(1970);

  private static final BigDecimal USUAL_LAST = BigDecimal.valueOf(2030);

  private SqlType() {}

  /**
   * Takes a type over to a column.
   *
   * @param words in lower case, joined by blanks, without their arguments: {@code int unsigned}
   * @param arguments as written
   * @return why the column has to be left out, behind its name; empty when it has not
   */
  static Optional<String> apply(DescribedColumn column, String words, List<String> arguments) {
    boolean unsigned = words.contains("unsigned") || words.contains("zerofill");
    String type =
        words.replaceAll(" ?(unsigned|zerofill|signed|(?<=(char|text) )binary)\\b", "").strip();
    int first = number(arguments, 0);
    switch (type.isEmpty() ? "int" : type) {
      case "tinyint",
          "smallint",
          "int2",
          "smallserial",
          "serial2",
          "mediumint",
          "int",
          "integer",
          "int4",
          "serial",
          "serial4" ->
          integer(
              column, BITS.getOrDefault(type, type.equals("serial2") ? 16 : 32), unsigned, first);
      case "bigint", "int8", "bigserial", "serial8", "long" ->
          integer(column, LONG, unsigned, first);
      case "year" -> {
        column.typeWord = "integer";
        column.least = FIRST_YEAR;
        column.most = LAST_YEAR;
        if (SemanticTypes.ofName(column.name, column.typeWord).isEmpty()) {
          column.from(USUAL_FIRST, false);
          column.upTo(USUAL_LAST, false);
        }
      }
      case "decimal", "numeric", "dec", "number", "fixed" -> decimal(column, arguments, unsigned);
      case "money", "smallmoney" -> decimal(column, List.of("15", "2"), unsigned);
      case "real",
          "float",
          "float4",
          "float8",
          "double",
          "double precision",
          "decfloat",
          "binary_float",
          "binary_double" -> {
        column.typeWord = "decimal";
        column.least = unsigned ? BigDecimal.ZERO : null;
      }
      case "boolean", "bool" -> column.typeWord = "boolean";
      case "bit" -> {
        if (first > 1) {
          return Optional.of("holds bits");
        }
        column.typeWord = "boolean";
      }
      case "date" -> column.typeWord = "date";
      case "time", "time without time zone", "time with time zone", "timetz" ->
          column.typeWord = "time";
      case "timestamp",
          "timestamptz",
          "datetime",
          "datetime2",
          "smalldatetime",
          "timestamp without time zone",
          "timestamp with time zone",
          "timestamp with local time zone" ->
          column.typeWord = "datetime";
      case "uuid", "uniqueidentifier" -> column.typeWord = "uuid";
      case "char",
          "character",
          "nchar",
          "national character",
          "national char",
          "bpchar",
          "varchar",
          "character varying",
          "char varying",
          "nvarchar",
          "national character varying",
          "national varchar",
          "varchar2",
          "nvarchar2",
          "varchar_ignorecase",
          "varchar_casesensitive",
          "character_varying" -> {
        boolean one = first < 0 && type.matches("(n|national )?char(acter)?");
        column.longest = one ? 1 : first;
      }
      case "tinytext" -> column.longest = 255;
      case "text",
          "mediumtext",
          "longtext",
          "ntext",
          "citext",
          "clob",
          "nclob",
          "character large object",
          "char large object",
          "national character large object",
          "string",
          "name",
          "sysname",
          "long varchar",
          "longvarchar" ->
          column.longest = type.equals("text") ? first : -1;
      case "inet" -> column.rule = Optional.of("ipv4");
      default -> {
        return Optional.of("has the type " + type + ", which no rule makes");
      }
    }
    return Optional.empty();
  }

  private static void integer(DescribedColumn column, int bits, boolean unsigned, int width) {
    if (bits == 8 && width == 1) { // as MySQL spells it
      column.typeWord = "boolean";
      return;
    }
    column.typeWord = "integer";
    column.least = unsigned ? BigDecimal.ZERO : null;
    if (bits < LONG) {
      BigDecimal values = BigDecimal.valueOf(2).pow(unsigned ? bits : bits - 1);
      column.most = values.subtract(BigDecimal.ONE);
    }
  }

  private static void decimal(DescribedColumn column, List<String> arguments, boolean unsigned) {
    int precision = number(arguments, 0);
    int scale = Math.max(0, number(arguments, 1));
    column.typeWord = precision > 0 && scale == 0 ? "integer" : "decimal";
    column.least = unsigned ? BigDecimal.ZERO : null;
    if (precision <= 0) {
      return;
    }
    column.decimals = scale;
    column.digits = Math.max(0, precision - scale);
    BigDecimal step = BigDecimal.ONE.movePointLeft(scale);
    column.most = BigDecimal.ONE.movePointRight(column.digits).subtract(step);
  }

  private static int number(List<String> arguments, int place) {
    String text = place < arguments.size() ? arguments.get(place) : "";
    return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
  }
}
