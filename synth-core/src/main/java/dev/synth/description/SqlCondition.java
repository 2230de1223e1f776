package dev.synth.description;

import dev.synth.description.SqlToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A condition of SQL in the words of the language of constraints. */
final class SqlCondition {
  private static final Set<String> KEYWORDS =
      Set.of("and", "or", "not", "between", "in", "is", "null", "like", "true", "false");

  private static final Set<String> SIGNS =
      Set.of("(", ")", "+", "-", "*", "/", ",", "=", "<>", "<", "<=", ">", ">=");

  private static final Map<String, String> FUNCTIONS =
      Map.ofEntries(
          Map.entry("abs", "abs"),
          Map.entry("ceil", "ceil"),
          Map.entry("ceiling", "ceil"),
          Map.entry("char_length", "length"),
          Map.entry("character_length", "length"),
          Map.entry("coalesce", "coalesce"),
          Map.entry("floor", "floor"),
          Map.entry("length", "length"),
          Map.entry("lower", "lower"),
          Map.entry("round", "round"),
          Map.entry("upper", "upper"));

  private static final Map<String, String> LITERALS =
      Map.of("date", "date ", "time", "time ", "timestamp", "datetime ");

  private SqlCondition() {}

  /** The same without what a dump adds: casts, collations, {@code = ANY (ARRAY[..])}, CAST. */
  static List<SqlToken> plain(List<SqlToken> written) {
    List<SqlToken> plain = new ArrayList<>();
    var words = new SqlWords("", written);
    while (words.hasNext()) {
      if (words.skipSign("::")) {
        skipType(words);
      } else if (words.skip("COLLATE")) {
        words.name();
      } else if (words.peek().isWord("CAST") && words.peek(1).isSign("(")) {
        words.next();
        plain.addAll(withoutType(words.group()));
      } else if (words.peek().isWord("CHAR_LENGTH", "CHARACTER_LENGTH")) {
        plain.add(new SqlToken(Kind.WORD, "length", words.next().line()));
      } else if (words.peek().isSign("!=")) {
        plain.add(new SqlToken(Kind.SIGN, "<>", words.next().line()));
      } else if (words.peek().isSign("~") && words.peek(1).isSign("~")) {
        words.next();
        plain.add(new SqlToken(Kind.WORD, "like", words.next().line()));
      } else {
        plain.add(words.next());
      }
    }
    return choices(plain);
  }

  /** What stands before the last AS, in brackets. */
  private static List<SqlToken> withoutType(List<SqlToken> cast) {
    int as = cast.size() - 1;
    while (as > 0 && !cast.get(as).isWord("AS")) {
      as--;
    }
    List<SqlToken> plain = new ArrayList<>(plain(cast.subList(0, as)));
    int line = cast.isEmpty() ? 0 : cast.get(0).line();
    plain.add(0, new SqlToken(Kind.SIGN, "(", line));
    plain.add(new SqlToken(Kind.SIGN, ")", line));
    return plain;
  }

  private static void skipType(SqlWords words) {
    String first = words.name().toLowerCase(Locale.ROOT);
    if (first.equals("character") || first.equals("bit")) {
      words.skip("VARYING");
    }
    words.skip("PRECISION");
    if (words.peek().isSign("(")) {
      words.group();
    }
    boolean zone = words.skip("WITHOUT", "TIME", "ZONE") || words.skip("WITH", "TIME", "ZONE");
    while (!zone && words.skipSign("[")) {
      words.skipSign("]");
    }
  }

  /** {@code = ANY (ARRAY[a, b])} is how PostgreSQL keeps IN. */
  private static List<SqlToken> choices(List<SqlToken> written) {
    List<SqlToken> plain = new ArrayList<>();
    var words = new SqlWords("", written);
    while (words.hasNext()) {
      boolean any = words.peek().isSign("=") && words.peek(1).isWord("ANY");
      if (!any) {
        plain.add(words.next());
        continue;
      }
      int line = words.next().line();
      words.next();
      List<SqlToken> inside = words.group();
      while (inside.size() > 2 && inside.get(0).isSign("(")) {
        inside = inside.subList(1, inside.size() - 1);
      }
      boolean array = inside.size() > 3 && inside.get(0).isWord("ARRAY");
      plain.add(new SqlToken(Kind.WORD, array ? "in" : "any", line));
      plain.add(new SqlToken(Kind.SIGN, "(", line));
      plain.addAll(array ? inside.subList(2, inside.size() - 1) : inside);
      plain.add(new SqlToken(Kind.SIGN, ")", line));
    }
    return plain;
  }

  /** The demand, if all its words have a counterpart and its names are columns. */
  static Optional<Demand> demand(List<SqlToken> condition, DescribedTable table) {
    List<String> pieces = new ArrayList<>();
    var text = new StringBuilder();
    for (int i = 0; i < condition.size(); i++) {
      SqlToken token = condition.get(i);
      SqlToken next = i + 1 < condition.size() ? condition.get(i + 1) : token;
      Optional<String> said = said(token, next);
      if (said.isPresent()) {
        text.append(said.get());
        continue;
      }
      Optional<DescribedColumn> column =
          token.isName() && !next.isSign("(") ? table.column(token.text()) : Optional.empty();
      if (column.isEmpty()) {
        return Optional.empty();
      }
      pieces.add(text.toString());
      pieces.add(column.get().name);
      text.setLength(0);
      text.append(' ');
    }
    pieces.add(text.toString().stripTrailing());
    return pieces.size() < 2 ? Optional.empty() : Optional.of(new Demand(pieces));
  }

  private static Optional<String> said(SqlToken token, SqlToken next) {
    String word = token.lower();
    return switch (token.kind()) {
      case TEXT -> Optional.of("'" + token.text().replace("'", "''") + "' ");
      case NUMBER -> Optional.of(token.text() + " ");
      case SIGN -> Optional.of(token.text()).filter(SIGNS::contains).map(sign -> sign + " ");
      case NAME -> Optional.empty();
      case WORD -> {
        if (KEYWORDS.contains(word)) {
          yield Optional.of(word + " ");
        }
        boolean literal = next.kind() == Kind.TEXT;
        yield Optional.ofNullable(
            literal ? LITERALS.get(word) : next.isSign("(") ? FUNCTIONS.get(word) : null);
      }
    };
  }
}
