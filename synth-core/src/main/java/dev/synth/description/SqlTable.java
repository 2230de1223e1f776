package dev.synth.description;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the columns and constraints of a table, in CREATE TABLE and ALTER TABLE. Checks wait until
 * all columns are known.
 */
final class SqlTable {
  private static final String[] OF_TABLE = {
    "CONSTRAINT",
    "PRIMARY",
    "UNIQUE",
    "FOREIGN",
    "CHECK",
    "KEY",
    "INDEX",
    "FULLTEXT",
    "SPATIAL",
    "EXCLUDE"
  };

  final DescribedTable table;
  final Map<String, SqlDomain> domains;
  private final List<Check> checks = new ArrayList<>();

  /** A check that is read when the table is asked for. */
  private record Check(String name, String place, List<SqlToken> condition) {}

  SqlTable(String name, Map<String, SqlDomain> domains) {
    this.table = new DescribedTable(name);
    this.domains = domains;
  }

  /** The table with its checks, which are read once. */
  DescribedTable described() {
    for (Check check : checks) {
      if (!new SqlCheck(table).apply(SqlCondition.plain(check.condition))) {
        table.warn(
            "the check"
                + check.name
                + " of "
                + table.name
                + " ("
                + check.place
                + ") is not kept: the language of constraints cannot say all of it");
      }
    }
    checks.clear();
    return table;
  }

  /** One of what stands between the brackets of CREATE TABLE, or behind ADD. */
  void element(SqlWords words) {
    if (isOfTable(words)) {
      constraint(words);
    } else if (words.hasNext() && !words.peek().isWord("LIKE", "PERIOD", "PARTITION")) {
      column(words);
    }
  }

  /** A column may be called {@code key}: then a type stands behind its name. */
  private static boolean isOfTable(SqlWords words) {
    if (!words.peek().isWord(OF_TABLE)) {
      return false;
    }
    boolean maybe = words.peek().isWord("KEY", "INDEX");
    int bracket = words.peek(1).isSign("(") ? 1 : words.peek(2).isSign("(") ? 2 : 0;
    boolean using = words.peek(2).isWord("USING");
    return !maybe || using || (bracket > 0 && words.peek(bracket + 1).isName());
  }

  private void constraint(SqlWords words) {
    String place = words.place();
    String name = "";
    if (words.skip("CONSTRAINT")) {
      boolean unnamed = words.peek().isWord(OF_TABLE) && words.peek(1).isSign("(");
      name = unnamed ? "" : " " + words.name();
    }
    if (words.skip("PRIMARY", "KEY")) {
      primaryKey(listed(words));
    } else if (words.skip("UNIQUE")) {
      table.demandUnique(listed(words));
    } else if (words.skip("FOREIGN", "KEY")) {
      List<String> columns = listed(words);
      columns.forEach(one -> table.column(one).ifPresent(column -> column.reference = true));
    } else if (words.skip("CHECK")) {
      check(name, place, words.group());
    }
  }

  /** Passes what may stand before the brackets, such as an index's name. */
  private static List<String> listed(SqlWords words) {
    while (words.hasNext() && !words.peek().isSign("(")) {
      words.next();
    }
    return words.columns();
  }

  void primaryKey(List<String> columns) {
    for (String one : columns) {
      table.column(one).ifPresent(column -> column.required = true);
    }
    if (columns.size() == 1) {
      table.column(columns.get(0)).ifPresent(column -> column.key = true);
    }
    table.demandUnique(columns);
  }

  private void column(SqlWords words) {
    if (!words.peek().isName() || words.peek().text().isBlank()) {
      throw words.wrong("a column's name is expected");
    }
    var column = new DescribedColumn(words.next().text());
    table.column(column.name).ifPresent(column::keeps);
    table.add(column);
    new SqlColumn(this, column).read(words).ifPresent(why -> table.leaveOut(column.name, why));
  }

  /** Keeps a check until all columns are known. */
  void check(String named, String place, List<SqlToken> condition) {
    checks.add(new Check(named, place, condition));
  }

  static void identity(DescribedColumn column) {
    column.unique = true;
    column.required = true;
  }

  /** What is behind the name in ALTER TABLE: as far as it says something of columns. */
  void alter(SqlWords action) {
    if (action.skip("ADD")) {
      if (action.skip("COLUMN")) {
        action.skip("IF", "NOT", "EXISTS");
      }
      if (action.peek().isSign("(")) {
        new SqlWords(action.file(), action.group()).split().forEach(this::element);
      } else {
        element(action);
      }
    } else if (action.skip("MODIFY")) {
      action.skip("COLUMN");
      column(action);
    } else if (action.skip("DROP", "COLUMN")) {
      action.skip("IF", "EXISTS");
      table.column(action.name()).ifPresent(table::remove);
    } else if (action.skip("ALTER")) {
      action.skip("COLUMN");
      Optional<DescribedColumn> column = table.column(action.name());
      boolean numbered = action.skip("ADD", "GENERATED") || isNextOf(action);
      boolean required = action.skip("SET", "NOT", "NULL");
      column.filter(one -> numbered).ifPresent(SqlTable::identity);
      column.filter(one -> required).ifPresent(one -> one.required = true);
    }
  }

  private static boolean isNextOf(SqlWords action) {
    return action.skip("SET", "DEFAULT") && action.peek().isWord("NEXTVAL");
  }
}
