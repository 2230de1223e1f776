package dev.synth;

import static dev.synth.DescribedTables.numbers;
import static dev.synth.DescribedTables.recipe;
import static dev.synth.DescribedTables.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synth.catalog.Settings;
import dev.synth.recipe.Recipe;
import dev.synth.schema.ColumnSpec;
import dev.synth.table.Table;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A thousand rows of each schema keep what it demands. */
class SchemaRowsTest {
  private final DescribedTables described = new DescribedTables();

  @TempDir private Path folder;

  @Test
  void aJsonSchemaGivesTypesBoundsAndFormats() {
    Table orders = described.rows("order.schema.json", "");
    assertThat(orders.schema().names())
        .containsExactly(
            "orderId",
            "reference",
            "customer.name",
            "customer.email",
            "customer.homepage",
            "customer.born",
            "status",
            "currency",
            "priority",
            "gift",
            "total",
            "quantity",
            "packOf",
            "score",
            "note",
            "code",
            "placedAt",
            "deliverAfter",
            "token",
            "client",
            "client6",
            "server",
            "shipTo.street",
            "shipTo.city",
            "shipTo.postcode",
            "shipTo.country",
            "billTo.street",
            "billTo.city",
            "billTo.postcode",
            "billTo.country",
            "channel",
            "discount");
    assertThat(texts(orders, "orderId")).doesNotHaveDuplicates().hasSize(1000);
    assertThat(texts(orders, "reference")).allMatch(t -> t.matches("ORD-[0-9]{4}-[A-Z]{2}"));
    assertThat(texts(orders, "customer.name")).allMatch(t -> t.length() >= 2 && t.length() <= 40);
    assertThat(texts(orders, "customer.email")).allMatch(t -> t.matches("\\S+@example\\.\\w+"));
    assertThat(texts(orders, "customer.homepage")).allMatch(t -> t.startsWith("https://"));
    assertThat(texts(orders, "status")).containsOnly("open", "paid", "it's \"gone\"");
    assertThat(texts(orders, "currency")).containsOnly("EUR");
    assertThat(texts(orders, "priority")).containsOnly("1", "2", "3");
    assertThat(texts(orders, "total")).allMatch(t -> t.matches("\\d{1,4}\\.\\d{2}"));
    assertThat(numbers(orders, "total")).allMatch(n -> n > 0 && n <= 5000);
    assertThat(numbers(orders, "quantity")).allMatch(n -> n >= 1 && n < 13);
    assertThat(numbers(orders, "packOf")).allMatch(n -> n % 6 == 0 && n >= 6 && n <= 96);
    assertThat(numbers(orders, "score")).allMatch(n -> n >= -1 && n <= 1);
    assertThat(texts(orders, "score")).anyMatch(t -> !t.startsWith("1")); // not all at one bound
    assertThat(texts(orders, "note")).allMatch(t -> t.length() >= 12 && t.length() <= 30);
    assertThat(texts(orders, "placedAt")).map(OffsetDateTime::parse).hasSize(1000);
    assertThat(texts(orders, "token")).map(UUID::fromString).hasSize(1000);
    assertThat(texts(orders, "client")).allMatch(t -> t.matches("\\d{1,3}(\\.\\d{1,3}){3}"));
    assertThat(texts(orders, "client6")).allMatch(t -> t.matches("2001:db8:[0-9a-f:]+"));
    assertThat(texts(orders, "shipTo.country")).allMatch(t -> t.matches("[A-Z]{2}"));
    assertThat(texts(orders, "channel")).containsOnly("web", "shop");
    assertThat(numbers(orders, "discount")).allMatch(n -> n >= 0 && n <= 0.5);
  }

  @Test
  void whatIsLeftOutOrNotKeptIsSaidByName() {
    described.rows("order.schema.json", "");
    String out = " of Order of order.schema.json is left out: it ";
    String rule = "; give it a rule to have it made";
    assertThat(described.warnings)
        .containsExactly(
            "column 'lines'" + out + "is an array" + rule,
            "column 'extra'" + out + "is an object of any keys" + rule,
            "column 'anything'" + out + "may be of any type" + rule,
            "column 'payment'" + out + "may have one of several schemas" + rule,
            "column 'replaces'" + out + "refers back to #" + rule,
            "if of Order of order.schema.json is not kept: no rule can say it",
            "the pattern of 'code' of Order of order.schema.json is not kept: no rule can say it");
  }

  @Test
  void anOpenApiDocumentGivesOneOfItsSchemas() {
    Recipe recipe = recipe("openapi-3.0.yaml", "/components/schemas/Pet");
    assertThat(described.made(recipe).because())
        .isEqualTo("rules, by schema Pet of openapi-3.0.yaml");
    Table pets = described.rows("openapi-3.0.yaml", "Pet");
    assertThat(pets.schema().names())
        .containsExactly(
            "id",
            "name",
            "kind",
            "weight",
            "legs",
            "chipped",
            "birth_date",
            "owner.email",
            "owner.since");
    assertThat(texts(pets, "id")).doesNotHaveDuplicates();
    assertThat(texts(pets, "name")).hasSize(1000).allMatch(t -> t.length() <= 12);
    assertThat(texts(pets, "kind")).containsOnly("cat", "dog", "no", "on");
    assertThat(numbers(pets, "weight")).allMatch(n -> n > 0 && n <= 90);
    assertThat(numbers(pets, "legs")).allMatch(n -> n >= 0 && n <= 8);
    Table values = described.rows("openapi-3.1.json", "Measurement");
    assertThat(texts(values, "value")).allMatch(t -> t.matches("-?\\d{1,2}\\.\\d"));
    assertThat(numbers(values, "value")).allMatch(n -> n >= -40 && n <= 85);
    assertThat(texts(values, "unit")).containsOnly("C", "F");
    assertThat(numbers(values, "station.altitude")).allMatch(n -> n >= -430 && n <= 8850);
  }

  /** The fixture's name chooses; the user's word goes over the schema's. */
  @Test
  void theSchemaIsTheOneThatIsCalledLikeTheFixture() {
    Recipe owners =
        Recipe.of("owners", Settings.of("auto"))
            .withSource(DescribedTables.file("openapi-3.0.yaml"))
            .withLearning(
                l -> l.withColumns(Map.of("since", ColumnSpec.NONE.withRule("past(10)"))));
    assertThat(described.made(owners).table().schema().names()).containsExactly("email", "since");
    assertThatThrownBy(() -> described.made(recipe("openapi-3.0.yaml", "")))
        .hasMessage(
            """
            it is not clear which schema of openapi-3.0.yaml is meant
             -> none is called like 'data'
             -> it has [Identified, Pet, Kind, Owner, Error]
            To fix: name one behind #: openapi-3.0.yaml#Identified.""");
    assertThatThrownBy(() -> described.made(recipe("openapi-3.0.yaml", "/components/schemas/Pit")))
        .hasMessage(
            """
            there is no '/components/schemas/Pit' in openapi-3.0.yaml
             -> it has [Identified, Pet, Kind, Owner, Error]
            To fix: write openapi-3.0.yaml#Pet.""");
  }

  /** Rows of JSON go on to be rows, whatever their keys are called. */
  @Test
  void rowsOfJsonAreNoDescription() throws IOException {
    for (String rows :
        List.of(
            "[{\"type\": \"object\", \"properties\": {\"a\": 1}}]",
            "{\"type\": \"Feature\", \"properties\": {\"a\": 1}}",
            "{\"type\": \"object\", \"properties\": \"many\"}\n{\"type\": \"a\"}",
            "{\"$schema\": \"./rows.schema.json\", \"rows\": [{\"a\": 1}]}",
            "{\"a\": [1, 2")) {
      Path file = Files.writeString(folder.resolve("rows.json"), rows);
      assertThat(dev.synth.description.Descriptions.isOne(file)).as(rows).isFalse();
    }
    Path parted = Files.writeString(folder.resolve("rows.json"), "[{\"a\": 1}]");
    Recipe recipe = recipe("openapi-3.0.yaml", "a").withSource(parted);
    assertThatThrownBy(() -> described.made(recipe))
        .hasMessageStartingWith("rows.json has no part 'a'\n");
  }

  @Test
  void decimalsOfManyDigitsStayWhatTheyAre() {
    Table values = described.rows("openapi-3.1.json", "Measurement");
    assertThat(texts(values, "value")).map(BigDecimal::new).allMatch(n -> n.scale() == 1);
  }
}
