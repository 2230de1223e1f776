package dev.synth.rule.guess;

import dev.synth.schema.meaning.ColumnName;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What numbers the rows, and what points to other rows. {@code id}, and {@code orderId} in a table
 * of orders, is a key; {@code customerId} there repeats, some values often; {@code parentId} is an
 * earlier row.
 */
final class Keys {
  private static final Pattern ID = Pattern.compile("^(?:(.*) )?(id|key|pk|uuid|guid|identifier)$");
  private static final Pattern NUMBER =
      Pattern.compile("^(?:(.*) )?(number|code|reference|nummer|numero)$");
  private static final Pattern PARENT =
      Pattern.compile(
          "^(parent|manager|boss|supervisor|reports to|predecessor|previous|superior)$");
  private static final Pattern LINE =
      Pattern.compile("^(?:.* )?(line|position|pos|line number|item number)$");
  private static final Pattern OF_PARENT = Pattern.compile("^(.*) (id|number|reference)$");
  private static final Set<String> NOT_A_ROW =
      Set.of("", "row", "record", "primary", "surrogate", "external", "internal", "technical");

  /** Ids of a moment, of which each row has its own. */
  private static final Set<String> ONCE =
      Set.of("transaction", "request", "correlation", "message", "event", "idempotency", "span");

  private static final String LINES = "1x30 2x30 3x20 4x12 5x5 8x3";

  private static final String NUMBERS = "zipf(50, 0.5)";

  private static final String UUIDS =
      "shape('[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}',"
          + " repeats=6x12 3x30 1x60)";

  private Keys() {}

  static void look(GuessedTable table) {
    lines(table);
    for (GuessedColumn column : table.columns()) {
      Matcher id = ID.matcher(column.words);
      Matcher number = NUMBER.matcher(column.words);
      if (id.matches()) {
        id(table, column, id.group(1) == null ? "" : id.group(1));
      } else if (column.words.equals("reference") && column.isText()) {
        column.makeTyped("shape('REF-[0-9]{6}', draw=unique)", "text");
      } else if (column.rule().isEmpty() && number.matches() && number.group(1) != null) {
        number(table, column, number.group(1));
      }
    }
  }

  private static void id(GuessedTable table, GuessedColumn column, String owner) {
    if (column.rule().contains("draw=running")) {
      return;
    }
    if (owner.matches(
        ".*\\b(tax|vat|national|passport|email|mail|login|device|sensor|session|trace|span)")) {
      return;
    }
    boolean own = NOT_A_ROW.contains(owner) || isName(table, owner);
    boolean once = ONCE.contains(owner);
    if (own || once) {
      key(column, owner.isEmpty() ? table.words() : owner);
    } else if (column.isInteger()) {
      boolean parent = PARENT.matcher(owner).matches() && column.mayLack();
      column.make(parent ? "parent(1)" : NUMBERS);
    } else if (column.typeWord().equals("uuid")) {
      column.make(UUIDS);
    } else if (column.isText()) {
      column.makeTyped(texts(owner), "text");
    }
  }

  /** The rule of what is known to point to other rows; empty when its name says so too. */
  static Optional<String> reference(String name, String typeWord) {
    String words = ColumnName.normalised(name);
    if (ID.matcher(words).matches()) {
      return Optional.empty();
    }
    return switch (typeWord) {
      case "integer" -> Optional.of(NUMBERS);
      case "uuid" -> Optional.of(UUIDS);
      case "text" -> Optional.of(texts(words));
      default -> Optional.empty();
    };
  }

  private static String texts(String owner) {
    return "shape('" + letters(owner) + "-[0-9]{5}', repeats=6x12 3x30 1x60)";
  }

  /** The lines of an order: numbered within it, its rows side by side. */
  private static void lines(GuessedTable table) {
    Optional<GuessedColumn> line = table.named(LINE);
    if (line.isEmpty() || !line.get().isInteger()) {
      return;
    }
    for (GuessedColumn column : table.columns()) {
      Matcher id = OF_PARENT.matcher(column.words);
      boolean parent =
          column != line.get()
              && column.isFree()
              && id.matches()
              && id.group(1)
                  .matches(
                      ".*(order|invoice|receipt|cart|basket|delivery|shipment|quote"
                          + "|bill|document|auftrag|rechnung|bestell\\w*|rechnungs)")
              && !isName(table, id.group(1));
      if (parent && (column.isInteger() || column.isText())) {
        String shape = column.isInteger() ? "(1001+1)" : letters(id.group(1)) + "-(000001+1)";
        column.makeTyped("shape('" + shape + "', draw=running, repeats=" + LINES + ")", "text");
        line.get().make("lines('" + LINES + "')");
        return;
      }
    }
  }

  /** {@code order} names an order, and a {@code customer order}. */
  private static boolean isName(GuessedTable table, String owner) {
    return !table.words().isEmpty()
        && (table.words().equals(owner) || table.words().endsWith(" " + owner));
  }

  private static void key(GuessedColumn column, String owner) {
    if (column.isInteger()) {
      column.make("sequence(1)");
    } else if (column.isText() && !column.words.matches(".*\\b(uuid|guid)$") && !owner.isEmpty()) {
      column.makeTyped("shape('" + letters(owner) + "-[0-9]{6}', draw=unique)", "text");
    } else if (column.isText() || column.typeWord().equals("uuid")) {
      column.makeTyped("uuid", "uuid");
    }
  }

  /** Numbers that people give to things: each row of the thing itself has its own. */
  private static void number(GuessedTable table, GuessedColumn column, String owner) {
    boolean code = column.meaning.isEmpty() || column.meaning.get().id().equals("id.reference");
    if (!code) {
      return;
    }
    boolean own = isName(table, owner) || table.words().isEmpty();
    if (column.isInteger()) {
      column.make(own ? "sequence(100001)" : "shape('(100001+1)', repeats=6x12 3x30 1x60)");
    } else if (column.isText()) {
      String shape = "'" + letters(owner) + "-[0-9]{6}'";
      column.makeTyped(
          own
              ? "shape(" + shape + ", draw=unique)"
              : "shape(" + shape + ", repeats=6x12 3x30 1x60)",
          "text");
    }
  }

  private static String letters(String owner) {
    String last = owner.substring(owner.lastIndexOf(' ') + 1).replaceAll("[^a-z]", "");
    return last.isEmpty()
        ? "ID"
        : last.substring(0, Math.min(3, last.length())).toUpperCase(java.util.Locale.ROOT);
  }
}
