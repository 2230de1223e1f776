package dev.synth.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
  private static final ColumnType.Numeric CENTS = new ColumnType.Numeric(2);
  private static final ColumnType.Categorical COLOURS =
      new ColumnType.Categorical(List.of("blue", "red"), false);

  private static Table table() {
    return Table.of(
        new Schema(
            List.of(
                Field.of("price", CENTS, true),
                Field.of("colour", COLOURS, true),
                Field.of("note", new ColumnType.Text(), true))),
        List.of(
            LongColumn.of(CENTS, new long[] {1999, LongColumn.MISSING, -5}),
            CodeColumn.of(COLOURS, new int[] {1, 0, CodeColumn.MISSING}),
            TextColumn.of(Arrays.asList("a", null, ""))));
  }

  @Test
  void cellsHaveTheTextThatCsvWrites() {
    assertThat(table().column("price").text(0)).isEqualTo("19.99");
    assertThat(table().column("price").text(1)).isNull();
    assertThat(table().column("price").text(2)).isEqualTo("-0.05");
    assertThat(table().column("colour").text(0)).isEqualTo("red");
    assertThat(table().column("note").text(2)).isEmpty();
  }

  @Test
  void slicesPicksAndSelectionsAreTables() {
    assertThat(table().slice(1, 3).column("price").text(1)).isEqualTo("-0.05");
    assertThat(table().pick(new int[] {2, 2}).rows()).isEqualTo(2);
    assertThat(table().select(List.of("note", "price")).schema().names())
        .containsExactly("note", "price");
    assertThat(table().slice(0, 3)).isEqualTo(table());
  }

  @Test
  void aTableNeverPrintsItsCells() {
    assertThat(table()).hasToString("3 rows x [price, colour, note]");
  }

  @Test
  void columnsMustMatchTheSchema() {
    var schema = new Schema(List.of(Field.of("price", CENTS, false)));
    assertThatThrownBy(() -> Table.of(schema, List.of(CodeColumn.of(COLOURS, new int[] {0}))))
        .hasMessage("column 'price' does not match its field or the row count");
    assertThatThrownBy(() -> table().column("prise"))
        .hasMessage("there is no column 'prise'; the columns are [price, colour, note]");
  }

  @Test
  void doublesAreWrittenShortWithoutExponent() {
    assertThat(Decimals.text(0.1)).isEqualTo("0.1");
    assertThat(Decimals.text(1e21)).isEqualTo("1000000000000000000000");
    assertThat(Decimals.text(1.5e-7)).isEqualTo("0.00000015");
    assertThat(Decimals.text(-0.0)).isEqualTo("0");
    for (double x : new double[] {0.1 + 0.2, Math.PI, 1 / 3.0, Double.MIN_VALUE, 1e300}) {
      assertThat(Double.parseDouble(Decimals.text(x))).isEqualTo(x);
    }
  }

  @Test
  void timesGoToTicksAndBack() {
    for (var pair :
        List.of(
            List.of("yyyy-MM-dd", "2024-02-29"),
            List.of("dd.MM.yyyy", "01.12.1899"),
            List.of("yyyy-MM-dd'T'HH:mm:ss", "1969-12-31T23:59:59"),
            List.of("yyyy-MM-dd HH:mm:ss.SSS", "2024-05-06 07:08:09.010"),
            List.of("yyyy-MM-dd'T'HH:mm:ssXXX", "2024-05-06T07:08:09Z"),
            List.of("HH:mm", "23:59"))) {
      TemporalFormat format = TemporalFormat.of(pair.get(0));
      assertThat(format.text(format.parse(pair.get(1)))).isEqualTo(pair.get(1));
    }
    assertThat(
            TemporalFormat.of("yyyy-MM-dd'T'HH:mm:ssXXX")
                .text(
                    TemporalFormat.of("yyyy-MM-dd'T'HH:mm:ssXXX")
                        .parse("2024-05-06T07:08:09+02:00")))
        .isEqualTo("2024-05-06T05:08:09Z");
    assertThatThrownBy(() -> TemporalFormat.of("dd MMM yyyy"))
        .hasMessage("pattern may hold only y M d H m s S X: dd MMM yyyy");
  }
}
