package dev.synth;

import dev.synth.catalog.Nearest;
import dev.synth.problem.SynthException;
import dev.synth.recipe.Learning;
import dev.synth.recipe.Recipe;
import dev.synth.rule.ReferenceRule;
import dev.synth.schema.ColumnSpec;
import dev.synth.synthesis.MadeColumn;
import dev.synth.synthesis.TableModel;
import dev.synth.table.Column;
import dev.synth.table.Field;
import dev.synth.table.Schema;
import dev.synth.table.Table;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Columns whose values are those of other datasets. */
final class References {
  private References() {}

  /** A column that refers to another has its type, unless one is said. */
  static Learning typed(Recipe recipe, Workplace where) {
    Map<String, ColumnSpec> columns = new LinkedHashMap<>(recipe.learning().columns());
    columns.replaceAll(
        (name, spec) ->
            spec.rule()
                .flatMap(ReferenceRule::target)
                .filter(target -> spec.type().isEmpty())
                .map(target -> spec.withType(field(recipe, target, where).type().word()))
                .orElse(spec));
    return recipe.learning().withColumns(columns);
  }

  private static Field field(Recipe recipe, ReferenceRule.Target target, Workplace where) {
    Schema schema = Synth.make(other(recipe, target), where).model().schema();
    return schema.field(place(schema, target));
  }

  /**
   * The columns of the model that refer to others, made of the others' rows.
   *
   * @throws SynthException when what they refer to is not there
   */
  static Map<String, MadeColumn> of(Recipe recipe, TableModel model, Workplace where) {
    Map<String, Table> tables = new HashMap<>();
    Map<String, MadeColumn> referring = new LinkedHashMap<>();
    model
        .made()
        .forEach(
            (name, made) -> {
              Optional<ReferenceRule.Target> target = ReferenceRule.target(made.text());
              if (target.isEmpty() || recipe.others().isEmpty()) {
                return; // what is missing is said when rows are made
              }
              Table rows =
                  tables.computeIfAbsent(
                      target.get().fixture(),
                      fixture -> Synth.make(other(recipe, target.get()), where).table());
              Column values = rows.column(place(rows.schema(), target.get()));
              if (values.size() == 0) {
                throw SynthException.of("'" + made.text() + "' refers to a dataset without rows")
                    .toFix("give '" + target.get().fixture() + "' at least one.");
              }
              int place = model.schema().indexOf(name).orElseThrow();
              Field field = model.schema().field(place);
              referring.put(name, made.withRule(ReferenceRule.to(made.arguments(field), values)));
            });
    return referring;
  }

  private static Recipe other(Recipe recipe, ReferenceRule.Target target) {
    List<String> ids = recipe.others().stream().map(Recipe::id).toList();
    return recipe.others().stream()
        .filter(one -> one.id().equals(target.fixture()))
        .findFirst()
        .orElseThrow(
            () ->
                SynthException.of(
                        "'"
                            + recipe.id()
                            + "' refers to '"
                            + target.fixture()
                            + "', which is not there")
                    .at("the others are " + ids)
                    .toFix(
                        Nearest.to(target.fixture(), ids)
                            .map(near -> "write '" + near + "'.")
                            .orElse("add a fixture of that name, or use another rule.")));
  }

  private static int place(Schema schema, ReferenceRule.Target target) {
    return schema
        .indexOf(target.column())
        .orElseThrow(
            () ->
                SynthException.of(
                        "'"
                            + target.fixture()
                            + "' has no column '"
                            + target.column()
                            + "' to refer to")
                    .at("its columns are " + schema.names())
                    .toFix(
                        Nearest.to(target.column(), schema.names())
                            .map(near -> "write '" + near + "'.")
                            .orElse("name one of them.")));
  }
}
