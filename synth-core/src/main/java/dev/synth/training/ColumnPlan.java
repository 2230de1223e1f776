package dev.synth.training;

import dev.synth.problem.SynthException;
import dev.synth.rule.ColumnRules;
import dev.synth.rule.shape.LinesFinder;
import dev.synth.schema.ColumnSpec;
import dev.synth.synthesis.MadeColumn;
import dev.synth.table.Column;
import dev.synth.table.Field;
import dev.synth.table.Kind;
import dev.synth.table.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which columns of a real table are learnt and which are made by rules, and why. What identifies a
 * person or a row, by its name or by its values, is never learnt.
 *
 * @param learnt names of the columns to learn, in order
 * @param made the others, by name
 */
public record ColumnPlan(List<String> learnt, Map<String, Made> made) {
  /**
   * A column made by a rule.
   *
   * @param field as it will be, without any real level
   * @param reason why it is not learnt; holds no cell
   * @param remedy how it could be learnt, where its type could be
   */
  public record Made(Field field, MadeColumn column, String reason, Optional<String> remedy) {
    private static final int LONGEST = 60;

    /** The rule for a person: of a long one, such as of hundreds of words, its name alone. */
    public String looks() {
      String rule = column.text();
      int open = rule.indexOf('(');
      return rule.length() <= LONGEST || open < 0 ? rule : rule.substring(0, open) + "(..)";
    }
  }

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
      Optional<Unlearnt> unlearnt = Unlearnt.of(field, cells, real.persons(), training, spec);
      if (unlearnt.isEmpty()) {
        learnt.add(field.name());
        continue;
      }
      Unlearnt shaped = unlearnt.get().shaped(cells, training, real.persons());
      made.put(field.name(), made(field, cells, spec, shaped, locale, clock));
    }
    for (Field field : real.schema().fields()) {
      ColumnSpec spec = said.getOrDefault(field.name(), ColumnSpec.NONE);
      boolean free = spec.rule().isEmpty() && spec.role().isEmpty();
      Optional<Unlearnt> lines = free ? lines(real, field, made) : Optional.empty();
      if (lines.isPresent()) {
        learnt.remove(field.name());
        Column cells = real.column(field.name());
        made.put(field.name(), made(field, cells, spec, lines.get(), locale, clock));
      }
    }
    return new ColumnPlan(List.copyOf(learnt), made);
  }

  private static Optional<Unlearnt> lines(Table real, Field field, Map<String, Made> made) {
    for (Map.Entry<String, Made> parent : made.entrySet()) {
      Optional<String> rule =
          parent.getKey().equals(field.name())
              ? Optional.empty()
              : LinesFinder.rule(
                  real.column(parent.getKey()),
                  parent.getValue().column().text(),
                  real.column(field.name()));
      if (rule.isPresent()) {
        return Optional.of(Unlearnt.lines(parent.getKey(), rule.get()));
      }
    }
    return Optional.empty();
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
        .filter(column -> column.getValue().remedy().isPresent())
        .map(
            column ->
                "column '"
                    + column.getKey()
                    + "' is not learnt: "
                    + column.getValue().reason()
                    + "; it is made by "
                    + column.getValue().looks()
                    + ", by itself. "
                    + column.getValue().remedy().orElseThrow())
        .toList();
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
    MadeColumn column;
    try {
      column = ColumnRules.made(field, asked, locale, clock);
    } catch (SynthException e) {
      if (spec.rule().isPresent() || real.type().kind() == Kind.TEXT) {
        throw e;
      }
      // a number of a card that a spreadsheet has rounded: the rule makes no such numbers
      asked = asked.withType("text");
      field = ColumnRules.madeField(real, asked).withRole(why.role());
      column = ColumnRules.made(field, asked, locale, clock);
    }
    Optional<String> remedy = Optional.of(why.remedy()).filter(r -> !r.isEmpty());
    return new Made(field, column, why.reason(), remedy);
  }

  private static double missingShare(Column cells) {
    long missing = 0;
    for (int row = 0; row < cells.size(); row++) {
      missing += cells.isMissing(row) ? 1 : 0;
    }
    return Math.round(100.0 * missing / Math.max(1, cells.size())) / 100.0;
  }
}
