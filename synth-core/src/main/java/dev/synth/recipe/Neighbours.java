package dev.synth.recipe;

import dev.synth.catalog.Nearest;
import dev.synth.problem.SynthException;
import dev.synth.rule.ReferenceRule;
import dev.synth.schema.ColumnSpec;
import dev.synth.schema.meaning.ColumnName;
import dev.synth.table.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recipes of one file that refer to each other's rows: by {@code reference(customers.id)}, or by
 * the name of a column for which there is no rule, {@code customer_id} beside a fixture {@code
 * customers} that has an {@code id}. Only fixtures without real rows are referred to by name.
 */
final class Neighbours {
  private static final Pattern REFERENCE = Pattern.compile("(.+) (id|key|number)");

  private final Map<String, Recipe> written;
  private final Map<String, Recipe> linked = new LinkedHashMap<>();
  private final Set<String> open = new LinkedHashSet<>();

  Neighbours(Map<String, Recipe> written) {
    this.written = written;
  }

  /**
   * That recipe, with those that it refers to.
   *
   * @throws SynthException when one is not there, or they refer to each other in a circle
   */
  Recipe linked(String id) {
    Recipe known = linked.get(id);
    if (known != null) {
      return known;
    }
    Recipe recipe = withGuesses(Objects.requireNonNull(written.get(id), id));
    open.add(id);
    Map<String, Recipe> others = new LinkedHashMap<>();
    recipe
        .learning()
        .columns()
        .forEach(
            (column, spec) ->
                spec.rule()
                    .flatMap(ReferenceRule::target)
                    .ifPresent(target -> others.put(target.fixture(), other(id, column, target))));
    open.remove(id);
    Recipe whole = others.isEmpty() ? recipe : recipe.withOthers(List.copyOf(others.values()));
    linked.put(id, whole);
    return whole;
  }

  private Recipe other(String id, String column, ReferenceRule.Target target) {
    String where = "column '" + column + "' of fixture '" + id + "'";
    if (!written.containsKey(target.fixture())) {
      throw SynthException.of(where + " refers to '" + target.fixture() + "', which is not there")
          .at("the fixtures are " + List.copyOf(written.keySet()))
          .toFix(
              Nearest.to(target.fixture(), List.copyOf(written.keySet()))
                  .map(near -> "write '" + near + "'.")
                  .orElse("add a fixture of that name, or give the column another rule."));
    }
    if (open.contains(target.fixture())) {
      throw SynthException.of(where + " closes a circle of references")
          .at("it goes through " + List.copyOf(open))
          .toFix(
              "give one of its columns another rule; parent(1) refers to rows of its own table.");
    }
    return linked(target.fixture());
  }

  private Recipe withGuesses(Recipe recipe) {
    if (recipe.source().isPresent()) {
      return recipe;
    }
    Map<String, ColumnSpec> columns = new LinkedHashMap<>(recipe.learning().columns());
    columns.replaceAll(
        (name, spec) ->
            spec.rule().isPresent() || spec.role().equals(Optional.of(Role.KEY))
                ? spec
                : guess(recipe.id(), name).map(spec::withRule).orElse(spec));
    return columns.equals(recipe.learning().columns())
        ? recipe
        : recipe.withLearning(learning -> learning.withColumns(columns));
  }

  private Optional<String> guess(String id, String column) {
    Matcher named = REFERENCE.matcher(ColumnName.normalised(column));
    if (!named.matches()) {
      return Optional.empty();
    }
    List<String> found = new ArrayList<>();
    written.forEach(
        (other, recipe) -> {
          boolean free = !other.equals(id) && !open.contains(other) && recipe.source().isEmpty();
          if (free && ColumnName.singular(other).equals(named.group(1))) {
            recipe.learning().columns().keySet().stream()
                .filter(key -> isKey(ColumnName.normalised(key), named))
                .findFirst()
                .ifPresent(key -> found.add("reference(" + other + "." + key + ")"));
          }
        });
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** {@code id} or {@code customer id} for {@code customer id}. */
  private static boolean isKey(String key, Matcher named) {
    return key.equals(named.group(2)) || key.equals(named.group());
  }
}
