package dev.synth.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synth.problem.SynthException;
import dev.synth.table.CodeColumn;
import dev.synth.table.Column;
import dev.synth.table.ColumnType;
import dev.synth.table.DoubleColumn;
import dev.synth.table.Field;
import dev.synth.table.LongColumn;
import dev.synth.table.Role;
import dev.synth.table.Schema;
import dev.synth.table.Table;
import dev.synth.table.TemporalFormat;
import dev.synth.table.TextColumn;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ExpressionTest {
  /** A row of an order, and a row whose cells are all missing. */
  private static final Table ROWS = rows();

  private static Table rows() {
    List<Field> fields = new ArrayList<>();
    List<Column> columns = new ArrayList<>();
    put(fields, columns, "price", numbers(2, 1250));
    put(fields, columns, "quantity", numbers(0, 12));
    put(fields, columns, "total", numbers(2, 15000));
    put(fields, columns, "unit `price`", numbers(0, 3));
    put(fields, columns, "share", DoubleColumn.of(new double[] {0.25, Double.NaN}));
    put(fields, columns, "name", TextColumn.of(Arrays.asList("Mayser", null)));
    put(fields, columns, "status", codes("open", "paid", "lost"));
    put(fields, columns, "active", codes("true", "false"));
    put(fields, columns, "started", times("yyyy-MM-dd", "2024-01-31"));
    put(fields, columns, "ended", times("yyyy-MM-dd", "2024-02-15"));
    put(fields, columns, "returned", times("yyyy-MM-dd", null));
    put(fields, columns, "date", times("yyyy-MM-dd", null));
    put(fields, columns, "seen", times("yyyy-MM-dd HH:mm:ss", "2024-02-01 08:00:00"));
    put(fields, columns, "opens", times("HH:mm", "08:30"));
    return Table.of(new Schema(fields), columns);
  }

  private static void put(List<Field> fields, List<Column> columns, String name, Column cells) {
    fields.add(new Field(name, cells.type(), Role.INSENSITIVE, true));
    columns.add(cells);
  }

  private static Column numbers(int decimals, long first) {
    return LongColumn.of(new ColumnType.Numeric(decimals), new long[] {first, LongColumn.MISSING});
  }

  private static Column codes(String... levels) {
    return CodeColumn.of(
        new ColumnType.Categorical(List.of(levels), false), new int[] {0, CodeColumn.MISSING});
  }

  private static Column times(String pattern, @Nullable String first) {
    long ticks = first == null ? LongColumn.MISSING : TemporalFormat.of(pattern).parse(first);
    return LongColumn.of(new ColumnType.Temporal(pattern), new long[] {ticks, LongColumn.MISSING});
  }

  static Stream<String> meanings() throws IOException {
    try (InputStream in = ExpressionTest.class.getResourceAsStream("expressions.txt")) {
      String all = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return all.lines().filter(line -> !line.startsWith("#"));
    }
  }

  @ParameterizedTest
  @MethodSource("meanings")
  void meansWhatTheTableSays(String line) {
    String[] parts = line.split(" => ", -1);
    Typed typed = new Typing(parts[0], ROWS.schema()).of(Expression.parse(parts[0]).root());
    assertThat(told(typed, 0)).isEqualTo(parts[1]);
    assertThat(told(typed, 1)).isEqualTo(parts[2]);
  }

  private static String told(Typed typed, int row) {
    Object value = typed.value().in(ROWS, row);
    String word =
        switch (typed.type()) {
          case FLAG -> "";
          default -> typed.type().name().toLowerCase(java.util.Locale.ROOT) + " ";
        };
    return value == null
        ? "null"
        : word + (value instanceof BigDecimal number ? number.toPlainString() : value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '"',
      textBlock =
          """
          total = price ** quantity => 16: a column, a number, a text or ( is expected
          ended >> started => 8: a column, a number, a text or ( is expected
          total == 3 => 7: equality is written with one =
          !active => 1: negation is written not
          1 < quantity < 5 => 14: comparisons are not chained: write a < b and b < c
          (price + 1 => 11: ) is expected
          price + 1) => 10: nothing more is expected
          name = 'Mayser => 8: the closing ' is missing
          price = 1.2.3 => 9: a number is digits with at most one point, 38 characters in all
          quantity = 5kg => 12: a number is digits with at most one point, 38 characters in all
          started > date '2024-02-30' => 16: no date of this calendar: date '2024-01-31', time '08:00', datetime '2024-01-31 08:00'
          name like status => 11: a pattern in single quotes is expected
          quantity not 5 => 14: between, in or like is expected after not
          if active price > 0 => 11: then is expected
          price ; quantity => 7: the language has no such character
          name 'x' => 6: an operator is missing before this text
          quantity between 1 => 19: and is expected
          status is open => 11: null is expected
          """)
  void whatCannotBeReadIsPointedAt(String text, String told) {
    assertThatThrownBy(() -> Expression.parse(text))
        .isInstanceOf(SynthException.class)
        .hasMessageContaining("an expression cannot be read\n -> " + text + "\n")
        .hasMessageContaining("^ character " + told + "\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '"',
      textBlock =
          """
          prise > 3 => 1: there is no column 'prise' => did you mean 'price'?
          name + 1 => 6: text + a number has no meaning => join texts by concat(a, b).
          started + ended => 9: a date + a date has no meaning => numbers go with numbers; a date moves by days(n), months(n), years(n).
          started + 0.5 > ended => 11: a date moves by whole days => write round(..).
          quantity = '12' => 10: a number and text do not go together => write a text in quotes, '1', and a number without, 1.
          returned = null => 12: nothing equals null => write a is null, or a is not null.
          price => 1: true or false is expected, and this is a number => compare it with something: a = 'x', a > 0, a is not null.
          active < true => 8: true or false has no order => compare it by = or <>.
          lenght(name) = 3 => 1: there is no function 'lenght' => did you mean 'length'?
          round(price, quantity) = 1 => 14: the digits are written out, from 0 to 18 => write round(x, 2).
          abs(1, 2) = 1 => 1: 'abs' has 2 arguments => give it 1.
          min(1) = 1 => 1: 'min' has 1 argument => give it at least 2.
          started > '2024-02-31' => 11: no date of this calendar => write '2024-01-31', '2024-01-31 08:00' or '08:00'.
          name like 'x' and price => 19: true or false is expected, and this is a number => compare it with something: a = 'x', a > 0, a is not null.
          substring(name, 1.5) = 'x' => 17: a whole number is expected => write round(..).
          """)
  void whatDoesNotFitIsPointedAt(String text, String told, String fix) {
    assertThatThrownBy(() -> Expression.parse(text).condition(ROWS.schema()))
        .isInstanceOf(SynthException.class)
        .hasMessageContaining("an expression does not fit its columns\n -> " + text + "\n")
        .hasMessageContaining("^ character " + told + "\n")
        .hasMessageEndingWith("To fix: " + fix);
  }

  private static final Field TOTAL =
      ROWS.schema().field(ROWS.schema().indexOf("total").orElseThrow());

  @Test
  void theWholeErrorIsReadable() {
    assertThatThrownBy(() -> Expression.parse("total = price ** quantity"))
        .hasMessage(
            """
            an expression cannot be read
             -> total = price ** quantity
                               ^ character 16: a column, a number, a text or ( is expected
            To fix: write it like end >= start, total = price * quantity, status in ('a', 'b'),\
             if country = 'DE' then vat is not null.""");
  }

  @Test
  void whatIsUnknownIsKeptButNotSelected() {
    Condition condition = Expression.parse("ended >= started").condition(ROWS.schema());
    assertThat(condition.isKept(ROWS, 0)).isTrue();
    assertThat(condition.isTrue(ROWS, 0)).isTrue();
    assertThat(condition.isKept(ROWS, 1)).isTrue();
    assertThat(condition.isTrue(ROWS, 1)).isFalse();
  }

  @Test
  void anEquationComputesAColumn() {
    Expression.Equation equation = Expression.parse("total = price * quantity").equations().get(0);
    assertThat(equation.column()).isEqualTo("total");
    Column computed = equation.value().formula(TOTAL, ROWS.schema()).compute(ROWS);
    assertThat(computed.text(0)).isEqualTo("150.00");
    assertThat(computed.isMissing(1)).isTrue();
  }

  @Test
  void aFormulaWithMoreDigitsThanItsColumnIsRefused() {
    Expression value = Expression.parse("price * share");
    assertThatThrownBy(() -> value.formula(TOTAL, ROWS.schema()))
        .hasMessageContaining(
            "^ character 7: this may have more digits behind the point than column 'total' has")
        .hasMessageEndingWith("To fix: write round(.., 2).");
  }

  @Test
  void columnsAreThoseThatAreNamed() {
    assertThat(
            Expression.parse("if a > 1 then b in (c, 2) else d like 'x' and `e f` is null")
                .columns())
        .containsExactly("a", "b", "c", "d", "e f");
  }

  @ParameterizedTest
  @CsvSource({"10000", "1000000"})
  void hostileTextsAreRefusedInBoundedTime(int length) {
    for (String piece : List.of("(", "not ", "-", "if a then ", "1+", "a and ")) {
      String text = piece.repeat(length / piece.length());
      assertThatThrownBy(() -> Expression.parse(text)).isInstanceOf(SynthException.class);
    }
  }

  @Test
  void aLikePatternOfManyStarsIsQuick() {
    assertThat(Operators.like("a".repeat(5000), "%a".repeat(2000) + "b")).isFalse();
  }
}
