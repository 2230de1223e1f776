package dev.synth.description;

import dev.synth.problem.SynthException;
import dev.synth.recipe.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A JSON Schema or an OpenAPI document, in JSON or YAML. Nothing else is opened. */
final class SchemaDocument implements Document {
  private static final List<String> HOMES =
      List.of("/components/schemas", "/$defs", "/definitions");

  private final String file;
  private final SchemaPointers pointers;

  SchemaDocument(String file, Node.Mapping root) {
    this.file = file;
    this.pointers = new SchemaPointers(root);
  }

  @Override
  public String noun() {
    return "schema";
  }

  @Override
  public List<String> names() {
    List<String> names = new ArrayList<>();
    usual().filter(name -> isWhole()).ifPresent(names::add);
    for (String home : HOMES) {
      if (pointers.find(home).orElse(null) instanceof Node.Mapping schemas) {
        names.addAll(schemas.entries().keySet());
      }
    }
    return names.stream().distinct().toList();
  }

  @Override
  public Optional<String> usual() {
    return isWhole() ? Optional.of(whole()) : Optional.empty();
  }

  /** Whether the document itself is a schema of rows. */
  private boolean isWhole() {
    return !pointers.root().entries().containsKey("openapi")
        && List.of("properties", "allOf", "$ref").stream()
            .anyMatch(pointers.root().entries()::containsKey);
  }

  private String whole() {
    return pointers.root().find("title").orElse(pointers.root()) instanceof Node.Scalar title
        ? title.text()
        : file.toLowerCase(Locale.ROOT).replaceFirst("(\\.schema)?\\.(json|ya?ml)$", "");
  }

  /** A JSON pointer, or a name under one of the usual places. */
  @Override
  public Optional<String> meant(String part) {
    if (part.startsWith("/") || part.isEmpty()) {
      return pointers.find(part).map(found -> part);
    }
    return names().stream()
        .filter(part::equals)
        .findFirst()
        .or(() -> names().stream().filter(part::equalsIgnoreCase).findFirst());
  }

  @Override
  public DescribedTable table(String name) {
    String pointer = pointer(name);
    Node schema = pointers.find(pointer).orElseThrow();
    SchemaFacets object = SchemaFacets.of(pointers, List.of(schema));
    String last = name.substring(name.lastIndexOf('/') + 1);
    var table = new DescribedTable(pointer.isEmpty() ? whole() : last);
    new SchemaColumns(pointers, file, table).read(object, pointer);
    if (table.columns().isEmpty()) {
      throw SynthException.of("no column of schema " + table.name + " can be made")
          .at(schema.place().text())
          .at(reason(object))
          .toFix("name a schema of an object with properties that are no arrays.");
    }
    return table;
  }

  private String pointer(String name) {
    if (name.startsWith("/") || name.isEmpty() || usual().filter(name::equals).isPresent()) {
      return name.startsWith("/") ? name : "";
    }
    String step = name.replace("~", "~0").replace("/", "~1").replace("%", "%25");
    return HOMES.stream()
        .map(home -> home + "/" + step)
        .filter(pointer -> pointers.find(pointer).isPresent())
        .findFirst()
        .orElse("");
  }

  private static String reason(SchemaFacets object) {
    return object.trouble().isEmpty()
        ? "it has no properties, or none that a rule makes"
        : "it " + object.trouble();
  }
}
