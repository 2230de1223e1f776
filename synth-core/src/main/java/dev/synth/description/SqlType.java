package dev.synth.description;

import dev.synth.schema.meaning.SemanticTypes;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the types of PostgreSQL, MySQL and H2 say of a column. */
final class SqlType {
  /** What a type is taken for, and its names; a number is the bits of an integer. */
  private static final Map<String, String> KINDS =
      kinds(
          """
          8        | tinyint
          16       | smallint, int2, smallserial, serial2
          24       | mediumint
          32       | int, integer, int4, serial, serial4
          64       | bigint, int8, bigserial, serial8, long
          year     | year
          decimal  | decimal, numeric, dec, number, fixed
          money    | money, smallmoney
          floating | real, float, float4, float8, double, double precision, decfloat
          boolean  | boolean, bool
          bit      | bit
          date     | date
          time     | time, time without time zone, time with time zone, timetz
          datetime | timestamp, timestamp without time zone, timestamp with time zone, timestamptz
          datetime | timestamp with local time zone, datetime, datetime2, smalldatetime
          uuid     | uuid, uniqueidentifier
          char     | char, character, nchar, national character, national char
          varchar  | varchar, character varying, char varying, nvarchar, national varchar, bpchar
          varchar  | national character varying, varchar2, nvarchar2, text
          varchar  | varchar_ignorecase, varchar_casesensitive
          text     | tinytext, mediumtext, longtext, ntext, citext, clob, nclob, string, name
          text     | character large object, char large object, national character large object
          ipv4     | inet
          """);

  private static final int LONG = 64;
  private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1901);
  private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(2155);

  /** Years of a column whose name tells nothing. */
  private static final BigDecimal USUAL_FIRST = BigDecimal.valueOf(1970);

  private static final BigDecimal USUAL_LAST = BigDecimal.valueOf(2030);

  private SqlType() {}

  private static Map<String, String> kinds(String lines) {
    Map<String, String> kinds = new HashMap<>();
    for (String line : lines.strip().split("\n", -1)) {
      int bar = line.indexOf('|');
      for (String name : line.substring(bar + 1).strip().split(", ", -1)) {
        kinds.put(name, line.substring(0, bar).strip());
      }
    }
    return Map.copyOf(kinds);
  }

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
    String kind = type.isEmpty() ? "32" : KINDS.getOrDefault(type, "");
    switch (kind) {
      case "8", "16", "24", "32", "64" -> integer(column, Integer.parseInt(kind), unsigned, first);
      case "year" -> year(column);
      case "decimal" -> decimal(column, arguments, unsigned);
      case "money" -> decimal(column, List.of("15", "2"), unsigned);
      case "floating" -> {
        column.typeWord = "decimal";
        column.least = unsigned ? BigDecimal.ZERO : null;
      }
      case "boolean", "date", "time", "datetime", "uuid" -> column.typeWord = kind;
      case "bit" -> {
        if (first > 1) {
          return Optional.of("holds bits");
        }
        column.typeWord = "boolean";
      }
      case "char" -> column.longest = Math.max(1, first);
      case "varchar" -> column.longest = first;
      case "text" -> column.longest = -1;
      case "ipv4" -> column.rule = Optional.of(kind);
      default -> {
        return Optional.of("has the type " + type + ", which no rule makes");
      }
    }
    if (type.contains("serial")) {
      SqlTable.identity(column);
    }
    return Optional.empty();
  }

  private static void year(DescribedColumn column) {
    column.typeWord = "integer";
    column.least = FIRST_YEAR;
    column.most = LAST_YEAR;
    if (SemanticTypes.ofName(column.name, column.typeWord).isEmpty()) {
      column.from(USUAL_FIRST, false);
      column.upTo(USUAL_LAST, false);
    }
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
    int written = Math.max(0, number(arguments, 1));
    int scale = Math.min(DescribedColumn.MOST_DECIMALS, written);
    column.typeWord = precision > 0 && scale == 0 ? "integer" : "decimal";
    column.least = unsigned ? BigDecimal.ZERO : null;
    if (precision <= 0) {
      return;
    }
    column.decimals = scale;
    column.digits = Math.max(0, precision - written);
    BigDecimal step = BigDecimal.ONE.movePointLeft(scale);
    column.most = BigDecimal.ONE.movePointRight(column.digits).subtract(step);
  }

  private static int number(List<String> arguments, int place) {
    String text = place < arguments.size() ? arguments.get(place) : "";
    return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
  }
}
