package dev.synth.io.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * What was found out about how a file is read, and is not plain. None of it is a cell.
 *
 * @param file what messages call it
 * @param items one by one
 */
public record Found(String file, List<Item> items) {
  public Found {
    items = List.copyOf(items);
  }

  /**
   * One thing.
   *
   * @param key of {@link LayoutOptions} that says otherwise; empty when none does
   * @param value that the key has, or what was found, in words
   * @param why in words; may be empty
   */
  public record Item(String key, String value, String why) {
    private String line() {
      String what = key.isEmpty() ? value : key + ": " + quoted(value);
      return why.isEmpty() ? what : what + "  (" + why + ")";
    }
  }

  /** Whether there is anything to say. */
  public boolean isPlain() {
    return items.isEmpty();
  }

  /** Lines for a person: what was found, then the line that says it. */
  public String block() {
    var text = new StringBuilder(file + " is read as it was found:");
    items.forEach(item -> text.append("\n  ").append(item.line()));
    String draft = draft();
    if (!draft.isEmpty()) {
      text.append("\nto read it in another way, change this and put it below its source: ");
      text.append(draft);
    }
    return text.toString();
  }

  /** The line of {@code synth.yaml} that says the same; empty when no key does. */
  public String draft() {
    List<String> pairs = new ArrayList<>();
    for (Item item : items) {
      if (!item.key().isEmpty()) {
        pairs.add(item.key() + ": " + quoted(item.value()));
      }
    }
    return pairs.isEmpty() ? "" : "read: {" + String.join(", ", pairs) + "}";
  }

  /** A scalar of YAML: bare when it is a plain word. */
  private static String quoted(String value) {
    if (value.matches("[A-Za-z0-9][A-Za-z0-9_.-]*")) {
      return value;
    }
    var text = new StringBuilder("\"");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        text.append('\\').append(c);
      } else if (c < ' ') {
        text.append("\\x").append(Character.forDigit(c >> 4, 16));
        text.append(Character.forDigit(c & 15, 16));
      } else {
        text.append(c);
      }
    }
    return text.append('"').toString();
  }
}
