package dev.synth.description;

import dev.synth.catalog.Nearest;
import dev.synth.mapping.Names;
import dev.synth.problem.SynthException;
import dev.synth.recipe.Learning;
import dev.synth.schema.ColumnSpec;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One table as a file describes it, without a row of it. Immutable.
 *
 * @param file its name
 * @param noun what it calls such a description: {@code table}
 * @param table what a row is called there, such as {@code orders}
 * @param columns what is said about each column, by name, in order; at least one
 * @param leftOut columns that no rule makes, by name, and why: {@code is an array}
 * @param demands what every row must keep
 * @param ofType demands that only say what a column's type holds, by column
 * @param ofNumbers demands that its bounds say as well, by column
 * @param warnings what of it is not kept
 */
public record Description(
    String file,
    String noun,
    String table,
    Map<String, ColumnSpec> columns,
    Map<String, String> leftOut,
    List<Demand> demands,
    Map<String, List<Demand>> ofType,
    Map<String, List<Demand>> ofNumbers,
    List<String> warnings) {
  /** Values of references that together name a row: enough pairs for thousands of rows. */
  private static final BigDecimal MANY = BigDecimal.valueOf(1000);

  public Description {
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    leftOut = Collections.unmodifiableMap(new LinkedHashMap<>(leftOut));
    demands = List.copyOf(demands);
    ofType = Collections.unmodifiableMap(new LinkedHashMap<>(ofType));
    ofNumbers = Collections.unmodifiableMap(new LinkedHashMap<>(ofNumbers));
    warnings = List.copyOf(warnings);
  }

  static Description of(String file, String noun, DescribedTable read) {
    widen(read);
    Map<String, ColumnSpec> columns = new LinkedHashMap<>();
    Map<String, List<Demand>> ofType = new LinkedHashMap<>();
    Map<String, List<Demand>> ofNumbers = new LinkedHashMap<>();
    for (DescribedColumn column : read.columns()) {
      columns.put(column.name, column.spec());
      ofType.put(column.name, column.limits());
      ofNumbers.put(column.name, column.bounds());
    }
    return new Description(
        file,
        noun,
        read.name,
        columns,
        read.leftOut(),
        read.demands(),
        ofType,
        ofNumbers,
        read.warnings());
  }

  /** Where only references together name a row, a few popular ones have too few pairs. */
  private static void widen(DescribedTable read) {
    for (Demand demand : read.demands()) {
      List<DescribedColumn> of =
          demand.columns().stream().flatMap(name -> read.column(name).stream()).toList();
      boolean joins = of.size() > 1 && demand.isUnique();
      if (joins && of.stream().allMatch(one -> one.reference && one.typeWord.equals("integer"))) {
        of.forEach(one -> one.rule = Optional.of("zipf(" + most(one) + ", 0.5)"));
      }
    }
  }

  private static BigDecimal most(DescribedColumn column) {
    return column.most == null ? MANY : column.most.min(MANY);
  }

  /** In a sentence: {@code table orders of schema.sql}. */
  public String named() {
    return noun + " " + source();
  }

  private String source() {
    return table + " of " + file;
  }

  /**
   * The same of a record: its components decide names, order and types; what is said here of a
   * column whose name and type go with a component's is added to it.
   *
   * @param components what is said about each, by name, in order
   */
  public Description fitting(Map<String, ColumnSpec> components) {
    return FittedDescription.of(this, components);
  }

  /**
   * What is said about columns, with what this says of those the user has not spoken of; the user's
   * word counts, key by key. Where the user says how a column is made, what its type holds is not
   * looked at any more.
   *
   * @throws SynthException when the user names a column that is not there
   */
  public Learning under(Learning said) {
    Map<String, ColumnSpec> merged = new LinkedHashMap<>(columns);
    Map<String, String> known = known();
    said.columns()
        .forEach(
            (written, spec) -> {
              String name = known.get(Names.canonical(written));
              if (name == null) {
                throw unknown(written, List.copyOf(known.values()));
              }
              merged.put(name, over(spec, columns.getOrDefault(name, ColumnSpec.NONE)));
            });
    List<String> constraints = new ArrayList<>();
    demands.forEach(demand -> constraints.add(demand.text()));
    merged.forEach(
        (name, spec) -> {
          ColumnSpec own = columns.getOrDefault(name, ColumnSpec.NONE);
          boolean asDescribed = spec.rule().equals(own.rule()) && spec.type().equals(own.type());
          if (asDescribed) {
            ofType.getOrDefault(name, List.of()).forEach(one -> constraints.add(one.text()));
          }
          boolean bounded = spec.min().isPresent() || spec.max().isPresent();
          if (!bounded) {
            ofNumbers.getOrDefault(name, List.of()).forEach(one -> constraints.add(one.text()));
          }
        });
    constraints.addAll(said.constraints());
    return said.withColumns(merged).withConstraints(constraints.stream().distinct().toList());
  }

  /** What of it is not kept, where the user has not said how else. */
  public List<String> warnings(Learning said) {
    List<String> all = new ArrayList<>();
    leftOut.forEach(
        (column, why) -> {
          boolean made = said.columns().keySet().stream().anyMatch(column::equalsIgnoreCase);
          if (!made) {
            all.add(
                "column '"
                    + column
                    + "' of "
                    + source()
                    + " is left out: it "
                    + why
                    + "; give it a rule to have it made");
          }
        });
    all.addAll(warnings);
    return all;
  }

  private Map<String, String> known() {
    Map<String, String> known = new LinkedHashMap<>();
    columns.keySet().forEach(name -> known.put(Names.canonical(name), name));
    leftOut.keySet().forEach(name -> known.putIfAbsent(Names.canonical(name), name));
    return known;
  }

  private SynthException unknown(String column, List<String> known) {
    return SynthException.of("there is no column '" + column + "' in " + source())
        .at("its columns are " + known)
        .toFix(
            Nearest.to(column, known)
                .map(near -> "write '" + near + "'.")
                .orElse("name one of them."));
  }

  private static ColumnSpec over(ColumnSpec said, ColumnSpec described) {
    boolean anew = said.rule().isPresent() || said.type().isPresent();
    boolean bounded = said.min().isPresent() || said.max().isPresent();
    OptionalDouble none = OptionalDouble.empty();
    boolean single = described.role().isPresent();
    return new ColumnSpec(
        anew || (bounded && !single) ? said.rule() : described.rule(),
        said.type().or(described::type),
        said.role().or(described::role),
        said.min().isPresent() || anew ? said.min() : described.min(),
        said.max().isPresent() || anew ? said.max() : described.max(),
        said.nulls().isPresent() ? said.nulls() : described.nulls(),
        said.format().isPresent() || anew ? said.format() : described.format(),
        said.missing(),
        said.strays(),
        anew ? none : Objects.requireNonNull(described.largest()),
        anew ? none : Objects.requireNonNull(described.shortest()));
  }
}
