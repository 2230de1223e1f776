package dev.synth;

import static dev.synth.DescribedTables.numbers;
import static dev.synth.DescribedTables.recipe;
import static dev.synth.DescribedTables.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synth.problem.SynthException;
import dev.synth.recipe.Recipe;
import dev.synth.schema.ColumnSpec;
import dev.synth.table.Table;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** A thousand rows of each table keep what its DDL demands. */
class DdlRowsTest {
  private final DescribedTables described = new DescribedTables();

  @Test
  void aDumpOfPostgresqlGivesTypesKeysAndChecks() {
    Table orders = described.rows("postgresql.sql", "orders");
    assertThat(orders.schema().names())
        .containsExactly(
            "order_id",
            "customer_id",
            "Order Number",
            "status",
            "priority",
            "quantity",
            "price",
            "discount",
            "weight",
            "ordered_on",
            "shipped_on",
            "pickup_from",
            "pickup_to",
            "updated_at",
            "note");
    assertThat(texts(orders, "order_id")).hasSize(1000).startsWith("1", "2").endsWith("1000");
    assertThat(texts(orders, "Order Number")).doesNotHaveDuplicates().hasSize(1000);
    assertThat(texts(orders, "Order Number")).allMatch(text -> text.length() <= 12);
    assertThat(new LinkedHashSet<>(texts(orders, "status")))
        .containsExactlyInAnyOrder("open", "paid", "shipped", "don't know");
    assertThat(numbers(orders, "priority")).allMatch(n -> n >= 1 && n <= 5);
    assertThat(numbers(orders, "quantity")).allMatch(n -> n >= 1);
    assertThat(texts(orders, "price")).allMatch(text -> text.matches("\\d{1,5}\\.\\d{2}"));
    assertThat(texts(orders, "discount")).allMatch(text -> text.matches("0\\.\\d{3}"));
    assertThat(texts(orders, "note")).allMatch(text -> !text.isEmpty() && text.length() <= 20);
    for (int row = 0; row < orders.rows(); row++) {
      if (!orders.column("shipped_on").isMissing(row)) {
        assertThat(String.valueOf(orders.column("shipped_on").text(row)))
            .isGreaterThanOrEqualTo(orders.column("ordered_on").text(row));
      }
    }
    assertThat(described.warnings)
        .containsExactly(
            "column 'gross' of orders of postgresql.sql is left out: it is computed by the"
                + " database; give it a rule to have it made");
  }

  @Test
  void whatNoRuleMakesOrKeepsIsSaidWithItsPlace() {
    Table customers = described.rows("postgresql.sql", "public.CUSTOMERS");
    assertThat(texts(customers, "public_id")).doesNotHaveDuplicates().hasSize(1000);
    assertThat(texts(customers, "email")).doesNotHaveDuplicates().allMatch(t -> t.length() <= 50);
    assertThat(texts(customers, "country_code")).hasSize(1000).allMatch(t -> t.length() == 2);
    assertThat(numbers(customers, "born")).allMatch(n -> n >= 1901 && n <= 2155);
    assertThat(described.warnings)
        .containsExactly(
            "column 'tags' of customers of postgresql.sql is left out: it is an array; give it a"
                + " rule to have it made",
            "column 'preferences' of customers of postgresql.sql is left out: it has the type"
                + " jsonb, which no rule makes; give it a rule to have it made",
            "the check customers_country_check of customers (postgresql.sql, line 55) is not kept:"
                + " the language of constraints cannot say all of it");
  }

  @Test
  void aKeyOfSeveralColumnsIsUnique() {
    Table items = described.rows("postgresql.sql", "order_items");
    List<String> orders = texts(items, "order_id");
    List<String> numbers = texts(items, "item_no");
    assertThat(new LinkedHashSet<>(pairs(orders, numbers))).hasSize(1000);
    assertThat(texts(items, "size")).containsOnly("S", "M", "L");
    Table joins = described.rows("mysql.sql", "film_actor");
    assertThat(new LinkedHashSet<>(pairs(texts(joins, "actor_id"), texts(joins, "film_id"))))
        .hasSize(1000);
  }

  private static List<String> pairs(List<String> first, List<String> second) {
    return java.util.stream.IntStream.range(0, first.size())
        .mapToObj(row -> first.get(row) + " " + second.get(row))
        .toList();
  }

  @Test
  void aDumpOfMysqlGivesTypesKeysAndChecks() {
    Table films = described.rows("mysql.sql", "film");
    assertThat(texts(films, "film_id")).doesNotHaveDuplicates().hasSize(1000);
    assertThat(texts(films, "barcode")).doesNotHaveDuplicates().allMatch(t -> t.length() <= 13);
    assertThat(numbers(films, "release_year")).allMatch(n -> n >= 1901 && n <= 2155);
    assertThat(numbers(films, "language_id")).allMatch(n -> n >= 1 && n <= 255);
    assertThat(numbers(films, "rental_duration")).allMatch(n -> n >= 1 && n <= 14);
    assertThat(texts(films, "rental_rate")).allMatch(t -> t.matches("\\d{1,2}\\.\\d{2}"));
    assertThat(numbers(films, "length")).allMatch(n -> n >= 1 && n <= 65535);
    assertThat(texts(films, "rating")).containsOnly("G", "PG", "PG-13", "R", "NC-17");
    assertThat(texts(films, "in_stock")).containsOnly("true", "false");
    assertThat(films.schema().names()).doesNotContain("poster").contains("last_update");
  }

  /** Scales, widths and names that few tables have. */
  @Test
  void oddTypesAndNamesAreMade() {
    Table odd = described.rows("odd.sql", "");
    assertThat(odd.schema().width()).isEqualTo(33);
    assertThat(texts(odd, "d")).allMatch(t -> t.matches("\\d{1,4}\\.\\d{4}"));
    assertThat(numbers(odd, "d")).allMatch(n -> n > 0);
    assertThat(numbers(odd, "f")).allMatch(n -> n >= 0 && n < 1);
    assertThat(texts(odd, "total")).allMatch(t -> t.matches("\\d{1,3}\\.\\d"));
    assertThat(texts(odd, "we`ird")).allMatch(t -> t.length() <= 3);
    assertThat(numbers(odd, "a,b(c)")).allMatch(n -> n > 3);
    assertThat(texts(odd, "w")).allMatch(t -> t.length() == 3);
    assertThat(texts(odd, "v")).allMatch(t -> t.length() >= 5 && t.length() <= 10);
    assertThat(numbers(odd, "temperature")).allMatch(n -> n >= 0);
    assertThat(numbers(odd, "age")).allMatch(n -> n >= 18);
    assertThat(texts(odd, "z")).doesNotHaveDuplicates();
    assertThat(texts(odd, "code")).doesNotHaveDuplicates().hasSize(1000);
    assertThat(described.warnings).isEmpty();
  }

  @Test
  void theReasonNamesTableAndFile() {
    assertThat(described.made(recipe("mysql.sql", "film")).because())
        .isEqualTo("rules, by table film of mysql.sql");
  }

  /** The user's word counts, key by key. */
  @Test
  void columnsOfTheUserGoOverThoseOfTheFile() {
    ColumnSpec price =
        ColumnSpec.NONE.withBounds(OptionalDouble.of(5), OptionalDouble.empty()).withNulls(0.5);
    Map<String, ColumnSpec> said =
        Map.of(
            "price", price,
            "note", ColumnSpec.NONE.withRule("pattern([a-z]{25})"),
            "GROSS", ColumnSpec.NONE.withRule("formula(price * quantity)"));
    Table orders =
        described.rows(
            "postgresql.sql",
            "orders",
            r -> r.withLearning(learning -> learning.withColumns(said)));
    assertThat(numbers(orders, "price")).allMatch(n -> n >= 5 && n < 100_000).hasSizeLessThan(600);
    assertThat(texts(orders, "note")).allMatch(text -> text.length() == 25);
    assertThat(orders.schema().names()).endsWith("gross");
    assertThat(described.warnings).isEmpty();
  }

  @Test
  void aColumnThatIsNotThereIsNamedWithTheNearest() {
    Map<String, ColumnSpec> said = Map.of("prize", ColumnSpec.NONE.withNulls(0.1));
    Recipe recipe =
        recipe("mysql.sql", "film_actor").withLearning(learning -> learning.withColumns(said));
    assertThatThrownBy(() -> described.made(recipe))
        .hasMessage(
            """
            there is no column 'prize' in film_actor of mysql.sql
             -> its columns are [actor_id, film_id, billing]
            To fix: name one of them.""");
  }

  @Test
  void aDescriptionHasNoRowsToLearnFrom() {
    Recipe recipe = recipe("mysql.sql", "film");
    Path file = recipe.source().orElseThrow();
    String message =
        """
        'data' has no rows to learn from
         -> %s
         -> the file describes a table and holds no row of it
        To fix: name real rows as its source; rows by a description are made without training."""
            .formatted(file);
    Workplace here = Workplace.local();
    assertThatThrownBy(() -> Synth.train(recipe, Path.of("never.synth"), here)).hasMessage(message);
    assertThatThrownBy(() -> Synth.evaluate(recipe, EvaluationOptions.DEFAULT, here))
        .hasMessage(message);
  }

  @Test
  void anAbsentDescriptionIsNoReasonForOtherRules() {
    Map<String, ColumnSpec> said = Map.of("a", ColumnSpec.NONE.withRule("sequence(1)"));
    Path absent = DescribedTables.file("mysql.sql").resolveSibling("my-sql.sql");
    Recipe recipe =
        recipe("mysql.sql", "").withSource(absent).withLearning(l -> l.withColumns(said));
    assertThatThrownBy(() -> described.made(recipe))
        .isInstanceOf(SynthException.class)
        .hasMessage(
            "the description of 'data' is absent\n -> "
                + absent
                + "\nTo fix: name mysql.sql, which is there.");
  }
}
