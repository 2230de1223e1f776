package dev.synth.recipe;

import dev.synth.catalog.Nearest;
import dev.synth.problem.SynthException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * Typed values out of one mapping. A value of another kind or out of its range is an error that
 * tells its place and what was expected.
 */
public final class Values {
  private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,19}");
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]{1,3})?");

  private final Node.Mapping mapping;

  private Values(Node.Mapping mapping) {
    this.mapping = mapping;
  }

  /** The values of that mapping. */
  public static Values of(Node.Mapping mapping) {
    return new Values(mapping);
  }

  /** Text that is not blank. */
  public Optional<String> text(String key) {
    return scalar(key, "text").map(Node.Scalar::text);
  }

  /** Where a key's value stands. */
  public Optional<Place> place(String key) {
    return mapping.find(key).map(Node::place);
  }

  /** A whole number from {@code min} to {@code max}. */
  public OptionalLong whole(String key, long min, long max) {
    String expected = "a whole number from " + min + " to " + max;
    if (min == Long.MIN_VALUE && max == Long.MAX_VALUE) {
      expected = "a whole number of 64 bits";
    }
    Optional<Node.Scalar> scalar = scalar(key, expected);
    if (scalar.isEmpty()) {
      return OptionalLong.empty();
    }
    String text = scalar.get().text();
    try {
      long value = WHOLE.matcher(text).matches() ? Long.parseLong(text) : Long.MIN_VALUE;
      if (value >= min && value <= max && WHOLE.matcher(text).matches()) {
        return OptionalLong.of(value);
      }
    } catch (NumberFormatException beyondLong) {
      throw wrong(key, scalar.get(), expected);
    }
    throw wrong(key, scalar.get(), expected);
  }

  /** A number from {@code min} to {@code max}; infinite bounds mean none. */
  public OptionalDouble decimal(String key, double min, double max) {
    String expected =
        Double.isInfinite(min) ? "a number" : "a number from " + (long) min + " to " + (long) max;
    Optional<Node.Scalar> scalar = scalar(key, expected);
    if (scalar.isEmpty()) {
      return OptionalDouble.empty();
    }
    String text = scalar.get().text();
    double value = NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
    if (!(value >= min && value <= max) || Double.isInfinite(value)) {
      throw wrong(key, scalar.get(), expected);
    }
    return OptionalDouble.of(value);
  }

  /** One of some words. */
  public Optional<String> word(String key, List<String> words) {
    String expected = "one of " + words;
    return scalar(key, expected)
        .map(
            scalar -> {
              if (words.contains(scalar.text())) {
                return scalar.text();
              }
              throw SynthException.of(
                      "'" + key + "' must be " + expected + ", but is " + scalar.kind())
                  .at(scalar.place().text())
                  .toFix(
                      Nearest.to(scalar.written(), words)
                          .map(nearest -> "write '" + nearest + "'.")
                          .orElse("use one of these words."));
            });
  }

  /** {@code true} or {@code false}; false when absent. */
  public boolean flag(String key) {
    return word(key, List.of("true", "false")).map(Boolean::parseBoolean).orElse(false);
  }

  /** A list of texts; one text alone is a list of one. */
  public List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (Node item : items(key, "a list of texts")) {
      texts.add(asScalar(key, item, "a list of texts").text());
    }
    return texts;
  }

  /** A list; one value alone is a list of one. */
  List<Node> items(String key, String expected) {
    Optional<Node> node = mapping.find(key);
    if (node.isEmpty()) {
      return List.of();
    }
    return node.get() instanceof Node.Listing listing
        ? listing.items()
        : List.of(notEmpty(key, node.get(), expected));
  }

  /** The mapping of a key. */
  Optional<Node.Mapping> mapping(String key) {
    return mapping.find(key).map(node -> asMapping(key, node));
  }

  /** Every entry as a mapping, in order. */
  Map<String, Node.Entry> entries() {
    return mapping.entries();
  }

  static Node.Mapping asMapping(String key, Node node) {
    if (node instanceof Node.Mapping found) {
      return found;
    }
    throw wrong(key, notEmpty(key, node, "a mapping"), "a mapping");
  }

  static Node.Scalar asScalar(String key, Node node, String expected) {
    if (notEmpty(key, node, expected) instanceof Node.Scalar scalar) {
      return scalar;
    }
    throw wrong(key, node, expected);
  }

  private Optional<Node.Scalar> scalar(String key, String expected) {
    return mapping.find(key).map(node -> asScalar(key, node, expected));
  }

  private static Node notEmpty(String key, Node node, String expected) {
    boolean empty =
        node instanceof Node.Empty
            || (node instanceof Node.Scalar scalar && scalar.text().isBlank());
    if (empty) {
      throw SynthException.of("'" + key + "' has no value")
          .at(node.place().text())
          .toFix("give it " + expected + ", or leave '" + key + "' out.");
    }
    return node;
  }

  /** The error that a key's value is not what was expected; the key must be there. */
  SynthException wrong(String key, String expected) {
    return wrong(key, mapping.find(key).orElseThrow(), expected);
  }

  private static SynthException wrong(String key, Node node, String expected) {
    return SynthException.of("'" + key + "' must be " + expected + ", but is " + node.kind())
        .at(node.place().text())
        .toFix("write " + expected + " there.");
  }
}
