package dev.synth.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synth.catalog.Settings;
import dev.synth.io.Input;
import dev.synth.problem.Work;
import dev.synth.random.Rng;
import dev.synth.recipe.Learning;
import dev.synth.source.Source;
import dev.synth.synthesis.Sampling;
import dev.synth.synthesis.TableModel;
import dev.synth.table.Column;
import dev.synth.table.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files with codes, keys and references, as people have them: what comes out of each column. */
class ShapedFilesTest {
  private final List<String> warnings = new ArrayList<>();

  private static Table read(String file) {
    try (var in = ShapedFilesTest.class.getResourceAsStream("shaped/" + file + ".csv")) {
      byte[] bytes = Objects.requireNonNull(in).readAllBytes();
      return new Source(Input.of(file + ".csv", bytes), Map.of()).rows();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private TableModel fit(String file) {
    Learning learning = Learning.by(Settings.parse("cart")).withGate(List.of("none"));
    return TrainingRun.fit(
        new TrainingTask("t", read(file), file + ".csv", "abc", learning),
        Work.quiet().withWarnings(warnings::add));
  }

  private static List<String> texts(Table rows, String name) {
    Column cells = rows.column(name);
    List<String> texts = new ArrayList<>();
    for (int row = 0; row < cells.size(); row++) {
      String text = cells.text(row);
      if (text != null) {
        texts.add(text);
      }
    }
    return texts;
  }

  private static List<Long> counts(List<String> texts) {
    return texts.stream()
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
        .values()
        .stream()
        .sorted()
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "integers_of_20_digits, ref, [1-9][0-9]{19}",
    "order_number_format, order_number, ORD-2023-[0-9]{6}",
    "orders_fk_and_gate, id, [1-9][0-9]{3}",
    "orders_fk_and_gate, order_number, ORD-2023-[0-9]{6}",
    "orders_fk_and_gate, invoice_no, 1[0-9]{5}"
  })
  void uniqueColumnsStayUniqueInTheirShape(String file, String column, String regex) {
    TableModel model = fit(file);
    int rows = read(file).rows();
    for (long seed = 1; seed <= 3; seed++) {
      Table made = model.sample(new Sampling(0, rows, seed));
      assertThat(texts(made, column))
          .hasSize(rows)
          .allMatch(text -> text.matches(regex))
          .doesNotHaveDuplicates();
      assertThat(texts(model.sample(new Sampling(10, 5, seed)), column))
          .isEqualTo(texts(made, column).subList(10, 15));
    }
  }

  @Test
  void everyDigitOfALongNumberVaries() {
    List<String> made = texts(fit("integers_of_20_digits").sample(new Sampling(0, 200, 1)), "ref");
    for (int place = 0; place < 20; place++) {
      int at = place;
      Set<Integer> digits = new HashSet<>(made.stream().map(t -> (int) t.charAt(at)).toList());
      assertThat(digits).as("place " + place).hasSizeGreaterThan(7);
    }
    assertThat(made).doesNotContainAnyElementsOf(texts(read("integers_of_20_digits"), "ref"));
  }

  @ParameterizedTest
  @CsvSource({
    "foreign_keys_repeat, customer_id, '[1-9][0-9]?'",
    "foreign_keys_repeat, status_id, [1-9]",
    "orders_fk_and_gate, customer_id, '[1-9][0-9]?'",
    "orders_fk_and_gate, product_id, P-[0-9]{4}",
    "orders_fk_and_gate, batch, B[0-9]{5}"
  })
  void whatRepeatsKeepsItsNumberOfValuesAndHowOftenTheyCome(
      String file, String column, String regex) {
    Table real = read(file);
    List<Long> often = counts(texts(real, column));
    List<String> made = texts(fit(file).sample(new Sampling(0, real.rows(), 1)), column);
    assertThat(made).allMatch(text -> text.matches(regex));
    List<Long> counts = counts(made);
    assertThat(counts.size()).isBetween(often.size() * 9 / 10, often.size());
    long most = often.get(often.size() - 1);
    assertThat(counts.get(counts.size() - 1)).isBetween(most * 7 / 10, most * 14 / 10);
  }

  /** Levels that are frequent in all rows, and not in those to learn from. */
  @Test
  void whatCannotBeLearntHasTheShapeOfItsColumnAndAWarning() {
    Table real = read("cannot_be_learnt_after_split");
    TableModel model = fit("cannot_be_learnt_after_split");
    List<String> made = texts(model.sample(new Sampling(0, real.rows(), 1)), "route");
    assertThat(made).allMatch(text -> text.matches("(Weg|Am Weiher) [0-9]{1,3}"));
    assertThat(warnings)
        .singleElement()
        .asString()
        .startsWith("column 'route' is not learnt: its values say address.line-1")
        .contains("it is made by shape(");
  }

  @ParameterizedTest
  @CsvSource({"O-%08X, 10, 10", "%d, 1, 1", "A%06d-X, 0, 1"})
  void linesAreNumberedWithinTheirOrderAndBothTogetherAreAKey(String id, int start, int step) {
    var csv = new StringBuilder("order_id,line,qty,plan\n");
    var real = new ArrayList<Integer>();
    Rng rng = Rng.of(5, id);
    for (int order = 0; order < 250; order++) {
      int lines = 1 + rng.nextInt(1 + rng.nextInt(9));
      long number = id.contains("X") && !id.contains("d") ? rng.nextLong(1L << 32) : 70_000 + order;
      real.add(lines);
      for (int line = 0; line < lines; line++) {
        csv.append(id.formatted(number)).append(',').append(start + step * line);
        csv.append(',').append(1 + rng.nextInt(5)).append(row(rng)).append('\n');
      }
    }
    Table rows = made(csv.toString(), 600);
    List<String> orders = texts(rows, "order_id");
    List<String> lines = texts(rows, "line");
    var pairs = new HashSet<String>();
    int most = 0;
    for (int row = 0; row < orders.size(); row++) {
      boolean first = row == 0 || !orders.get(row).equals(orders.get(row - 1));
      int expected = first ? start : Integer.parseInt(lines.get(row - 1)) + step;
      assertThat(lines.get(row)).isEqualTo(String.valueOf(expected));
      assertThat(pairs.add(orders.get(row) + "/" + lines.get(row))).isTrue();
      most = Math.max(most, (expected - start) / step + 1);
    }
    assertThat(most).isEqualTo(real.stream().mapToInt(n -> n).max().getAsInt());
    assertThat(orders).doesNotContainAnyElementsOf(List.of("70001", "70002", "A070001-X"));
  }

  private static String row(Rng rng) {
    return rng.nextInt(3) == 0 ? ",basic" : ",pro";
  }

  private static Table made(String csv, int rows) {
    Learning learning = Learning.by(Settings.parse("cart")).withGate(List.of("none"));
    Table real =
        new Source(Input.of("e.csv", csv.getBytes(StandardCharsets.UTF_8)), Map.of()).rows();
    return TrainingRun.fit(new TrainingTask("t", real, "e.csv", "abc", learning), Work.quiet())
        .sample(new Sampling(0, rows, 1));
  }

  @Test
  void keysThatWereWrittenWithAnExponentAreReadBackAsTheyAreWritten() {
    var csv = new StringBuilder("id,plan\n");
    for (int row = 0; row < 200; row++) {
      csv.append(row % 3 == 0 ? "1e5" : row % 3 == 1 ? "-1e308" : row + "e2");
      csv.append(row % 2 == 0 ? ",basic\n" : ",pro\n");
    }
    Table rows = made(csv.toString(), 50);
    assertThat(texts(rows, "id")).hasSize(50).allMatch(text -> !text.contains("E"));
    List<String> ids = texts(rows, "id");
    for (int row = 0; row < ids.size(); row++) {
      double read = Double.parseDouble(ids.get(row));
      assertThat(read).isEqualTo(rows.column("id").number(row));
    }
  }
}
