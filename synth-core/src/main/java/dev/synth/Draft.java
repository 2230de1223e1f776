package dev.synth;

import dev.synth.constraint.Constraints;
import dev.synth.io.layout.Found;
import dev.synth.json.PlainJson;
import dev.synth.recipe.Recipe;
import dev.synth.relation.finding.RelationFinder;
import dev.synth.rule.ColumnRules;
import dev.synth.schema.ColumnSpec;
import dev.synth.source.Source;
import dev.synth.table.ColumnType;
import dev.synth.table.Field;
import dev.synth.table.Table;
import dev.synth.training.ColumnPlan;
import dev.synth.training.Split;
import dev.synth.training.Subjects;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A fixture of {@code synth.yaml} that says what was found out about a file of real rows: how it is
 * read, types and formats, what is not learnt and why, whose the rows are, and what holds between
 * columns. It reads as it would be read without a word, so that a line is there to be changed.
 * Holds no value that fewer than five persons have.
 */
final class Draft {
  /** Rules that real cells have told: they would be found again, and are long. */
  private static final List<String> LEARNT_RULES = List.of("shape(", "sentences(", "list(");

  private static final int COMMENT_AT = 64;

  private final StringBuilder text = new StringBuilder();

  private Draft() {}

  static String of(Recipe recipe, Source source, List<Found> found, Path folder, Workplace where) {
    var draft = new Draft();
    draft.write(recipe, Subjects.of(source.rows(), recipe.learning()), found, folder, where);
    return draft.text.toString();
  }

  private void write(Recipe recipe, Table real, List<Found> found, Path folder, Workplace where) {
    line("  " + key(recipe.id()) + ":", count(real));
    recipe.source().ifPresent(file -> line("    source: " + scalar(shown(file, folder)), ""));
    found.stream()
        .map(Found::draft)
        .filter(read -> !read.isEmpty())
        .forEach(read -> line("    " + read, "as it was found"));
    Optional<String> subject =
        recipe.learning().subject().or(() -> Subjects.found(real, recipe.learning()));
    boolean sure = recipe.learning().subject().isPresent();
    subject.ifPresent(
        column ->
            line(
                (sure ? "    subject: " : "    # subject: ") + scalar(column),
                sure ? "" : "its values come in several rows: if it says whose they are, say so"));
    line("    columns:", "");
    Constraints demanded = Constraints.parse(recipe.learning().constraints());
    ColumnPlan plan =
        ColumnPlan.of(
            real,
            ColumnRules.computed(Subjects.said(recipe.learning()), demanded),
            recipe.learning().locale(),
            recipe.learning().clock());
    for (Field field : real.schema().fields()) {
      ColumnSpec said = recipe.learning().columns().getOrDefault(field.name(), ColumnSpec.NONE);
      column(field, said, Optional.ofNullable(plan.made().get(field.name())));
    }
    if (!plan.learnt().isEmpty() && recipe.learning().findsRelations()) {
      Table learnable = real.select(plan.learnt());
      relations(RelationFinder.find(Split.of(learnable).training(), where.work()));
    }
  }

  private static String count(Table real) {
    return String.format(Locale.ROOT, "%,d rows, %d columns", real.rows(), real.columns().size());
  }

  private static String shown(Path file, Path folder) {
    Path absolute = file.toAbsolutePath().normalize();
    Path from = folder.toAbsolutePath().normalize();
    boolean related = absolute.getRoot() != null && absolute.getRoot().equals(from.getRoot());
    return (related ? from.relativize(absolute) : absolute).toString().replace('\\', '/');
  }

  private void column(Field field, ColumnSpec said, Optional<ColumnPlan.Made> made) {
    if (said.rule().isPresent()) {
      entry(field, "rule: " + scalar(said.rule().get()) + role(said), "as it was said");
      return;
    }
    if (made.isEmpty()) {
      List<String> formats = field.spelling().formats();
      boolean one = formats.size() == 1;
      boolean own = formats.isEmpty() && field.type() instanceof ColumnType.Temporal;
      String format =
          one || own ? ", format: " + scalar(one ? formats.get(0) : pattern(field)) : "";
      String several = formats.size() > 1 ? "learnt, in " + formats.size() + " formats" : "learnt";
      entry(field, "type: " + field.type().word() + format + role(said), several);
      return;
    }
    String rule = made.get().column().text();
    String role = made.get().field().role().name().toLowerCase(Locale.ROOT).replace('_', '-');
    String why = made.get().reason();
    boolean own = LEARNT_RULES.stream().anyMatch(rule::startsWith);
    if (own) {
      entry(
          field,
          "type: " + field.type().word() + role(said),
          why + "; made by " + made.get().looks());
    } else {
      entry(field, "rule: " + scalar(rule) + ", role: " + role, why);
    }
  }

  private static String role(ColumnSpec said) {
    return said.role()
        .map(role -> ", role: " + role.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .orElse("");
  }

  private static String pattern(Field field) {
    return ((ColumnType.Temporal) field.type()).pattern();
  }

  private void entry(Field field, String value, String comment) {
    line("      " + key(field.name()) + ": {" + value + "}", comment);
  }

  private void relations(List<dev.synth.relation.Found> found) {
    if (found.isEmpty()) {
      return;
    }
    line("    # found between columns, and kept without a word:", "");
    for (dev.synth.relation.Found one : found) {
      String share =
          one.hard()
              ? "in all rows"
              : String.format(Locale.ROOT, "in %.1f %% of the rows", 100 * one.held().share());
      line("    #   " + one.relation().words().replaceAll("\\s+", " "), share);
    }
  }

  private void line(String yaml, String comment) {
    text.append(yaml);
    if (!comment.isEmpty()) {
      text.append(" ".repeat(Math.max(2, COMMENT_AT - yaml.length())));
      text.append("# ").append(comment.replaceAll("\\s+", " "));
    }
    text.append('\n');
  }

  private static String key(String name) {
    return name.matches("[A-Za-z][A-Za-z0-9_-]*") && !isWordOfYaml(name) ? name : quoted(name);
  }

  private static String scalar(String value) {
    return value.matches("[A-Za-z./][A-Za-z0-9_./-]*") && !isWordOfYaml(value)
        ? value
        : quoted(value);
  }

  private static boolean isWordOfYaml(String word) {
    return word.toLowerCase(Locale.ROOT)
        .matches("y|n|yes|no|on|off|true|false|null|\\.?nan|\\.?inf");
  }

  /** What is quoted in JSON is so in YAML. */
  private static String quoted(String text) {
    String object = PlainJson.line(Map.of("", text));
    return object.substring(object.indexOf(':') + 1, object.length() - 1);
  }
}
