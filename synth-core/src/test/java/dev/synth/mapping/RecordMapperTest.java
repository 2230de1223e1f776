package dev.synth.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synth.table.CodeColumn;
import dev.synth.table.Column;
import dev.synth.table.ColumnType;
import dev.synth.table.DoubleColumn;
import dev.synth.table.Field;
import dev.synth.table.LongColumn;
import dev.synth.table.Schema;
import dev.synth.table.Table;
import dev.synth.table.TextColumn;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordMapperTest {
  private static final ColumnType.Categorical SIZES =
      new ColumnType.Categorical(List.of("small", "LARGE"), false);
  private static final ColumnType.Categorical TRUTH =
      new ColumnType.Categorical(List.of("false", "true"), false);

  private enum Size {
    SMALL,
    LARGE
  }

  private record Order(int id, @Nullable String city, BigDecimal price, Size size, boolean paid) {}

  private record Moments(
      LocalDate day, LocalDateTime at, Instant instant, OffsetDateTime offset, LocalTime time) {}

  private record Numbers(byte b, short s, long l, float f, double d, BigInteger big, String text) {}

  private record One(int value) {}

  private record OneDate(LocalDate value) {}

  private record Ids(UUID id, @Nullable Integer count) {}

  record Strict(int value) {
    Strict {
      if (value > 0) {
        throw new IllegalStateException("too big: " + value);
      }
    }
  }

  private static Table table(Object... namesAndColumns) {
    List<Field> fields = new ArrayList<>();
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < namesAndColumns.length; i += 2) {
      var column = (Column) namesAndColumns[i + 1];
      fields.add(Field.of((String) namesAndColumns[i], column.type(), column.hasMissing()));
      columns.add(column);
    }
    return Table.of(new Schema(fields), columns);
  }

  private static Column longs(int decimals, long... cells) {
    return LongColumn.of(new ColumnType.Numeric(decimals), cells);
  }

  private static Column ticks(String pattern, long... cells) {
    return LongColumn.of(new ColumnType.Temporal(pattern), cells);
  }

  private static Column texts(@Nullable String... cells) {
    return TextColumn.of(Arrays.asList(cells));
  }

  @Test
  void rowsBecomePrivateRecords() {
    Table rows =
        table(
            "ignored", longs(0, 9, 9),
            "PAID", CodeColumn.of(TRUTH, new int[] {1, 0}),
            "Size", CodeColumn.of(SIZES, new int[] {0, 1}),
            "price", longs(2, 1050, -5),
            "city", texts("Ulm", null),
            "i_d", longs(0, 1, 2));
    assertThat(RecordMapper.of(Order.class).map(rows))
        .containsExactly(
            new Order(1, "Ulm", new BigDecimal("10.50"), Size.SMALL, true),
            new Order(2, null, new BigDecimal("-0.05"), Size.LARGE, false));
  }

  @Test
  void momentsBecomeJavaTime() {
    Table rows =
        table(
            "day", ticks("yyyy-MM-dd", 0),
            "at", ticks("yyyy-MM-dd'T'HH:mm:ss", 86_400),
            "instant", ticks("yyyy-MM-dd'T'HH:mm:ss", 1),
            "offset", ticks("yyyy-MM-dd'T'HH:mm:ssXXX", 1),
            "time", ticks("HH:mm", 60));
    assertThat(RecordMapper.of(Moments.class).map(rows))
        .containsExactly(
            new Moments(
                LocalDate.EPOCH,
                LocalDateTime.of(1970, 1, 2, 0, 0),
                Instant.ofEpochSecond(1),
                OffsetDateTime.parse("1970-01-01T00:00:01Z"),
                LocalTime.of(0, 1)));
  }

  @Test
  void numbersBecomeEveryJavaNumber() {
    Table rows =
        table(
            "b",
            longs(0, 127),
            "s",
            longs(2, 300),
            "l",
            texts("9000000000"),
            "f",
            longs(1, 15),
            "d",
            DoubleColumn.of(new double[] {0.1}),
            "big",
            longs(0, 7),
            "text",
            longs(2, 100));
    assertThat(RecordMapper.of(Numbers.class).map(rows))
        .containsExactly(
            new Numbers(
                (byte) 127,
                (short) 3,
                9_000_000_000L,
                1.5f,
                0.1,
                BigInteger.TEN.subtract(BigInteger.valueOf(3)),
                "1.00"));
    UUID id = UUID.fromString("7d3b1c0e-3f62-4a6e-9d5b-0a1b2c3d4e5f");
    assertThat(
            RecordMapper.of(Ids.class)
                .map(table("id", texts(id.toString()), "count", longs(0, LongColumn.MISSING))))
        .containsExactly(new Ids(id, null));
  }

  @Test
  void noRowsMakeNoRecords() {
    assertThat(RecordMapper.of(One.class).map(table("value", longs(0)))).isEmpty();
    assertThatThrownBy(() -> RecordMapper.of(One.class).map(table("value", longs(0, 1))).clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void componentWithoutColumnIsAnError() {
    assertThatThrownBy(() -> RecordMapper.of(One.class).map(table("other", longs(0, 1))))
        .hasMessage(
            """
            component 'value' of record dev.synth.mapping.RecordMapperTest$One has no column
             -> the columns are [other]
            To fix: rename the component, or give it a rule.""");
  }

  @Test
  void collidingColumnsAreAnError() {
    assertThatThrownBy(
            () ->
                RecordMapper.of(One.class).map(table("value", longs(0, 1), "VA_LUE", longs(0, 1))))
        .hasMessage(
            """
            two columns have one name: 'value' and 'VA_LUE'
             -> case, '_', '-', '.' and blanks do not tell names apart
            To fix: rename one of them.""");
  }

  @Test
  void missingCellIntoAPrimitiveIsAnError() {
    assertThatThrownBy(
            () -> RecordMapper.of(One.class).map(table("Value", longs(0, 1, LongColumn.MISSING))))
        .hasMessage(
            """
            column 'Value' has missing cells, but component 'value' is int
             -> record dev.synth.mapping.RecordMapperTest$One
            To fix: declare Integer, which can be null.""");
  }

  @Test
  void cellsThatDoNotFitAreToldWithoutTheCell() {
    assertThatThrownBy(
            () -> RecordMapper.of(One.class).map(table("value", longs(0, 1, 3_000_000_000L))))
        .hasMessage(
            """
            column 'value' cannot be read as int for component 'value'
             -> row 2, where the column is integer
            To fix: declare a type that holds every value, such as long or BigDecimal.""")
        .hasNoCause();
    assertThatThrownBy(() -> RecordMapper.of(One.class).map(table("value", texts("secret"))))
        .hasMessage(
            """
            column 'value' cannot be read as int for component 'value'
             -> row 1, where the column is text
            To fix: declare String, or another type that fits the column.""")
        .hasNoCause();
    assertThatThrownBy(() -> RecordMapper.of(One.class).map(table("value", longs(1, 15))))
        .hasMessageEndingWith("such as long or BigDecimal.");
    assertThatThrownBy(
            () ->
                RecordMapper.of(OneDate.class).map(table("value", ticks("yyyy-MM-dd'T'HH:mm", 60))))
        .hasMessageStartingWith("column 'value' cannot be read as LocalDate");
  }

  @Test
  void unknownConstantIsToldWithoutTheCell() {
    record Sized(Size size) {}
    assertThatThrownBy(() -> RecordMapper.of(Sized.class).map(table("size", texts("HUGE"))))
        .hasMessage(
            """
            column 'size' cannot be read as Size for component 'size'
             -> row 1, where the column is text
            To fix: declare String, or a constant for every value of the column.""");
  }

  @Test
  void refusingConstructorIsTold() {
    assertThatThrownBy(() -> RecordMapper.of(Strict.class).map(table("value", longs(0, 0, 5))))
        .hasMessage(
            """
            record dev.synth.mapping.RecordMapperTest$Strict refuses a row
             -> row 2
             -> its constructor threw java.lang.IllegalStateException
            To fix: give its columns rules or bounds that the constructor accepts.""")
        .hasRootCauseMessage("too big: 5");
  }
}
