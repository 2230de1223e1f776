package dev.synth.description;

import dev.synth.description.SqlToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads what stands behind a column's name: its type and its options. */
final class SqlColumn {
  private static final String[] OPTIONS = {
    "NOT",
    "NULL",
    "DEFAULT",
    "PRIMARY",
    "KEY",
    "UNIQUE",
    "CHECK",
    "REFERENCES",
    "GENERATED",
    "AS",
    "AUTO_INCREMENT",
    "AUTOINCREMENT",
    "IDENTITY",
    "COMMENT",
    "COLLATE",
    "CONSTRAINT",
    "ON",
    "VISIBLE",
    "INVISIBLE",
    "STORED",
    "VIRTUAL",
    "CHARSET",
    "FIRST",
    "AFTER",
    "DEFERRABLE",
    "INITIALLY",
    "ENFORCED"
  };

  private final SqlTable of;
  private final DescribedColumn column;

  SqlColumn(SqlTable of, DescribedColumn column) {
    this.of = of;
    this.column = column;
  }

  /**
   * Takes it over to the column.
   *
   * @return why the column has to be left out, behind its name; empty when it has not
   */
  Optional<String> read(SqlWords words) {
    Optional<String> strange = type(words);
    Optional<String> computed = options(words);
    return computed.or(() -> strange);
  }

  private Optional<String> type(SqlWords words) {
    List<String> type = new ArrayList<>();
    List<SqlToken> arguments = List.of();
    boolean array = false;
    while (words.hasNext() && !words.peek().isWord(OPTIONS)) {
      if (words.peek().isWord("CHARACTER") && words.peek(1).isWord("SET")) {
        words.next();
        words.next();
        words.next();
      } else if (words.peek().isSign("(")) {
        arguments = words.group();
      } else if (words.skipSign("[")) {
        array = true;
      } else if (words.peek().isName()) {
        type.add(words.name().toLowerCase(Locale.ROOT));
      } else if (!words.peek().isSign("]") && words.peek().kind() != Kind.NUMBER) {
        throw words.wrong("a type or an option of column '" + column.name + "' is expected");
      } else {
        words.next();
      }
    }
    String spelt = String.join(" ", type);
    if (array || spelt.endsWith("array")) {
      return Optional.of("is an array");
    }
    return spelt.isEmpty() ? Optional.empty() : typed(spelt, arguments, words.file());
  }

  private Optional<String> typed(String spelt, List<SqlToken> arguments, String file) {
    SqlDomain declared = of.domains.get(spelt);
    if (declared == null && !spelt.equals("enum") && !spelt.equals("set")) {
      List<String> values =
          arguments.stream().map(SqlToken::text).filter(text -> !text.equals(",")).toList();
      return SqlType.apply(column, spelt, values);
    }
    if (declared != null && declared.levels().isEmpty()) {
      Optional<String> strange = type(new SqlWords(file, declared.base()));
      for (List<SqlToken> condition : declared.checks()) {
        String place = condition.isEmpty() ? file : file + ", line " + condition.get(0).line();
        of.check(" of type " + spelt, place, about(condition));
      }
      return strange;
    }
    column.typeWord = "category";
    column.levels =
        declared != null
            ? declared.levels()
            : arguments.stream().filter(a -> a.kind() == Kind.TEXT).map(SqlToken::text).toList();
    return column.levels.isEmpty() ? Optional.of("has no value to choose from") : Optional.empty();
  }

  private List<SqlToken> about(List<SqlToken> condition) {
    return condition.stream()
        .map(t -> t.isWord("VALUE") ? new SqlToken(Kind.NAME, column.name, t.line()) : t)
        .toList();
  }

  /** What stands behind a column's type; why the column is left out, if it is. */
  private Optional<String> options(SqlWords words) {
    Optional<String> computed = Optional.empty();
    String name = "";
    while (words.hasNext()) {
      String place = words.place();
      if (words.skip("CONSTRAINT")) {
        name = " " + words.name();
      } else if (words.skip("NOT", "NULL")) {
        column.required = true;
      } else if (words.skip("DEFAULT")) {
        skipDefault(words);
      } else if (words.skip("PRIMARY", "KEY")) {
        of.primaryKey(List.of(column.name));
      } else if (words.skip("UNIQUE")) {
        words.skip("KEY");
        of.table.demandUnique(List.of(column.name));
      } else if (words.skip("CHECK")) {
        of.check(name, place, words.group());
      } else if (words.skip("REFERENCES")) {
        column.reference = true;
        words.name();
      } else if (words.skip("ON")) {
        words.next(); // DELETE or UPDATE
        if (words.skip("SET")) {
          words.next();
        }
      } else if (words.peek().isWord("AUTO_INCREMENT", "AUTOINCREMENT", "IDENTITY")) {
        words.next();
        SqlTable.identity(column);
      } else if (words.skip("AS")) {
        if (words.peek().isSign("(")) {
          computed = Optional.of("is computed by the database");
          words.group();
        }
      } else if (words.peek().isSign("(")) {
        words.group();
      } else {
        words.next(); // what says nothing of its cells
      }
    }
    return computed;
  }

  private void skipDefault(SqlWords words) {
    boolean first = true;
    while (words.hasNext() && (first || !words.peek().isWord(OPTIONS))) {
      first = words.peek().isSign("-") || words.peek().isSign("+");
      if (words.peek().isWord("GEN_RANDOM_UUID", "RANDOM_UUID", "UUID_GENERATE_V4", "NEWID")) {
        column.unique = true;
      }
      if (words.peek().isSign("(")) {
        words.group();
      } else if (words.next().isWord("NEXTVAL")) {
        SqlTable.identity(column);
      }
    }
  }
}
