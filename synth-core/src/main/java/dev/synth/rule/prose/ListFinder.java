package dev.synth.rule.prose;

import dev.synth.schema.meaning.SemanticTypes;
import dev.synth.table.Column;
import dev.synth.table.Kind;
import dev.synth.table.Persons;
import dev.synth.transform.Protection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Learns cells that hold several items ({@code red|on sale}, {@code ["a", "b"]}): how many a cell
 * has, and which items at least {@link Protection#MIN_ROWS} persons have, none of them a name of
 * people. Which items come together is not learnt.
 */
public final class ListFinder {
  private static final List<String> SEPARATORS = List.of("|", ";", ", ", ",", " / ", "/", "+");
  private static final int LEAST_CELLS = 50;
  private static final int MOST_ITEMS = 400;
  private static final int LONGEST_ITEM = 60;

  /** Of the cells; those of one item have no separator. */
  private static final double LEAST_SEPARATED = 0.3;

  /** Of all items; fewer are of cells that hold something else. */
  private static final double LEAST_COVERED = 0.8;

  private static final Pattern NOTHING = Pattern.compile("\\[ ?]");
  private static final Pattern DIGITS = Pattern.compile("[\\d.:/ -]+");

  private ListFinder() {}

  /** How a cell is written around and between its items. */
  private record Form(String before, String between, String behind) {
    /** The items; null where the cell is not written so. */
    String @Nullable [] items(String cell) {
      if (!before.isEmpty() && NOTHING.matcher(cell).matches()) {
        return new String[0];
      }
      boolean around =
          cell.length() >= before.length() + behind.length()
              && cell.startsWith(before)
              && cell.endsWith(behind);
      if (!around) {
        return null;
      }
      String inner = cell.substring(before.length(), cell.length() - behind.length());
      return inner.split(Pattern.quote(between), -1);
    }
  }

  /**
   * The rule that makes such lists; empty where the cells are none.
   *
   * @param training the rows to learn from
   * @param persons whom the rows belong to
   */
  public static Optional<String> rule(Column cells, int[] training, Persons persons) {
    if (cells.type().kind() != Kind.TEXT) {
      return Optional.empty();
    }
    Map<Integer, String> texts = new HashMap<>();
    for (int row : training) {
      String text = cells.text(row);
      if (text != null && !text.isBlank()) {
        texts.put(row, text);
      }
    }
    if (texts.size() < LEAST_CELLS) {
      return Optional.empty();
    }
    for (Form form : forms(texts)) {
      Optional<String> rule = rule(texts, form, persons);
      if (rule.isPresent()) {
        return rule;
      }
    }
    return Optional.empty();
  }

  private static List<Form> forms(Map<Integer, String> texts) {
    if (texts.values().stream().allMatch(text -> text.startsWith("[") && text.endsWith("]"))) {
      boolean quoted = texts.values().stream().anyMatch(text -> text.contains("\""));
      boolean blank = texts.values().stream().anyMatch(text -> text.contains(", "));
      String between = blank ? ", " : ",";
      return List.of(
          quoted ? new Form("[\"", "\"" + between + "\"", "\"]") : new Form("[", between, "]"));
    }
    return SEPARATORS.stream().map(separator -> new Form("", separator, "")).toList();
  }

  private static Optional<String> rule(Map<Integer, String> texts, Form form, Persons persons) {
    Map<String, Set<Integer>> users = new HashMap<>();
    Map<String, Long> often = new HashMap<>();
    List<Integer> lengths = new ArrayList<>();
    long all = 0;
    int several = 0;
    for (Map.Entry<Integer, String> text : texts.entrySet()) {
      String[] items = form.items(text.getValue());
      if (items == null) {
        continue;
      }
      lengths.add(items.length);
      several += items.length > 1 ? 1 : 0;
      all += items.length;
      for (String item : items) {
        often.merge(item, 1L, Long::sum);
        users.computeIfAbsent(item, any -> new HashSet<>()).add(persons.of(text.getKey()));
      }
    }
    Words common = common(users, often);
    long covered = common == null ? 0 : common.total();
    if (common == null
        || several < LEAST_SEPARATED * texts.size()
        || covered < LEAST_COVERED * all) {
      return Optional.empty();
    }
    var rule = new StringBuilder("list(");
    common.items().forEach(item -> rule.append(QuotedArguments.quoted(item)).append(", "));
    rule.append("lengths='").append(Lengths.of(lengths)).append('\'');
    append(rule, "between", form.between());
    append(rule, "before", form.before());
    append(rule, "behind", form.behind());
    return Optional.of(rule.append(')').toString());
  }

  private static void append(StringBuilder rule, String name, String text) {
    if (!text.isEmpty()) {
      rule.append(", ").append(name).append('=').append(QuotedArguments.quoted(text));
    }
  }

  /** The items that enough persons have; null where there is none, or they are numbers or names. */
  private static @Nullable Words common(Map<String, Set<Integer>> users, Map<String, Long> often) {
    Map<String, Long> common = new LinkedHashMap<>();
    users.entrySet().stream()
        .filter(item -> item.getValue().size() >= Protection.MIN_ROWS)
        .filter(item -> !item.getKey().isBlank() && item.getKey().length() <= LONGEST_ITEM)
        .filter(item -> !DIGITS.matcher(item.getKey()).matches())
        .filter(item -> item.getKey().chars().noneMatch(c -> c < ' ' || c == '*' || c == '#'))
        .filter(item -> !SemanticTypes.isNameOfPersons(item.getKey()))
        .sorted(
            Comparator.comparingInt((Map.Entry<String, Set<Integer>> i) -> -i.getValue().size())
                .thenComparing(Map.Entry::getKey))
        .limit(MOST_ITEMS)
        .forEach(item -> common.put(item.getKey(), often.get(item.getKey())));
    return common.size() < 2 ? null : Words.of(common);
  }
}
