package dev.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synth.catalog.Catalog;
import dev.synth.io.TableFormat;
import dev.synth.problem.SynthException;
import dev.synth.problem.Work;
import dev.synth.recipe.Node;
import dev.synth.recipe.PropertyTree;
import dev.synth.recipe.Recipe;
import dev.synth.recipe.RecipeReader;
import dev.synth.recipe.YamlTree;
import dev.synth.table.Column;
import dev.synth.table.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Datasets of one file that refer to each other. */
class ReferencesTest {
  @TempDir Path folder;

  private Map<String, Recipe> recipes(String fixtures, String... only) {
    byte[] yaml = ("version: 1\nfixtures:\n" + fixtures).getBytes(StandardCharsets.UTF_8);
    Node.Mapping document = YamlTree.read("synth.yaml", folder, yaml, Map.of());
    Node.Mapping nothing = PropertyTree.ofProperties(Map.of(), List.of(), folder);
    return RecipeReader.of("cart")
        .read(
            new RecipeReader.Request(
                Optional.of(document), nothing, Optional.empty(), Set.of(only)))
        .stream()
        .collect(Collectors.toMap(Recipe::id, recipe -> recipe));
  }

  private static Table rows(Recipe recipe) {
    return Synth.make(recipe, Workplace.local()).table();
  }

  private static List<String> cells(Table table, String name) {
    Column column = table.column(name);
    List<String> cells = new ArrayList<>();
    for (int row = 0; row < column.size(); row++) {
      cells.add(Objects.requireNonNull(column.text(row)));
    }
    return cells;
  }

  private static final String SHOP =
      """
        customers:
          rows: 200
          columns:
            id: {rule: "shape('C-[0-9]{6}', draw=unique)", role: key}
            name: {type: text}
        orders:
          rows: 5000
          columns:
            id: {type: integer, role: key}
            customer_id: {%s}
            total: {type: decimal}
        items:
          rows: 1000
          columns:
            order: {rule: reference(orders.id)}
            product: {type: text}
      """;

  @Test
  void valuesAreThoseOfTheOtherRowsAndSomeComeOften() throws IOException {
    Map<String, Recipe> shop = recipes(SHOP.formatted("rule: reference(customers.id)"));
    Set<String> customers = new TreeSet<>(cells(rows(shop.get("customers")), "id"));
    List<String> referred = cells(rows(shop.get("orders")), "customer_id");
    assertThat(customers).hasSize(200).containsAll(referred);
    Map<String, Integer> counts = new HashMap<>();
    referred.forEach(id -> counts.merge(id, 1, Integer::sum));
    assertThat(counts).hasSizeGreaterThan(190);
    assertThat(counts.values().stream().mapToInt(n -> n).max().orElse(0)).isGreaterThan(60);
    Table items = rows(shop.get("items"));
    assertThat(items.schema().field(0).type().word()).isEqualTo("integer");
    assertThat(cells(rows(shop.get("orders")), "id")).containsAll(cells(items, "order"));
    Dataset orders = Synth.make(shop.get("orders"), Workplace.local());
    TableFormat csv = Catalog.of(TableFormat.class).get("csv");
    var one = new ByteArrayOutputStream();
    orders.write(csv, one, Work.quiet().withThreads(1));
    var three = new ByteArrayOutputStream();
    orders.write(csv, three, Work.quiet().withThreads(3));
    assertThat(three.toByteArray()).isEqualTo(one.toByteArray());
  }

  @Test
  void aColumnNamedLikeAnotherFixturesKeyRefersToIt() {
    Map<String, Recipe> named = recipes(SHOP.formatted("type: text"));
    Map<String, Recipe> written = recipes(SHOP.formatted("rule: reference(customers.id)"));
    assertThat(cells(rows(named.get("orders")), "customer_id"))
        .isEqualTo(cells(rows(written.get("orders")), "customer_id"));
    Recipe alone = recipes(SHOP.formatted("type: text"), "orders").get("orders");
    assertThat(rows(alone)).isEqualTo(rows(named.get("orders")));
    Recipe plain =
        recipes("  orders: {columns: {id: {type: integer}, customer_id: {type: integer}}}\n")
            .get("orders");
    assertThat(rows(plain).rows()).isEqualTo(100);
  }

  @Test
  void whatIsReferredToCountsForWhatIsUpToDate() {
    Recipe few = recipes(SHOP.formatted("type: text")).get("orders");
    Recipe more = recipes(SHOP.formatted("type: text").replace("200", "300")).get("orders");
    assertThat(dev.synth.catalog.Canonical.text(few))
        .isNotEqualTo(dev.synth.catalog.Canonical.text(more));
  }

  @Test
  void whatIsNotThereIsSaid() {
    assertThatThrownBy(() -> recipes(SHOP.formatted("rule: reference(customer.id)")))
        .isInstanceOf(SynthException.class)
        .hasMessageContaining(
            "column 'customer_id' of fixture 'orders' refers to 'customer', which is not there")
        .hasMessageContaining("write 'customers'");
    Recipe orders = recipes(SHOP.formatted("rule: reference(customers.ids)")).get("orders");
    assertThatThrownBy(() -> rows(orders))
        .isInstanceOf(SynthException.class)
        .hasMessageContaining("'customers' has no column 'ids' to refer to")
        .hasMessageContaining("write 'id'");
    assertThatThrownBy(() -> recipes(SHOP.formatted("rule: reference(customers)")))
        .isInstanceOf(SynthException.class)
        .hasMessageContaining("it does not say a column of a dataset");
  }

  @Test
  void aCircleIsRefused() {
    String circle =
        """
          a: {columns: {id: {type: integer}, b_id: {rule: reference(b.id)}}}
          b: {columns: {id: {type: integer}, a_id: {rule: reference(a.id)}}}
        """;
    assertThatThrownBy(() -> recipes(circle))
        .isInstanceOf(SynthException.class)
        .hasMessageContaining("closes a circle of references");
    String guessed =
        """
          users: {columns: {id: {type: integer}, team_id: {type: integer}}}
          teams: {columns: {id: {type: integer}, user_id: {type: integer}}}
        """;
    assertThat(rows(recipes(guessed).get("users")).rows()).isEqualTo(100);
  }
}
