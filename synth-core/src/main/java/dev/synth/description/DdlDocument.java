package dev.synth.description;

import dev.synth.problem.SynthException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The tables of a file of SQL. Statements that say nothing of columns are passed over. */
final class DdlDocument implements Document {
  private final String file;

  /** By name, with the schema where it is written. */
  private final Map<String, SqlTable> tables = new LinkedHashMap<>();

  private final Map<String, SqlDomain> types = new LinkedHashMap<>();

  private DdlDocument(String file) {
    this.file = file;
  }

  /**
   * Reads it.
   *
   * @param file its name, for messages
   * @throws SynthException when a CREATE TABLE, or a quote, has no end or cannot be read
   */
  static DdlDocument of(String file, String text) {
    var document = new DdlDocument(file);
    var lexer = new SqlLexer(file, text);
    for (List<SqlToken> statement = lexer.next(); !statement.isEmpty(); statement = lexer.next()) {
      document.statement(new SqlWords(file, statement));
    }
    return document;
  }

  @Override
  public String noun() {
    return "table";
  }

  @Override
  public Optional<String> usual() {
    return names().stream().findFirst().filter(name -> tables.size() == 1);
  }

  /** Without the schema, unless two schemas have one of that name. */
  @Override
  public List<String> names() {
    List<String> bare = tables.keySet().stream().map(DdlDocument::bare).toList();
    return tables.keySet().stream()
        .map(name -> Collections.frequency(bare, bare(name)) > 1 ? name : bare(name))
        .toList();
  }

  private static String bare(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  @Override
  public Optional<String> meant(String part) {
    return qualified(part)
        .flatMap(
            name ->
                names().stream().filter(n -> n.equals(name) || n.equals(bare(name))).findFirst());
  }

  /** The full name of the table that is called so, with or without a schema. */
  private Optional<String> qualified(String name) {
    return tables.keySet().stream()
        .filter(name::equalsIgnoreCase)
        .findFirst()
        .or(() -> tables.keySet().stream().filter(n -> bare(n).equalsIgnoreCase(name)).findFirst());
  }

  @Override
  public DescribedTable table(String name) {
    SqlTable table = tables.get(qualified(name).orElse(name));
    if (table == null || table.table.columns().isEmpty()) {
      throw SynthException.of("no column of table " + name + " can be made")
          .at(file)
          .at("it has none in this file, or none of a type that rules make")
          .toFix("write its columns out in CREATE TABLE, or name another table.");
    }
    return table.described();
  }

  private void statement(SqlWords words) {
    if (words.skip("CREATE")) {
      words.skip("OR", "REPLACE");
      boolean unique = words.skip("UNIQUE");
      while (words
          .peek()
          .isWord(
              "GLOBAL", "LOCAL", "TEMP", "TEMPORARY", "UNLOGGED", "CACHED", "MEMORY", "FOREIGN")) {
        words.next();
      }
      if (words.skip("TABLE")) {
        create(words);
      } else if (words.skip("TYPE") || words.skip("DOMAIN")) {
        type(words);
      } else if (unique && words.skip("INDEX")) {
        index(words);
      }
    } else if (words.skip("ALTER", "TABLE")) {
      alter(words);
    }
  }

  private void create(SqlWords words) {
    words.skip("IF", "NOT", "EXISTS");
    String name = written(words);
    if (words.skip("PARTITION", "OF")) {
      return;
    }
    var table = new SqlTable(name.substring(name.lastIndexOf('.') + 1), types);
    tables.putIfAbsent(name, table);
    if (words.peek().isWord("AS", "LIKE", "OF", "CLONE")) {
      return; // its columns are elsewhere
    }
    if (words.skip("COMMENT")) {
      words.next();
    }
    for (SqlWords element : new SqlWords(file, words.group()).split()) {
      table.element(element);
    }
  }

  private static String written(SqlWords words) {
    if (!words.peek().isName()) {
      throw words.wrong("the table's name is expected");
    }
    List<String> parts = new ArrayList<>(List.of(words.next().text()));
    while (words.peek().isSign(".") && words.peek(1).isName()) {
      words.next();
      parts.add(words.next().text());
    }
    int from = Math.max(0, parts.size() - 2);
    return String.join(".", parts.subList(from, parts.size()));
  }

  private void type(SqlWords words) {
    words.skip("IF", "NOT", "EXISTS");
    if (!words.peek().isName()) {
      return;
    }
    String name = words.name().toLowerCase(Locale.ROOT);
    words.skip("AS");
    if (words.skip("ENUM")) {
      if (words.peek().isSign("(")) {
        List<String> levels =
            words.group().stream()
                .filter(t -> t.kind() == SqlToken.Kind.TEXT)
                .map(SqlToken::text)
                .toList();
        types.put(name, new SqlDomain(levels, List.of(), List.of()));
      }
      return;
    }
    List<SqlToken> base = new ArrayList<>();
    List<List<SqlToken>> checks = new ArrayList<>();
    while (words.hasNext()
        && !words.peek().isWord("CONSTRAINT", "CHECK", "DEFAULT", "NOT", "NULL", "COLLATE")) {
      base.add(words.next());
    }
    while (words.hasNext()) {
      if (words.skip("CHECK") && words.peek().isSign("(")) {
        checks.add(words.group());
      } else {
        words.next();
      }
    }
    if (!base.isEmpty()) {
      types.put(name, new SqlDomain(List.of(), base, checks));
    }
  }

  /** Only one of whole columns and of all rows says that values are unique. */
  private void index(SqlWords words) {
    while (words.hasNext() && !words.skip("ON")) {
      words.next();
    }
    words.skip("ONLY");
    if (!words.peek().isName()) {
      return;
    }
    Optional<SqlTable> table = known(written(words));
    if (words.skip("USING")) {
      words.next();
    }
    if (table.isPresent() && words.peek().isSign("(")) {
      List<String> columns = words.columns();
      boolean partial = false;
      while (words.hasNext()) {
        partial |= words.next().isWord("WHERE");
      }
      if (!partial) {
        table.get().table.demandUnique(columns);
      }
    }
  }

  private void alter(SqlWords words) {
    words.skip("IF", "EXISTS");
    words.skip("ONLY");
    if (words.peek().isName()) {
      known(written(words))
          .ifPresent(table -> words.split().forEach(action -> table.alter(action)));
    }
  }

  private Optional<SqlTable> known(String name) {
    return qualified(name).or(() -> qualified(bare(name))).map(tables::get);
  }
}
