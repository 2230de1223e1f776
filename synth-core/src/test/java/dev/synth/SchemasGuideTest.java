package dev.synth;

import static dev.synth.DescribedTables.numbers;
import static dev.synth.DescribedTables.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.synth.recipe.Node;
import dev.synth.recipe.PropertyTree;
import dev.synth.recipe.Recipe;
import dev.synth.recipe.RecipeReader;
import dev.synth.recipe.YamlTree;
import dev.synth.table.Table;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of {@code docs/schemas.md} are made. */
class SchemasGuideTest {
  private static final Pattern BLOCK = Pattern.compile("(?s)```(\\w*)\n(.*?)```");

  @TempDir private Path folder;
  private final DescribedTables described = new DescribedTables();

  private static List<String> blocks(String language) throws IOException {
    String guide = Files.readString(Path.of("../docs/schemas.md"));
    return BLOCK
        .matcher(guide)
        .results()
        .filter(block -> block.group(1).equals(language))
        .map(block -> block.group(2))
        .toList();
  }

  private Recipe recipe(String yaml) {
    byte[] bytes = yaml.getBytes(StandardCharsets.UTF_8);
    Node.Mapping tree = YamlTree.read("synth.yaml", folder, bytes, Map.of());
    Node.Mapping above = PropertyTree.ofProperties(Map.of(), PropertyTree.RECIPE_KEYS, folder);
    return RecipeReader.of("cart")
        .read(new RecipeReader.Request(Optional.of(tree), above, Optional.empty(), Set.of()))
        .get(0);
  }

  @Test
  void theTableOfTheGuideIsMade() throws IOException {
    Files.writeString(folder.resolve("schema.sql"), blocks("sql").get(0));
    Dataset made = described.made(recipe(blocks("yaml").get(0)));
    assertThat(blocks("")).contains("orders: " + made.because() + "\n");
    Table orders = made.table();
    assertThat(orders.rows()).isEqualTo(500);
    assertThat(numbers(orders, "price")).allMatch(price -> price > 0 && price <= 250);
    assertThat(numbers(orders, "quantity")).allMatch(number -> number >= 1 && number <= 12);
    assertThat(texts(orders, "status")).containsOnly("open", "paid", "shipped");
    assertThat(described.warnings).isEmpty();
  }

  @Test
  void theSchemaOfTheGuideIsMade() throws IOException {
    List<String> yaml = blocks("yaml");
    Files.writeString(folder.resolve("openapi.yaml"), yaml.get(1));
    Recipe recipe = recipe(yaml.get(2));
    assertThat(recipe.part()).contains("/components/schemas/Order");
    Dataset made = described.made(recipe);
    assertThat(made.because()).isEqualTo("rules, by schema Order of openapi.yaml");
    Table orders = made.table();
    assertThat(orders.schema().names())
        .containsExactly("id", "email", "total", "coupon", "shipTo.street", "shipTo.city");
    assertThat(numbers(orders, "total")).allMatch(total -> total > 0 && total < 1000);
    assertThat(texts(orders, "coupon")).allMatch(text -> text.matches("[A-Z]{4}-[0-9]{2}"));
    assertThat(described.warnings).isEmpty();
  }

  @Test
  void thePartMayStandBehindTheFile() {
    Recipe recipe = recipe("version: 1\nfixtures: {a: {source: ../db/Schema.SQL#shop.orders}}\n");
    assertThat(recipe.source()).contains(folder.resolve("../db/Schema.SQL").normalize());
    assertThat(recipe.part()).contains("shop.orders");
    Recipe rows = recipe("version: 1\nfixtures: {a: {source: \"a#b.csv\"}}\n");
    assertThat(rows.source()).contains(folder.resolve("a#b.csv"));
    assertThat(rows.part()).isEmpty();
  }
}
