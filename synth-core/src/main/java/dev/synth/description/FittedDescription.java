package dev.synth.description;

import dev.synth.mapping.Names;
import dev.synth.schema.ColumnSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * A description for the components of a record: these decide names, order and types, it adds
 * bounds, lengths, values, keys and demands where types go together.
 */
final class FittedDescription {
  private static final Set<String> NUMBERS = Set.of("integer", "decimal");
  private static final Set<String> TEXTS = Set.of("text", "category", "uuid");
  private static final Set<String> MOMENTS = Set.of("date", "datetime");

  private final Description described;
  private final Map<String, ColumnSpec> components;

  /** The component of a described column, where there is one. */
  private final Map<String, String> names = new LinkedHashMap<>();

  private FittedDescription(Description described, Map<String, ColumnSpec> components) {
    this.described = described;
    this.components = components;
    Map<String, String> canonical = new LinkedHashMap<>();
    components.keySet().forEach(name -> canonical.put(Names.canonical(name), name));
    described
        .columns()
        .forEach(
            (column, spec) -> {
              String component = canonical.get(Names.canonical(column));
              if (component != null
                  && goTogether(components.getOrDefault(component, ColumnSpec.NONE), spec)) {
                names.put(column, component);
              }
            });
  }

  /** The same of those components alone, in their order. */
  static Description of(Description described, Map<String, ColumnSpec> components) {
    var fitted = new FittedDescription(described, components);
    List<Demand> demands =
        described.demands().stream().flatMap(demand -> fitted.renamed(demand).stream()).toList();
    return new Description(
        described.file(),
        described.noun(),
        described.table(),
        fitted.columns(),
        Map.of(),
        demands,
        fitted.withoutRuled(fitted.renamed(described.ofType())),
        fitted.renamed(described.ofNumbers()),
        described.warnings());
  }

  private static boolean goTogether(ColumnSpec component, ColumnSpec described) {
    String wanted = component.type().orElse("text");
    String there = described.type().orElse("text");
    return wanted.equals(there)
        || List.of(NUMBERS, TEXTS, MOMENTS).stream()
            .anyMatch(kind -> kind.contains(wanted) && kind.contains(there));
  }

  private Map<String, ColumnSpec> columns() {
    Map<String, ColumnSpec> columns = new LinkedHashMap<>(components);
    names.forEach(
        (column, component) ->
            columns.computeIfPresent(
                component,
                (name, own) ->
                    merged(own, described.columns().getOrDefault(column, ColumnSpec.NONE))));
    return columns;
  }

  private static ColumnSpec merged(ColumnSpec own, ColumnSpec described) {
    boolean ruled = own.rule().isPresent(); // of an enum, or by an annotation
    boolean decimal =
        own.type().equals(described.type()) && own.type().orElse("").equals("decimal");
    return new ColumnSpec(
        own.rule().or(described::rule),
        own.type(),
        own.role().or(described::role),
        own.min().isPresent() || ruled ? own.min() : described.min(),
        own.max().isPresent() || ruled ? own.max() : described.max(),
        own.nulls().isPresent() ? own.nulls() : described.nulls(),
        decimal ? described.format() : Optional.empty(),
        own.missing(),
        own.strays(),
        smaller(own.largest(), described.largest()),
        own.shortest().isPresent() ? own.shortest() : described.shortest());
  }

  private static OptionalDouble smaller(OptionalDouble one, OptionalDouble other) {
    return one.isPresent() && other.isPresent()
        ? OptionalDouble.of(Math.min(one.getAsDouble(), other.getAsDouble()))
        : one.isPresent() ? one : other;
  }

  /** Empty when a column of it is no component. */
  private Optional<Demand> renamed(Demand demand) {
    if (!names.keySet().containsAll(demand.columns())) {
      return Optional.empty();
    }
    List<String> pieces = new ArrayList<>(demand.pieces());
    for (int i = 1; i < pieces.size(); i += 2) {
      pieces.set(i, names.getOrDefault(pieces.get(i), ""));
    }
    return Optional.of(new Demand(pieces));
  }

  private Map<String, List<Demand>> renamed(Map<String, List<Demand>> demands) {
    Map<String, List<Demand>> renamed = new LinkedHashMap<>();
    names.forEach(
        (column, component) ->
            renamed.put(
                component,
                demands.getOrDefault(column, List.of()).stream()
                    .flatMap(demand -> renamed(demand).stream())
                    .toList()));
    return renamed;
  }

  /** What a record's own rule makes, its own types hold. */
  private Map<String, List<Demand>> withoutRuled(Map<String, List<Demand>> demands) {
    demands
        .keySet()
        .removeIf(name -> components.getOrDefault(name, ColumnSpec.NONE).rule().isPresent());
    return demands;
  }
}
