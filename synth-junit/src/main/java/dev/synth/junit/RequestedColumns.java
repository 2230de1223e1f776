package dev.synth.junit;

import dev.synth.catalog.Nearest;
import dev.synth.mapping.Names;
import dev.synth.mapping.RecordSchema;
import dev.synth.problem.SynthException;
import dev.synth.recipe.Fallback;
import dev.synth.schema.ColumnSpec;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a request says about columns: a record's components, and rules merged over them. */
final class RequestedColumns {
  private RequestedColumns() {}

  /**
   * What is said about columns, by name, in order. A file that is there knows its columns: then
   * only the rules count.
   *
   * @throws SynthException when rules have to make the rows and nothing names a column
   */
  static Map<String, ColumnSpec> of(
      DatasetRequest request, DataOrigin origin, ParameterShape shape, Fallback fallback) {
    Map<String, ColumnSpec> rules = ColumnRules.parse(request.rules());
    if (origin.present()) {
      return rules;
    }
    Optional<RecordSchema> schema = schema(request, shape);
    if (schema.isPresent()) {
      return merged(schema.get(), rules);
    }
    if (rules.isEmpty() && fallback == Fallback.RULES) {
      Optional<Path> absent = origin.file().map(SourceFile::path);
      throw SynthException.of("a Table made from rules needs columns")
          .at(absent.map(path -> path + " is absent").orElse("no source is named"))
          .toFix(
              "give schema = SomeRecord.class, or rules = {\"email:"
                  + " #{Internet.safeEmailAddress}\"}.");
    }
    return rules;
  }

  /** A record's components where the origin describes columns, by name, in order; else none. */
  static Map<String, ColumnSpec> described(
      DatasetRequest request, DataOrigin origin, ParameterShape shape) {
    return origin.kind() == DataOrigin.Kind.DESCRIBED
        ? schema(request, shape).map(RecordSchema::columns).orElse(Map.of())
        : Map.of();
  }

  private static Optional<RecordSchema> schema(DatasetRequest request, ParameterShape shape) {
    return request.schema().or(shape::element).map(RecordSchema::of);
  }

  private static Map<String, ColumnSpec> merged(
      RecordSchema schema, Map<String, ColumnSpec> rules) {
    Map<String, ColumnSpec> columns = new LinkedHashMap<>(schema.columns());
    List<String> names = List.copyOf(columns.keySet());
    Map<String, Integer> places = Names.places(names, "components");
    rules.forEach(
        (column, spec) -> {
          Integer place = places.get(Names.canonical(column));
          if (place == null) {
            throw SynthException.of("there is no column '" + column + "' to make by a rule")
                .at("the components of " + schema.type().getSimpleName() + " are " + names)
                .toFix(
                    Nearest.to(column, names)
                        .map(near -> "write '" + near + "'.")
                        .orElse("name one of them."));
          }
          String rule = spec.rule().orElseThrow();
          columns.computeIfPresent(names.get(place), (name, inferred) -> inferred.withRule(rule));
        });
    return columns;
  }
}
