package dev.synth.description;

import dev.synth.problem.SynthException;
import dev.synth.recipe.Node;
import dev.synth.recipe.Place;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * All that a JSON Schema demands of one value: its own keywords, those of what it refers to in the
 * same file, of {@code allOf}, and of the only choice that is not null.
 */
final class SchemaFacets {
  /** More parts are no schema of people. */
  private static final int MOST = 1_000;

  private static final Set<String> NOT_KEPT =
      Set.of("not", "if", "patternProperties", "dependentRequired", "dependentSchemas");

  private static final Node NOTHING = new Node.Empty(new Place("", Path.of("")));

  private final SchemaPointers pointers;
  private final List<Node.Mapping> parts = new ArrayList<>();
  private final Set<String> references = new LinkedHashSet<>();
  private final List<String> chosen = new ArrayList<>();
  private boolean nullable;
  private boolean alternatives;
  private String trouble = "";

  private SchemaFacets(SchemaPointers pointers) {
    this.pointers = pointers;
  }

  /** Of a value that is to keep all of these schemas. */
  static SchemaFacets of(SchemaPointers pointers, List<Node> schemas) {
    var facets = new SchemaFacets(pointers);
    schemas.forEach(facets::add);
    return facets;
  }

  private void add(Node schema) {
    if (!(schema instanceof Node.Mapping part)) {
      return; // true allows anything
    }
    if (parts.size() >= MOST) {
      throw SynthException.of("a schema has more than " + MOST + " parts")
          .at(part.place().text())
          .toFix("name a smaller one behind #.");
    }
    parts.add(part);
    text(part, "$ref").ifPresent(this::follow);
    items(part, "allOf").forEach(this::add);
    choose(items(part, "oneOf"));
    choose(items(part, "anyOf"));
    nullable |= text(part, "nullable").filter("true"::equals).isPresent();
  }

  /** What is there already says nothing new: a schema that refers to itself has an end. */
  private void follow(String reference) {
    if (!reference.startsWith("#")) {
      trouble = "refers to another file, and only the one that is named is read";
      return;
    }
    if (!references.add(reference)) {
      return;
    }
    Optional<Node> target = pointers.find(reference.substring(1));
    target.ifPresent(this::add);
    if (target.isEmpty()) {
      trouble = "refers to " + reference + ", which is not there";
    }
  }

  private void choose(List<Node> choices) {
    if (choices.isEmpty()) {
      return;
    }
    List<Node> others = new ArrayList<>();
    for (Node choice : choices) {
      boolean none =
          choice instanceof Node.Mapping one
              && text(one, "type").filter("null"::equals).isPresent();
      nullable |= none;
      if (!none) {
        others.add(choice);
      }
    }
    if (others.size() == 1) {
      add(others.get(0));
      return;
    }
    List<String> values = new ArrayList<>();
    for (Node choice : others) {
      List<String> of = choice instanceof Node.Mapping one ? values(one) : List.of();
      alternatives |= of.isEmpty();
      values.addAll(of);
    }
    if (!alternatives) {
      chosen.addAll(values);
    }
  }

  /** Why no column can be made, behind its name; empty when one can. */
  String trouble() {
    return trouble.isEmpty() && alternatives && type().isEmpty()
        ? "may have one of several schemas"
        : trouble;
  }

  /** What it refers to, to find a way back. */
  Set<String> references() {
    return references;
  }

  boolean isNullable() {
    return nullable || types().contains("null");
  }

  /** Keywords that it has and that rules do not keep. */
  Set<String> notKept() {
    Set<String> found = new TreeSet<>();
    parts.forEach(part -> found.addAll(part.entries().keySet()));
    found.retainAll(NOT_KEPT);
    if (alternatives) {
      found.add("oneOf");
    }
    return found;
  }

  private Set<String> types() {
    Set<String> types = new LinkedHashSet<>();
    for (Node.Mapping part : parts) {
      List<Node> several = items(part, "type");
      text(part, "type").ifPresent(types::add);
      types.addAll(texts(several));
      if (texts(several).size() < several.size()) {
        types.add("null"); // without quotes, as YAML has it
      }
    }
    return types;
  }

  /** The one type that is not null, also where only other keywords tell; empty for several. */
  Optional<String> type() {
    Set<String> types = types();
    types.remove("null");
    if (types.size() == 2 && types.containsAll(List.of("integer", "number"))) {
      types.remove("number");
    }
    if (!types.isEmpty()) {
      return Optional.of(types.iterator().next()).filter(one -> types.size() == 1);
    }
    if (has("properties")) {
      return Optional.of("object");
    }
    if (has("items")) {
      return Optional.of("array");
    }
    boolean text = has("format") || has("pattern") || has("maxLength") || !levels().isEmpty();
    return text ? Optional.of("string") : Optional.empty();
  }

  private boolean has(String key) {
    return parts.stream().anyMatch(part -> part.find(key).isPresent());
  }

  /** The keyword as the first part says it. */
  Optional<String> text(String key) {
    return parts.stream().flatMap(part -> text(part, key).stream()).findFirst();
  }

  List<String> all(String key) {
    return parts.stream().flatMap(part -> text(part, key).stream()).distinct().toList();
  }

  /** The numbers that parts give for a keyword. */
  List<BigDecimal> numbers(String key) {
    return all(key).stream().filter(SchemaFacets::isNumber).map(BigDecimal::new).toList();
  }

  private static boolean isNumber(String text) {
    return text.matches("[+-]?\\d{1,40}(\\.\\d{1,40})?([eE][+-]?\\d{1,2})?");
  }

  /** What the value is one of; empty for any. */
  List<String> levels() {
    Set<String> levels = new LinkedHashSet<>(chosen);
    for (Node.Mapping part : parts) {
      List<String> values = values(part);
      if (levels.isEmpty()) {
        levels.addAll(values);
      } else if (!values.isEmpty()) {
        levels.retainAll(values);
      }
    }
    return List.copyOf(levels);
  }

  private static List<String> values(Node.Mapping part) {
    return text(part, "const").map(List::of).orElseGet(() -> texts(items(part, "enum")));
  }

  /** What each property has to keep, by name, in order. */
  Map<String, List<Node>> properties() {
    Map<String, List<Node>> properties = new LinkedHashMap<>();
    for (Node.Mapping part : parts) {
      if (part.find("properties").orElse(NOTHING) instanceof Node.Mapping some) {
        some.entries()
            .forEach(
                (name, entry) ->
                    properties.computeIfAbsent(name, n -> new ArrayList<>()).add(entry.value()));
      }
    }
    return properties;
  }

  /** Properties that no value lacks. */
  Set<String> required() {
    Set<String> required = new LinkedHashSet<>();
    for (Node.Mapping part : parts) {
      required.addAll(texts(items(part, "required")));
    }
    return required;
  }

  private static List<String> texts(List<Node> items) {
    List<String> texts = new ArrayList<>();
    for (Node item : items) {
      if (item instanceof Node.Scalar one) {
        texts.add(one.text());
      }
    }
    return texts;
  }

  private static Optional<String> text(Node.Mapping part, String key) {
    return part.find(key).orElse(NOTHING) instanceof Node.Scalar one
        ? Optional.of(one.text())
        : Optional.empty();
  }

  private static List<Node> items(Node.Mapping part, String key) {
    return part.find(key).orElse(NOTHING) instanceof Node.Listing list ? list.items() : List.of();
  }
}
