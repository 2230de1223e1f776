package dev.synth.training;

import dev.synth.format.CellWriter;
import dev.synth.problem.SynthException;
import dev.synth.rule.ColumnRules;
import dev.synth.rule.shape.ShapeFinder;
import dev.synth.schema.ColumnSpec;
import dev.synth.schema.SemanticType;
import dev.synth.schema.SemanticTypes;
import dev.synth.synthesis.MadeColumn;
import dev.synth.table.Column;
import dev.synth.table.ColumnType;
import dev.synth.table.Field;
import dev.synth.table.Kind;
import dev.synth.table.LongColumn;
import dev.synth.table.Persons;
import dev.synth.table.Role;
import dev.synth.table.Table;
import dev.synth.transform.Protection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which columns of a real table are learnt and which are made by rules, and why. What identifies a
 * person or a row, by its name or by its values, is never learnt.
 *
 * @param learnt names of the columns to learn, in order
 * @param made the others, by name
 */
public record ColumnPlan(List<String> learnt, Map<String, Made> made) {
  private static final int SAMPLE = 1000;
  private static final int FLAG_LEVELS = 5;
  private static final int FLAG_ROWS = 50;

  /** Meanings whose texts are codes: how they look in the rows tells more than a rule for all. */
  private static final Set<String> CODES =
      Set.of(
          "id.key",
          "id.reference",
          "commerce.sku",
          "commerce.ean",
          "commerce.isbn",
          "address.postcode",
          "vehicle.plate");

  /**
   * A column made by a rule.
   *
   * @param field as it will be, without any real level
   * @param reason why it is not learnt; holds no cell
   * @param fellBack whether its type could be learnt, but its cells are too rare
   */
  public record Made(Field field, MadeColumn column, String reason, boolean fellBack) {}

  public static ColumnPlan of(
      Table real, Map<String, ColumnSpec> said, String locale, Instant clock) {
    for (String name : said.keySet()) {
      if (real.schema().indexOf(name).isEmpty()) {
        throw SynthException.of("there is no column '" + name + "' in the data")
            .at("the columns are " + real.schema().names())
            .toFix("correct the name under columns, or remove it.");
      }
    }
    int[] training = Split.training(real);
    List<String> learnt = new ArrayList<>();
    Map<String, Made> made = new LinkedHashMap<>();
    for (Field field : real.schema().fields()) {
      Column cells = real.column(field.name());
      ColumnSpec spec = said.getOrDefault(field.name(), ColumnSpec.NONE);
      Optional<Unlearnt> unlearnt = unlearnt(field, cells, real.persons(), training, spec);
      if (unlearnt.isEmpty()) {
        learnt.add(field.name());
        continue;
      }
      Unlearnt shaped = unlearnt.get().shaped(cells, training);
      made.put(field.name(), made(field, cells, spec, shaped, locale, clock));
    }
    return new ColumnPlan(List.copyOf(learnt), made);
  }

  /** Why each column that is made by a rule is. */
  public String reasons() {
    return made.entrySet().stream()
        .map(column -> "'" + column.getKey() + "' because " + column.getValue().reason())
        .collect(Collectors.joining(", "));
  }

  /** What a user may want to know of columns that could have been learnt. */
  public List<String> warnings() {
    return made.entrySet().stream()
        .filter(column -> column.getValue().fellBack())
        .map(
            column ->
                "column '"
                    + column.getKey()
                    + "' is not learnt: "
                    + column.getValue().reason()
                    + "; it is made by "
                    + column.getValue().column().text()
                    + ", by itself. Give more rows, or a rule under columns.")
        .toList();
  }

  /**
   * Why a column is not learnt.
   *
   * @param rule what makes it, empty where nothing is known
   * @param code whether the shape of its cells tells more than that rule
   * @param rare whether it would be learnt if more rows had its values
   */
  private record Unlearnt(
      String reason, Optional<String> rule, Role role, boolean code, boolean rare) {
    Unlearnt shaped(Column cells, int[] training) {
      return code
          ? new Unlearnt(reason, ShapeFinder.rule(cells, training).or(this::rule), role, true, rare)
          : this;
    }
  }

  /**
   * Why a column is not learnt.
   *
   * @param persons whom the rows belong to
   * @param training the rows that it would be learnt from
   */
  private static Optional<Unlearnt> unlearnt(
      Field field, Column cells, Persons persons, int[] training, ColumnSpec spec) {
    Role role = spec.role().orElse(field.role());
    if (spec.rule().isPresent()) {
      return Optional.of(new Unlearnt("a rule is given", spec.rule(), role, false, false));
    }
    Optional<SemanticType> byName = SemanticTypes.ofName(field.name(), field.type().word());
    if (spec.role().isEmpty() && isCounter(cells)) {
      return Optional.of(
          new Unlearnt("it is a key", Optional.of("sequence(1)"), Role.KEY, false, false));
    }
    if (role == Role.KEY) {
      return Optional.of(
          new Unlearnt("it is a key", Optional.of(keyRule(cells)), role, true, false));
    }
    if (role == Role.IDENTIFYING) {
      return Optional.of(
          new Unlearnt(
              "its role is identifying",
              byName.map(SemanticType::rule),
              role,
              isCode(byName),
              false));
    }
    boolean flag =
        isFlag(cells, persons) && byName.filter(t -> t.id().startsWith("secret.")).isEmpty();
    if (byName.isPresent() && !byName.get().learnable() && spec.role().isEmpty() && !flag) {
      return Optional.of(identifies("its name", byName.get()));
    }
    Optional<SemanticType> byValues = SemanticTypes.ofValues(sample(field, cells));
    if (byValues.isPresent() && !byValues.get().learnable()) {
      return Optional.of(identifies("its values", byValues.get()));
    }
    return Protection.obstacle(cells, persons)
        .or(
            () ->
                Protection.obstacle(cells.pick(training), persons.pick(training))
                    .map(why -> why + ", in the rows to learn from"))
        .map(why -> unlearnt(why, byName.or(() -> byValues), role));
  }

  private static Unlearnt unlearnt(String why, Optional<SemanticType> type, Role role) {
    return new Unlearnt(why, type.map(SemanticType::rule), role, isCode(type), true);
  }

  private static boolean isCode(Optional<SemanticType> type) {
    return type.isEmpty() || CODES.contains(type.get().id());
  }

  private static String keyRule(Column cells) {
    return cells.type().kind() == Kind.NUMERIC ? "sequence(1)" : "uuid";
  }

  private static Unlearnt identifies(String evidence, SemanticType type) {
    return new Unlearnt(
        evidence + " say" + (evidence.endsWith("s") ? "" : "s") + " " + type.id(),
        Optional.of(type.rule()),
        type.role(),
        CODES.contains(type.id()),
        false);
  }

  /** A few categories, each of many rows, name nobody whatever their column is called. */
  private static boolean isFlag(Column cells, Persons persons) {
    return cells.type() instanceof ColumnType.Categorical categorical
        && categorical.levels().size() <= FLAG_LEVELS
        && cells.size() >= FLAG_ROWS * categorical.levels().size()
        && Protection.obstacle(cells, persons).isEmpty();
  }

  /** Whole numbers, all different, without a gap: a row number. */
  private static boolean isCounter(Column cells) {
    boolean whole = cells.type().equals(new ColumnType.Numeric(0));
    if (!whole || cells.size() < 2 || !(cells instanceof LongColumn numbers)) {
      return false;
    }
    long min = Long.MAX_VALUE;
    long max = Long.MIN_VALUE;
    for (int row = 0; row < numbers.size(); row++) {
      if (numbers.isMissing(row)) {
        return false;
      }
      min = Math.min(min, numbers.value(row));
      max = Math.max(max, numbers.value(row));
    }
    if (max - min != numbers.size() - 1) {
      return false;
    }
    var seen = new boolean[numbers.size()];
    for (int row = 0; row < seen.length; row++) {
      int at = (int) (numbers.value(row) - min);
      if (seen[at]) {
        return false;
      }
      seen[at] = true;
    }
    return true;
  }

  /** Cells as they are written: a number may be a phone's by its groups of digits. */
  private static List<String> sample(Field field, Column cells) {
    CellWriter writer = CellWriter.of(field);
    List<String> texts = new ArrayList<>();
    if (cells.type().kind() == Kind.TEMPORAL) {
      return texts;
    }
    for (int row = 0; row < cells.size() && texts.size() < SAMPLE; row++) {
      String text = cells.isMissing(row) ? null : writer.text(cells, row);
      if (text != null) {
        texts.add(text);
      }
    }
    return texts;
  }

  private static Made made(
      Field real, Column cells, ColumnSpec spec, Unlearnt why, String locale, Instant clock) {
    double missing = spec.nulls().orElseGet(() -> missingShare(cells));
    boolean nothingKnown = why.rule().isEmpty() && spec.type().isEmpty();
    ColumnSpec asked = why.rule().map(spec::withRule).orElse(spec).withNulls(missing);
    if (nothingKnown && real.type().kind() == Kind.CATEGORICAL) {
      asked = asked.withType("text"); // levels of our own would look like real ones
    }
    Field field = ColumnRules.madeField(real, asked).withRole(why.role());
    MadeColumn column = ColumnRules.made(field, asked, locale, clock);
    boolean fellBack = why.rare() && real.type().kind() != Kind.TEXT;
    return new Made(field, column, why.reason(), fellBack);
  }

  private static double missingShare(Column cells) {
    long missing = 0;
    for (int row = 0; row < cells.size(); row++) {
      missing += cells.isMissing(row) ? 1 : 0;
    }
    return Math.round(100.0 * missing / Math.max(1, cells.size())) / 100.0;
  }
}
