package dev.synth.constraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synth.Dataset;
import dev.synth.Synth;
import dev.synth.Workplace;
import dev.synth.catalog.Settings;
import dev.synth.expression.Expression;
import dev.synth.io.CsvFormat;
import dev.synth.problem.SynthException;
import dev.synth.problem.Work;
import dev.synth.recipe.Recipe;
import dev.synth.schema.ColumnSpec;
import dev.synth.table.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConstraintsTest {
  private static final Map<String, ColumnSpec> ORDERS = orders();

  private static Map<String, ColumnSpec> orders() {
    Map<String, ColumnSpec> columns = new LinkedHashMap<>();
    columns.put("id", ColumnSpec.NONE.withRule("sequence(1)"));
    columns.put("total", ColumnSpec.NONE);
    columns.put("price", ColumnSpec.NONE.withRule("uniform(1.00, 99.99)"));
    columns.put("quantity", ColumnSpec.NONE.withRule("uniform(1, 12)"));
    columns.put("country", ColumnSpec.NONE.withRule("choice('DE', 'FR', 'US')"));
    columns.put("status", ColumnSpec.NONE.withRule("choice('open', 'paid', 'returned')"));
    columns.put("vat", ColumnSpec.NONE.withRule("uniform(1, 20)").withNulls(0.5));
    columns.put("started", ColumnSpec.NONE.withRule("date(2023-01-01, 2024-12-31)"));
    columns.put("ended", ColumnSpec.NONE.withRule("date(2023-01-01, 2024-12-31)").withNulls(0.2));
    columns.put("code", ColumnSpec.NONE.withRule("uniform(1, 40)"));
    columns.put("line", ColumnSpec.NONE.withRule("uniform(1, 40)"));
    return columns;
  }

  private static Dataset dataset(long rows, String... constraints) {
    Recipe recipe =
        Recipe.of("orders", Settings.of("cart"))
            .withLearning(l -> l.withColumns(ORDERS).withConstraints(List.of(constraints)))
            .withRows(rows, 7);
    return Synth.make(recipe, Workplace.local());
  }

  private static void requireAll(Table rows, String... constraints) {
    for (String text : constraints) {
      var condition = Expression.parse(text).condition(rows.schema());
      for (int row = 0; row < rows.rows(); row++) {
        assertThat(condition.isKept(rows, row)).as(text).isTrue();
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ended >= started
          started < ended
          ended - started between 1 and 30
          total = price * quantity
          total = round(price * quantity * 1.19, 2)
          ended = started + days(quantity)
          price between 10 and 20
          quantity in (2, 4, 6)
          status <> 'returned'
          if country = 'DE' then vat is not null
          (ended is null) = (status = 'open')
          price > 50 or quantity > 6
          """)
  void everyRowKeepsIt(String constraint) {
    Table rows = dataset(2_000, constraint).table();
    requireAll(rows, constraint);
    assertThat(rows.column("id").text(1_999)).isEqualTo("2000");
  }

  @Test
  void severalHoldTogether() {
    String[] all = {
      "ended >= started",
      "total = price * quantity",
      "if country = 'DE' then vat is not null",
      "(ended is null) = (status = 'open')",
      "price >= quantity"
    };
    requireAll(dataset(3_000, all).table(), all);
  }

  @Test
  void aComputedColumnHasTheTypeOfItsValues() {
    Table rows = dataset(3, "total = price * quantity").table();
    assertThat(rows.schema().field(1).type().word()).isEqualTo("decimal");
    assertThat(rows.column("total").text(0)).matches("\\d+\\.\\d\\d");
  }

  @Test
  void onlyColumnsOfTheConstraintChange() {
    Table free = dataset(500).table();
    Table kept = dataset(500, "ended >= started").table();
    for (String other : List.of("id", "price", "quantity", "country", "code")) {
      assertThat(kept.column(other)).isEqualTo(free.column(other));
    }
  }

  @Test
  void noTwoRowsShareWhatIsUnique() throws IOException {
    Dataset data = dataset(1_000, "unique(code, line)");
    Table rows = data.table();
    Set<String> seen = new HashSet<>();
    for (int row = 0; row < rows.rows(); row++) {
      seen.add(rows.column("code").text(row) + " " + rows.column("line").text(row));
    }
    assertThat(seen).hasSize(1_000);
    // whatever the chunks: the first rows are those of a shorter dataset, and a file has the same
    assertThat(dataset(300, "unique(code, line)").table()).isEqualTo(rows.slice(0, 300));
    assertThat(csv(dataset(1_500, "unique(code, line)"))).startsWith(csv(data));
  }

  private static String csv(Dataset data) throws IOException {
    var bytes = new ByteArrayOutputStream();
    data.write(new CsvFormat(), bytes, Work.quiet());
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void tooManyUniqueValuesAreSaid() {
    assertThatThrownBy(() -> dataset(41, "unique(code)").table())
        .isInstanceOf(SynthException.class)
        .hasMessage(
            """
            'unique(code)' cannot hold for 41 rows
             -> its columns have 40 values at most
            To fix: ask for fewer rows, or give the columns rules with more values: sequence(1), uuid.""");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          price > 10         | price < 5           | price > 10; price < 5
          started < ended    | ended < started     | ended < started; started < ended
          status = 'open'    | status in ('paid')  | status = 'open'; status in ('paid')
          vat is null        | vat is not null     | vat is null; vat is not null
          ended >= '2024-02-01' | ended < date '2024-02-01' | ended < date '2024-02-01'; ended >= '2024-02-01'
          price >= quantity + 5 | quantity > price - 3 | price >= quantity + 5; quantity > price - 3
          """)
  void contradictionsAreNamedBeforeTheFirstRow(String one, String other, String named) {
    assertThatThrownBy(() -> dataset(1, one, other))
        .isInstanceOf(SynthException.class)
        .satisfies(
            e -> {
              assertThat(e.getMessage()).startsWith("no row can keep these constraints together\n");
              for (String text : named.split("; ", -1)) {
                assertThat(e.getMessage()).contains("\n -> " + text + "\n");
              }
              assertThat(e.getMessage()).endsWith("To fix: loosen or remove one of them.");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a > 0 and a <= 0    | no row can keep a constraint
          prize > 1           | there is no column 'prize'
          unique(prize)       | there is no column 'prize'
          unique()            | 'unique()' names the wrong number of columns
          combinations(price) | 'combinations(price)' names the wrong number of columns
          combinations(country, status) | 'combinations(country, status)' needs real rows
          1 = 1               | '1 = 1' names no column
          unique(price + 1)   | an expression does not fit its columns
          price ** 2 > 1      | an expression cannot be read
          status > 5          | an expression does not fit its columns
          status = 'closed'   | no row can keep 'status = 'closed''
          """)
  void mistakesAreErrors(String constraint, String message) {
    String text = constraint.replace("a ", "price ");
    assertThatThrownBy(() -> dataset(1, text))
        .isInstanceOf(SynthException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void circlesOfEquationsAreNamed() {
    assertThatThrownBy(
            () ->
                dataset(1, "price = total + 1.00", "quantity = floor(price)", "total = quantity")
                    .table())
        .isInstanceOf(SynthException.class);
  }

  @Test
  void whatCannotBeFoundIsSaidWithItsAttempts() {
    assertThatThrownBy(
            () ->
                dataset(10, "price = quantity * quantity * quantity + 0.37 or price > 500").table())
        .isInstanceOf(SynthException.class)
        .hasMessageContaining("is kept by too few rows")
        .hasMessageContaining("after 100 draws each");
  }
}
