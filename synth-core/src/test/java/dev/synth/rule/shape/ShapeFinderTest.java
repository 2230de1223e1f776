package dev.synth.rule.shape;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synth.random.Rng;
import dev.synth.rule.Rules;
import dev.synth.table.ColumnType;
import dev.synth.table.LongColumn;
import dev.synth.table.Persons;
import dev.synth.table.TextColumn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapeFinderTest {
  private static final int ROWS = 400;

  private static Optional<String> rule(List<String> texts) {
    return find(texts, Persons.ROWS);
  }

  private static Optional<String> find(List<String> texts, Persons persons) {
    int[] all = IntStream.range(0, texts.size()).toArray();
    return ShapeFinder.rule(TextColumn.of(texts), all, persons);
  }

  /** Twelve rows of one person are no shape of many. */
  @Test
  void thePartsThatOnePersonHasAreNotLearnt() {
    List<String> texts = new ArrayList<>();
    List<String> owners = new ArrayList<>();
    for (int row = 0; row < 240; row++) {
      boolean mine = row % 20 == 0;
      texts.add(mine ? "ZQX-9" + (500 + row) : "AB-" + (1000 + row * 37 % 8999));
      owners.add(mine ? "one" : "p" + row);
    }
    assertThat(find(texts, Persons.ROWS).orElseThrow()).contains("ZQX");
    assertThat(find(texts, Persons.of(TextColumn.of(owners))).orElseThrow()).doesNotContain("ZQX");
  }

  @Test
  void aFewWordsAndNumbersThatRepeatHaveTextsEnough() {
    List<String> values = List.of("-1e308", "1e5", "Infinity", "|", "5.", "😀", "1e5", "Infinity");
    List<String> texts = new ArrayList<>();
    for (int row = 0; row < 300; row++) {
      texts.add(row < 8 ? String.valueOf(88 + row) : values.get(row * 7 % values.size()));
    }
    find(texts, Persons.ROWS).ifPresent(rule -> assertThat(Rules.texts(rule, 500)).hasSize(500));
  }

  private static List<String> column(IntFunction<String> cell) {
    return IntStream.range(0, ROWS).mapToObj(cell).toList();
  }

  /** Texts made of a rule are learnt again: the shape of the one is that of the other. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          shape('SKU-[A-Z]{4}-[0-9]{4}', draw=unique)      ~ SKU-[A-Z]{4}-[0-9]{4}
          shape('(DE|FR)-(2022|2023)-[0-9]{6}', draw=unique) ~ (DE|FR)-(2022|2023)-[0-9]{6}
          shape('[0-9a-f]{40}', draw=unique)               ~ [0-9a-f]{40}
          shape('[A-Z2-7]{10}', draw=unique)               ~ [A-Z2-7]{10}
          shape('[A-Z]{1:1|2:1}-[A-Z]{2} [1-9][0-9]{2:1|3:1}', draw=unique) ~ [A-Z]{1,2}-[A-Z]{2} [1-9][0-9]{2,3}
          shape('[А-Я]{2} [0-9]{5}', draw=unique)          ~ [а-я]{2} [0-9]{5}
          shape('\\{"k"\\: "[A-Z]{3}[0-9]{4}"\\}', draw=unique) ~ \\{"k": "[A-Z]{3}[0-9]{4}"\\}
          shape('[A-Z]{2}[0-9]{2}':9, 'x[0-9]{5}':1, draw=unique) ~ [A-Z]{2}[0-9]{2}|x[0-9]{5}
          """)
  void uniqueCodesKeepTheirShape(String real, String regex) {
    for (long seed = 1; seed <= 3; seed++) {
      List<String> texts = Rules.texts(Rules.read(real), 0, ROWS, seed);
      String rule = rule(texts).orElseThrow();
      List<String> made = Rules.texts(Rules.read(rule), 0, ROWS, 9);
      assertThat(made).as(rule).allMatch(text -> text.matches(regex)).doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @CsvSource({"luhn, 15", "ean, 12", "isbn, 9", "mod97, 12"})
  void checkDigitsStayRight(String check, int digits) {
    List<String> texts =
        Rules.texts("shape('[0-9]{" + digits + "}(" + check + ")', draw=unique)", ROWS);
    String rule = rule(texts).orElseThrow();
    CheckDigit digit = CheckDigit.of(check).orElseThrow();
    assertThat(Rules.texts(rule, ROWS)).as(rule).allMatch(digit::holds).doesNotHaveDuplicates();
  }

  @Test
  void whatRunsGoesOn() {
    List<String> orders = column(i -> "ORD-2023-" + String.valueOf(1_000_017 + i).substring(1));
    assertThat(rule(orders)).contains("shape('ORD-2023-(000001+1)', draw=running)");
    List<String> invoices = column(i -> "" + (104_711 + 3 * i));
    assertThat(rule(invoices)).contains("shape('(100000+3)', draw=running)");
    List<String> batches = column(i -> "B" + String.valueOf(100_000 + i / 4).substring(1));
    assertThat(rule(batches)).contains("shape('B(00001+1)', draw=running, repeats=4x100)");
  }

  @Test
  void aReferenceKeepsItsNumberOfValuesAndHowOftenTheyCome() {
    var rng = Rng.of(3, "reference");
    List<Long> real = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      real.add(200_000 + 7_919L * rng.nextInt(1 + rng.nextInt(60)));
    }
    var type = new ColumnType.Numeric(0);
    var cells = LongColumn.of(type, real.stream().mapToLong(n -> n).toArray());
    String rule =
        ShapeFinder.rule(cells, IntStream.range(0, ROWS).toArray(), Persons.ROWS).orElseThrow();
    List<String> made = Rules.texts(rule, type, ROWS);
    assertThat(made).allMatch(text -> text.matches("[1-9][0-9]{5}"));
    List<Long> often = counts(real);
    assertThat(counts(made)).hasSameSizeAs(often);
    for (int i = 0; i < often.size(); i++) { // above sixteen rows, classes have the mean
      assertThat(counts(made).get(i)).isBetween(often.get(i) * 9 / 10, often.get(i) * 10 / 9);
    }
  }

  private static <T> List<Long> counts(List<T> cells) {
    return cells.stream()
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
        .values()
        .stream()
        .sorted()
        .toList();
  }

  /** Neither a fixed part, nor a sub-code, nor a length, nor a class of fewer rows stands in it. */
  @Test
  void whatFewRowsHoldIsNotInTheShape() {
    List<String> texts =
        column(
            i ->
                i % 100 == 7
                    ? "ZQX-" + (77_000 + i)
                    : "ORD-" + String.valueOf(1_000_000 + (i * 7_919L) % 900_000).substring(1));
    String rule = rule(texts).orElseThrow();
    assertThat(rule).contains("ORD-").doesNotContain("ZQX").doesNotContain("77");
    assertThat(Rules.texts(rule, ROWS)).allMatch(text -> text.matches("ORD-[0-9]{6}"));
    List<String> odd =
        column(i -> i == 5 ? "A" + "9".repeat(31) : "A" + (1_000 + 13 * (i * 61 % ROWS)));
    assertThat(Rules.texts(rule(odd).orElseThrow(), ROWS))
        .allMatch(text -> text.matches("A[0-9]{4}"));
  }

  /** Of a large shape, hardly any text that is real comes out. */
  @Test
  void theTextsAreNewOnes() {
    String real = "shape('[A-Z]{3}[0-9]{6}', draw=unique)";
    List<String> texts = Rules.texts(Rules.read(real), 0, ROWS, 1);
    var made = new HashSet<>(Rules.texts(rule(texts).orElseThrow(), 10_000));
    made.retainAll(texts); // 400 x 10,000 of 1.8 x 10^10: fails once in 4,000 keys
    assertThat(made).isEmpty();
  }

  @Test
  void wordsHaveNoShape() {
    assertThat(rule(column(i -> "the quick brown fox " + "jumps ".repeat(i % 5)))).isEmpty();
    assertThat(rule(List.of("A1", "B2"))).isEmpty();
  }

  /** More rows than the shape has texts: it counts where it can. */
  @Test
  void aFullShapeCounts() {
    List<String> texts = Rules.texts("shape('P[0-9]{3}', draw=unique)", ROWS);
    String rule = rule(texts).orElseThrow();
    assertThat(Rules.texts(rule, 5_000)).doesNotHaveDuplicates().startsWith("P001", "P002");
  }
}
