package dev.synth.rule.guess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synth.Dataset;
import dev.synth.Synth;
import dev.synth.Workplace;
import dev.synth.catalog.Catalog;
import dev.synth.catalog.Settings;
import dev.synth.io.TableFormat;
import dev.synth.mapping.RecordMapper;
import dev.synth.mapping.RecordSchema;
import dev.synth.problem.SynthException;
import dev.synth.problem.Work;
import dev.synth.recipe.Recipe;
import dev.synth.schema.ColumnSpec;
import dev.synth.table.Column;
import dev.synth.table.Role;
import dev.synth.table.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells at the boundaries of what their rules allow. */
class EdgesTest {
  private static final int ROWS = 5_000;

  static Stream<Class<?>> records() {
    return Gallery.all().stream()
        .<Class<?>>map(record -> record)
        .filter(record -> record != Gallery.Address.class);
  }

  private static Recipe recipe(Map<String, ColumnSpec> columns, double edges, String... demands) {
    return Recipe.of("rows", Settings.parse("cart"))
        .withRows(ROWS, 42)
        .withEdges(edges)
        .withLearning(l -> l.withColumns(columns).withConstraints(List.of(demands)));
  }

  private static Dataset dataset(Map<String, ColumnSpec> columns, double edges, String... demands) {
    return Synth.make(recipe(columns, edges, demands), Workplace.local());
  }

  private static List<String> cells(Table table, String name) {
    Column column = table.column(name);
    List<String> cells = new ArrayList<>();
    for (int row = 0; row < column.size(); row++) {
      cells.add(String.valueOf(column.text(row)));
    }
    return cells;
  }

  private static Map<String, ColumnSpec> columns(String... namesAndRules) {
    Map<String, ColumnSpec> columns = new LinkedHashMap<>();
    for (int i = 0; i < namesAndRules.length; i += 2) {
      columns.put(namesAndRules[i], ColumnSpec.NONE.withRule(namesAndRules[i + 1]));
    }
    return columns;
  }

  @ParameterizedTest
  @MethodSource("records")
  void ordinaryRecordsHoldThemAndKeysStayAsTheyAre(Class<?> record) throws IOException {
    Map<String, ColumnSpec> columns = RecordSchema.of(record).columns();
    Dataset plain = dataset(columns, 0);
    Dataset edged = dataset(columns, 0.1);
    assertThat(edged.because()).contains("a share of 0.1 of the cells of ");
    Table before = plain.table();
    Table after = edged.table();
    assertThat(RecordMapper.of(record).map(after)).hasSize(ROWS);
    assertThat(after.schema()).isEqualTo(before.schema());
    for (String name : before.schema().names()) {
      boolean key =
          before.schema().field(before.schema().indexOf(name).orElseThrow()).role() == Role.KEY;
      if (key) {
        assertThat(cells(after, name)).as(name).isEqualTo(cells(before, name));
      }
    }
    var out = new ByteArrayOutputStream();
    TableFormat csv = Catalog.of(TableFormat.class).get("csv");
    edged.write(csv, out, Work.quiet().withThreads(3));
    var again = new ByteArrayOutputStream();
    dataset(columns, 0.1).write(csv, again, Work.quiet().withThreads(1));
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(again.toString(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.05, 0.3, 1})
  void thatShareOfNumbersIsSmallestLargestOrZero(double share) {
    Table rows =
        dataset(
                columns("n", "uniform(-50, 5000000)", "p", "lognormal(25.00, 0.8, min=0.01)"),
                share)
            .table();
    long odd = cells(rows, "n").stream().filter(Set.of("-50", "0", "5000000")::contains).count();
    assertThat(odd / (double) ROWS).isBetween(share - 0.03, share + 0.03);
    long least = cells(rows, "p").stream().filter("0.01"::equals).count();
    assertThat(least / (double) ROWS).isBetween(share - 0.03, share + 0.03);
  }

  @Test
  void momentsAreEndsAndLeapDaysAndHoursThatTheClockSkips() {
    Table rows =
        dataset(
                columns(
                    "day", "date(2023-06-01, 2025-03-15)",
                    "at", "datetime(2023-06-01, 2025-03-15)",
                    "time", "time(08:00, 23:59:59)"),
                1)
            .table();
    assertThat(new TreeSet<>(cells(rows, "day")))
        .containsExactly(
            "2023-06-01",
            "2023-12-31",
            "2024-01-01",
            "2024-01-31",
            "2024-02-29",
            "2024-12-31",
            "2025-01-01",
            "2025-01-31",
            "2025-03-15");
    assertThat(cells(rows, "at"))
        .contains("2024-03-31T02:30:00", "2024-03-10T02:30:00", "2024-12-31T23:59:59");
    assertThat(new TreeSet<>(cells(rows, "time")))
        .containsExactly("08:00:00", "12:00:00", "23:59:59");
  }

  @Test
  void textsAreEmptyLongestAndOfManyScriptsButNeverTooLong() {
    Map<String, ColumnSpec> columns = new LinkedHashMap<>();
    columns.put("note", ColumnSpec.NONE.withRule("words(2, 4)"));
    columns.put("short", ColumnSpec.NONE.withType("text").withRule("words(1)").withLargest(12));
    Table rows = dataset(columns, 0.5).table();
    Set<String> notes = new HashSet<>(cells(rows, "note"));
    assertThat(notes).contains("", "O'Brien", "東京都 日本語", "السلام عليكم");
    assertThat(notes.stream().mapToInt(String::length).max()).hasValue(255);
    assertThat(cells(rows, "short").stream().mapToInt(String::length).max()).hasValue(12);
  }

  @Test
  void anOddPersonIsOddInAllItsColumns() {
    Table rows =
        dataset(
                columns(
                    "first", "person(first-name)",
                    "last", "person(last-name)",
                    "full", "person(full-name)",
                    "gender", "person(gender)"),
                0.2)
            .table();
    Table plain = dataset(columns("gender", "person(gender)"), 0).table();
    List<String> first = cells(rows, "first");
    List<String> last = cells(rows, "last");
    List<String> full = cells(rows, "full");
    assertThat(cells(rows, "gender")).isEqualTo(cells(plain, "gender"));
    assertThat(last).contains("O'Brien", "佐藤");
    for (int row = 0; row < ROWS; row++) {
      assertThat(full.get(row)).isEqualTo(first.get(row) + " " + last.get(row));
    }
  }

  @Test
  void whatIsDemandedStillHolds() {
    Table rows =
        dataset(
                columns("a", "uniform(1, 100)", "b", "uniform(1, 100)", "c", "uniform(1, 100000)"),
                0.5,
                "a < b",
                "unique(c)")
            .table();
    for (int row = 0; row < ROWS; row++) {
      assertThat(rows.column("a").number(row)).isLessThan(rows.column("b").number(row));
    }
    assertThat(cells(rows, "c")).doesNotHaveDuplicates();
    assertThat(cells(rows, "a").stream().filter("1"::equals).count()).isGreaterThan(ROWS / 10);
  }

  @Test
  void whereNothingHasBoundariesThatIsSaid() {
    List<String> warnings = new ArrayList<>();
    Workplace where = Workplace.local();
    Synth.make(
        recipe(columns("city", "place(city)"), 0.1),
        where.withWork(where.work().withWarnings(warnings::add)));
    assertThat(warnings)
        .containsExactly(
            "edges has no effect on 'rows': no column is made by a rule that has boundaries");
  }

  @Test
  void aShareIsFromZeroToOne() {
    assertThatThrownBy(() -> recipe(Map.of(), 1.5))
        .isInstanceOf(SynthException.class)
        .hasMessageContaining("edges is a share of cells");
  }
}
