package dev.synth.recipe;

import dev.synth.synthesis.tree.Cart;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads recipes from texts of tests, with names that do not depend on what is in the catalogs. */
final class RecipeTexts {
  static final Path BASE = Path.of("/srv/app/src/test/synth");

  private static final Vocabulary NAMES =
      new Vocabulary(
          new TreeMap<>(Map.of("autoregressive-gan", any -> {}, "cart", new Cart()::with)),
          new TreeSet<>(Set.of("csv", "jsonl")),
          new TreeMap<>(Map.of("csv", "csv", "jsonl", "jsonl")),
          "autoregressive-gan");

  private RecipeTexts() {}

  static Node.Mapping tree(String yaml) {
    return tree(yaml, Map.of());
  }

  static Node.Mapping tree(String yaml, Map<String, String> environment) {
    return YamlTree.read("synth.yaml", BASE, yaml.getBytes(StandardCharsets.UTF_8), environment);
  }

  static List<Recipe> recipes(String yaml) {
    return recipes(yaml, Map.of());
  }

  static List<Recipe> recipes(String yaml, Map<String, String> properties, String... only) {
    return reader()
        .read(
            new RecipeReader.Request(
                Optional.of(tree(yaml)),
                above(properties),
                Optional.of(BASE.resolve("models")),
                Set.of(only)));
  }

  static RecipeReader reader() {
    return new RecipeReader(NAMES);
  }

  static Node.Mapping above(Map<String, String> properties) {
    return PropertyTree.ofProperties(properties, PropertyTree.RECIPE_KEYS, Path.of("/home/u"));
  }
}
