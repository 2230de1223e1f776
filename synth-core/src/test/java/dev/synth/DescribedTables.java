package dev.synth;

import dev.synth.catalog.Settings;
import dev.synth.recipe.Recipe;
import dev.synth.table.Column;
import dev.synth.table.Table;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** Rows of descriptions among the test's resources, and what was warned of. */
final class DescribedTables {
  final List<String> warnings = new ArrayList<>();

  static Path file(String name) {
    try {
      return Path.of(
          Objects.requireNonNull(DescribedTables.class.getResource("description/" + name)).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  static Recipe recipe(String name, String part) {
    Recipe recipe = Recipe.of("data", Settings.of("auto")).withSource(file(name)).withRows(1000, 7);
    return part.isEmpty() ? recipe : recipe.withPart(part);
  }

  /** A thousand rows. */
  Table rows(String name, String part) {
    return rows(name, part, recipe -> recipe);
  }

  Table rows(String name, String part, UnaryOperator<Recipe> change) {
    return made(change.apply(recipe(name, part))).table();
  }

  Dataset made(Recipe recipe) {
    Workplace here = Workplace.local();
    return Synth.make(recipe, here.withWork(here.work().withWarnings(warnings::add)));
  }

  static List<String> texts(Table table, String name) {
    Column column = table.column(name);
    List<String> texts = new ArrayList<>();
    for (int row = 0; row < table.rows(); row++) {
      if (!column.isMissing(row)) {
        texts.add(Objects.requireNonNull(column.text(row)));
      }
    }
    return texts;
  }

  static List<Double> numbers(Table table, String name) {
    return texts(table, name).stream().map(Double::valueOf).toList();
  }
}
