package dev.synth.rule;

import dev.synth.constraint.Constraint;
import dev.synth.constraint.Constraints;
import dev.synth.format.CellFormat;
import dev.synth.format.NumberFormat;
import dev.synth.format.TimeFormat;
import dev.synth.problem.SynthException;
import dev.synth.rule.guess.TableGuess;
import dev.synth.schema.ColumnSpec;
import dev.synth.schema.TypeWord;
import dev.synth.schema.meaning.SemanticType;
import dev.synth.schema.meaning.SemanticTypes;
import dev.synth.synthesis.History;
import dev.synth.synthesis.MadeColumn;
import dev.synth.synthesis.TableModel;
import dev.synth.table.ColumnType;
import dev.synth.table.Decimals;
import dev.synth.table.Field;
import dev.synth.table.Role;
import dev.synth.table.Schema;
import dev.synth.table.Spelling;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Chooses the rule and the type of columns that are made without real data: the rule that is
 * written, else the one of what the column's name means, else one by its type word.
 */
public final class ColumnRules {
  private ColumnRules() {}

  /** The same, where a demanded equation computes a column: whatever rule it has gives way. */
  public static Map<String, ColumnSpec> computed(
      Map<String, ColumnSpec> columns, Constraints demanded) {
    Map<String, ColumnSpec> specs = new LinkedHashMap<>(columns);
    demanded
        .computed()
        .forEach(
            (column, value) ->
                specs.put(
                    column,
                    specs.getOrDefault(column, ColumnSpec.NONE).withRule(FormulaRule.of(value))));
    return specs;
  }

  /**
   * A model of rules alone.
   *
   * @param about what a row is called, such as {@code Order}; may be empty
   * @param said what is said about each column, by name, in order; at least one
   * @param demanded what every row must keep
   * @param locale a BCP 47 tag
   * @param clock what every "past" is seen from
   * @throws SynthException when nothing is said, a rule cannot make its column, or no row can keep
   *     what is demanded
   */
  public static TableModel model(
      String about,
      Map<String, ColumnSpec> said,
      Constraints demanded,
      String locale,
      Instant clock) {
    requireKnown(said, demanded);
    Map<String, ColumnSpec> columns = computed(said, demanded);
    if (columns.isEmpty()) {
      throw SynthException.of("there are no columns to make rows of")
          .toFix("give a record, or columns with rules, or real data.");
    }
    Map<String, TableGuess.Guess> guesses = TableGuess.of(about, columns, locale, clock);
    List<String> kept = boundsOfComputed(columns, guesses);
    kept.addAll(lengths(columns));
    Map<String, Field> fields = new LinkedHashMap<>();
    Map<String, Chosen> rules = new LinkedHashMap<>();
    columns.forEach(
        (name, spec) -> {
          TableGuess.Guess guess = Objects.requireNonNull(guesses.get(name));
          Chosen chosen = GuessedRules.fitting(chosen(name, spec, guess), spec, locale, clock);
          ColumnType type = type(spec.type().orElse(chosen.typeWord), chosen.rule);
          rules.put(name, chosen);
          boolean nullable = spec.nulls().orElse(0) > 0 || MadeColumn.mayLack(chosen.rule);
          Field field = new Field(name, type, chosen.role, nullable);
          fields.put(name, written(field, spec));
        });
    typeFormulas(fields, rules);
    Map<String, MadeColumn> made = new LinkedHashMap<>();
    fields.forEach(
        (name, field) -> {
          ColumnSpec spec = columns.getOrDefault(name, ColumnSpec.NONE);
          String rule = Objects.requireNonNull(rules.get(name)).rule;
          made.put(name, made(field, rule, spec, locale, clock));
        });
    var schema = new Schema(List.copyOf(fields.values()));
    return new TableModel(schema, Optional.empty(), made, History.NONE)
        .withConstraints(kept.isEmpty() ? demanded : and(demanded, kept));
  }

  private static Constraints and(Constraints demanded, List<String> more) {
    List<String> texts = new ArrayList<>(demanded.texts());
    texts.addAll(more);
    return Constraints.parse(texts);
  }

  /**
   * Bounds of a column that is computed of others are demands: rows without them are drawn anew.
   */
  private static List<String> boundsOfComputed(
      Map<String, ColumnSpec> columns, Map<String, TableGuess.Guess> guesses) {
    List<String> demands = new ArrayList<>();
    guesses.forEach(
        (name, guess) -> {
          ColumnSpec spec = columns.getOrDefault(name, ColumnSpec.NONE);
          boolean computed = spec.rule().isEmpty() && guess.rule().matches("(formula|share)\\(.*");
          if (computed && (spec.min().isPresent() || spec.max().isPresent())) {
            spec.min().ifPresent(min -> demands.add("`" + name + "` >= " + Decimals.text(min)));
            spec.max().ifPresent(max -> demands.add("`" + name + "` <= " + Decimals.text(max)));
            columns.put(name, spec.withBounds(OptionalDouble.empty(), OptionalDouble.empty()));
          }
        });
    return demands;
  }

  /** Lengths of texts that nobody has written a rule for are demands, beyond what a trial shows. */
  private static List<String> lengths(Map<String, ColumnSpec> columns) {
    List<String> demands = new ArrayList<>();
    columns.forEach(
        (name, spec) -> {
          boolean text = spec.type().orElse("").equals("text");
          if (!text || spec.rule().isPresent() || name.indexOf('`') >= 0) {
            return;
          }
          if (spec.shortest().isPresent()) {
            demands.add("length(`" + name + "`) >= " + (long) spec.shortest().getAsDouble());
          }
          if (spec.largest().isPresent()) {
            demands.add("length(`" + name + "`) <= " + (long) spec.largest().getAsDouble());
          }
        });
    return demands;
  }

  private static void requireKnown(Map<String, ColumnSpec> said, Constraints demanded) {
    List<Field> fields = new ArrayList<>();
    said.keySet().forEach(name -> fields.add(Field.of(name, new ColumnType.Text(), true)));
    demanded.requireColumns(new Schema(fields));
    for (Constraint.OfCombinations one : demanded.combinations()) {
      throw SynthException.of("'" + one.text() + "' needs real rows")
          .at("rules alone do not know which values occur together")
          .toFix("give real data or a model, or write it with if: if city = 'Rome' then ...");
    }
  }

  /** A formula's column has the type of its values, once those it needs have theirs. */
  private static void typeFormulas(Map<String, Field> fields, Map<String, Chosen> rules) {
    for (int round = 0; round < fields.size(); round++) {
      boolean changed = false;
      for (Map.Entry<String, Chosen> rule : rules.entrySet()) {
        String text = rule.getValue().rule;
        Field field = Objects.requireNonNull(fields.get(rule.getKey()));
        if (FormulaRule.isFormula(text) && rule.getValue().typeWord.isEmpty()) {
          var all = new Schema(List.copyOf(fields.values()));
          ColumnType type = FormulaRule.expression(text).type(all);
          changed |= !type.equals(field.type());
          fields.put(field.name(), field.withType(type));
        }
      }
      if (!changed) {
        return;
      }
    }
  }

  /**
   * The field of a column of a learnt table that a rule is to make. Its levels, if it has any, are
   * not kept: they are real values.
   */
  public static Field madeField(Field real, ColumnSpec spec) {
    Chosen chosen = chosen(real.name(), real.type().word(), spec);
    ColumnType type = real.type();
    if (spec.type().isPresent()) {
      type = type(spec.type().get(), chosen.rule);
    } else if (type instanceof ColumnType.Categorical) {
      type = type("category", chosen.rule);
    }
    boolean nullable = spec.nulls().isPresent() ? spec.nulls().getAsDouble() > 0 : real.nullable();
    var field = new Field(real.name(), type, chosen.role, nullable);
    return type.equals(real.type()) ? field.withSpelling(exact(real)) : written(field, spec);
  }

  /** An exponent's few digits were enough for the real values, not for those of a rule. */
  private static Spelling exact(Field real) {
    boolean floating = real.type().equals(new ColumnType.Numeric(ColumnType.Numeric.FLOATING));
    return floating ? new Spelling(List.of(), real.spelling().missing()) : real.spelling();
  }

  /** In the format that is said, of the type that it is one of. */
  private static Field written(Field field, ColumnSpec spec) {
    if (spec.format().isEmpty()) {
      return field;
    }
    CellFormat format = CellFormat.declared(spec.type().orElse("text"), spec.format().get());
    ColumnType type =
        format instanceof NumberFormat number
            ? new ColumnType.Numeric(number.decimals())
            : new ColumnType.Temporal(((TimeFormat) format).plain());
    return field.withType(type).withSpelling(new Spelling(List.of(format.pattern()), List.of()));
  }

  /**
   * The rule that makes one column of a learnt table.
   *
   * @param field as {@link #madeField} gave it
   * @throws SynthException when the rule cannot make the column
   */
  public static MadeColumn made(Field field, ColumnSpec spec, String locale, Instant clock) {
    return made(field, chosen(field.name(), field.type().word(), spec).rule, spec, locale, clock);
  }

  private static MadeColumn made(
      Field field, String rule, ColumnSpec spec, String locale, Instant clock) {
    try {
      return MadeColumn.of(
          field, RuleBounds.within(rule, field, spec), spec.nulls().orElse(0), locale, clock);
    } catch (IllegalArgumentException e) {
      throw SynthException.of("column '" + field.name() + "' cannot have that share of nulls")
          .at("nulls is a number from 0 to 1")
          .because(e)
          .toFix("write nulls: 0.02 for two in a hundred.");
    }
  }

  /** How a column is made. */
  record Chosen(String name, String rule, String typeWord, Role role) {}

  private static Chosen chosen(String name, ColumnSpec spec, TableGuess.Guess guess) {
    Chosen alone = chosen(name, spec.type().orElse(""), spec, guess.meaning());
    boolean key = spec.role().isPresent() && spec.role().get() == Role.KEY;
    boolean guessed = spec.rule().isEmpty() && !key && !guess.rule().isEmpty();
    return guessed ? new Chosen(name, guess.rule(), guess.typeWord(), alone.role) : alone;
  }

  private static Chosen chosen(String name, String typeWord, ColumnSpec spec) {
    return chosen(name, typeWord, spec, SemanticTypes.ofName(name, typeWord));
  }

  private static Chosen chosen(
      String name, String typeWord, ColumnSpec spec, Optional<SemanticType> meaning) {
    if (!typeWord.isEmpty() && !TypeWord.words().contains(typeWord)) {
      throw SynthException.of("column '" + name + "' has the unknown type '" + typeWord + "'")
          .at("the known types are " + TypeWord.words())
          .toFix("use one of the known types.");
    }
    Role role = spec.role().orElse(meaning.map(SemanticType::role).orElse(Role.INSENSITIVE));
    if (spec.rule().isPresent()) {
      return new Chosen(name, spec.rule().get(), typeWord, role);
    }
    if (spec.role().isPresent() && role == Role.KEY) {
      return new Chosen(name, isText(typeWord) ? "uuid" : "sequence(1)", typeWord, role);
    }
    return meaning
        .map(m -> new Chosen(name, m.rule(), m.typeWord(), role))
        .orElseGet(() -> new Chosen(name, byType(typeWord), typeWord, role));
  }

  private static boolean isText(String typeWord) {
    return typeWord.equals("uuid") || typeWord.equals("text");
  }

  /** The rule of a column of which nothing is known but its type. */
  static String byType(String typeWord) {
    return switch (typeWord) {
      case "integer" -> "uniform(1, 1000)";
      case "decimal" -> "uniform(0.00, 1000.00)";
      case "boolean" -> "boolean(0.5)";
      case "category" -> "choice('A', 'B', 'C')";
      case "date" -> "past(1095)";
      case "datetime" -> "past(365)";
      case "time" -> "time";
      case "uuid" -> "uuid";
      default -> "words(1, 3)";
    };
  }

  /** The column type of a type word, for a column that this rule makes. */
  static ColumnType type(String typeWord, String rule) {
    ColumnType natural = MadeColumn.naturalType(rule);
    return switch (typeWord) {
      case "integer" -> new ColumnType.Numeric(0);
      case "decimal" ->
          natural instanceof ColumnType.Numeric n && n.decimals() > 0
              ? natural
              : new ColumnType.Numeric(2);
      case "boolean" -> new ColumnType.Categorical(List.of("false", "true"), false);
      case "category" ->
          natural instanceof ColumnType.Categorical ? natural : new ColumnType.Text();
      case "date" -> new ColumnType.Temporal("yyyy-MM-dd");
      case "datetime" -> new ColumnType.Temporal("yyyy-MM-dd'T'HH:mm:ss");
      case "time" -> new ColumnType.Temporal("HH:mm:ss");
      case "text", "uuid" -> new ColumnType.Text();
      default -> natural;
    };
  }
}
