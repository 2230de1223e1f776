package dev.synth.description;

import dev.synth.description.SqlToken.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a CHECK demands: bounds and values of a column, lengths, and anything else that the language
 * of constraints can say. Parts joined by AND are taken one by one.
 */
final class SqlCheck {
  private static final List<String> COMPARISONS = List.of("<", "<=", ">", ">=");

  private final DescribedTable table;

  SqlCheck(DescribedTable table) {
    this.table = table;
  }

  /**
   * Takes a check over to the table and its columns.
   *
   * @return whether all of it can be said
   */
  boolean apply(List<SqlToken> condition) {
    List<SqlToken> plain = bare(condition);
    List<List<SqlToken>> parts = parts(plain);
    if (parts.size() > 1) {
      boolean all = true;
      for (List<SqlToken> part : parts) {
        all &= apply(part);
      }
      return all;
    }
    return isSimple(plain) || demand(plain);
  }

  private boolean demand(List<SqlToken> condition) {
    return SqlCondition.demand(condition, table).filter(table::demand).isPresent();
  }

  /** Cut at each AND that joins two conditions. */
  private static List<List<SqlToken>> parts(List<SqlToken> condition) {
    List<List<SqlToken>> parts = new ArrayList<>();
    List<SqlToken> part = new ArrayList<>();
    int depth = 0;
    boolean between = false;
    for (SqlToken token : condition) {
      depth += token.isSign("(") ? 1 : token.isSign(")") ? -1 : 0;
      if (depth == 0 && token.isWord("OR", "CASE")) {
        return List.of(condition);
      }
      if (depth == 0 && token.isWord("AND") && !between) {
        parts.add(part);
        part = new ArrayList<>();
        continue;
      }
      between = depth == 0 ? token.isWord("BETWEEN") || (between && !token.isWord("AND")) : between;
      part.add(token);
    }
    parts.add(part);
    return parts;
  }

  /** Without brackets around all of it, and around single words of it. */
  private static List<SqlToken> bare(List<SqlToken> condition) {
    List<SqlToken> bare = new ArrayList<>();
    for (SqlToken token : condition) {
      bare.add(token);
      int last = bare.size() - 1;
      boolean single = last >= 2 && token.isSign(")") && bare.get(last - 2).isSign("(");
      boolean called = last >= 3 && isCall(bare.get(last - 3));
      if (single && !called) {
        SqlToken inside = bare.get(last - 1);
        bare.subList(last - 2, last + 1).clear();
        bare.add(inside);
      }
    }
    while (isWrapped(bare)) {
      bare = new ArrayList<>(bare.subList(1, bare.size() - 1));
    }
    return bare;
  }

  private static boolean isCall(SqlToken before) {
    return before.kind() == Kind.WORD && !before.isWord("AND", "OR", "NOT", "BETWEEN", "LIKE");
  }

  private static boolean isWrapped(List<SqlToken> condition) {
    int depth = 0;
    for (int i = 0; i < condition.size(); i++) {
      SqlToken token = condition.get(i);
      depth += token.isSign("(") ? 1 : token.isSign(")") ? -1 : 0;
      if (depth == 0) {
        return i > 0 && i == condition.size() - 1;
      }
    }
    return false;
  }

  private boolean isSimple(List<SqlToken> condition) {
    SqlWords words = new SqlWords("", condition);
    if (words.peek().isWord("LENGTH") && condition.size() == 6) {
      return isLength(condition);
    }
    if (!words.peek().isName()) {
      return false;
    }
    DescribedColumn column = table.column(words.next().text()).orElse(null);
    if (column == null || !column.levels.isEmpty()) {
      return false;
    }
    SqlToken verb = words.next();
    if (verb.isWord("IN")) {
      return isChoice(column, words);
    }
    if (!column.isNumber()) {
      return false;
    }
    BigDecimal first = number(words);
    if (first == null) {
      return false;
    }
    if (verb.isWord("BETWEEN") && words.skip("AND")) {
      BigDecimal second = number(words);
      if (second == null || words.hasNext()) {
        return false;
      }
      column.from(first, false);
      column.upTo(second, false);
      return true;
    }
    return !words.hasNext() && isBound(column, verb.text(), first);
  }

  private static boolean isBound(DescribedColumn column, String comparison, BigDecimal number) {
    if (!COMPARISONS.contains(comparison)) {
      return false;
    }
    boolean exclusive = !comparison.endsWith("=");
    if (comparison.startsWith(">")) {
      column.from(number, exclusive);
    } else {
      column.upTo(number, exclusive);
    }
    return true;
  }

  private boolean isLength(List<SqlToken> condition) {
    DescribedColumn column = table.column(condition.get(2).text()).orElse(null);
    String comparison = condition.get(4).text();
    String digits = condition.get(5).text();
    boolean text = column != null && column.typeWord.equals("text") && digits.matches("\\d{1,6}");
    if (column == null || !text || !COMPARISONS.contains(comparison)) {
      return false;
    }
    int length = Integer.parseInt(digits);
    if (comparison.startsWith(">")) {
      column.shortest = Math.max(column.shortest, comparison.equals(">") ? length + 1 : length);
    } else {
      int most = comparison.equals("<") ? length - 1 : length;
      column.longest = column.longest < 0 ? most : Math.min(column.longest, most);
    }
    return true;
  }

  private static boolean isChoice(DescribedColumn column, SqlWords words) {
    List<String> levels = new ArrayList<>();
    boolean text = column.typeWord.equals("text");
    if ((!text && !column.typeWord.equals("integer")) || !words.peek().isSign("(")) {
      return false;
    }
    for (SqlWords one : new SqlWords("", words.group()).split()) {
      boolean literal = one.peek().kind() == (text ? Kind.TEXT : Kind.NUMBER);
      if (!literal || !one.peek(1).text().isEmpty()) {
        return false;
      }
      levels.add(one.next().text());
    }
    if (words.hasNext()) {
      return false;
    }
    column.levels = List.copyOf(levels);
    return true;
  }

  private static @Nullable BigDecimal number(SqlWords words) {
    boolean minus = words.skipSign("-");
    if (words.peek().kind() != Kind.NUMBER) {
      return null;
    }
    BigDecimal number = new BigDecimal(words.next().text());
    return minus ? number.negate() : number;
  }
}
