package dev.synth.io;

import static dev.synth.io.Texts.CSV;
import static dev.synth.io.Texts.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synth.table.CodeColumn;
import dev.synth.table.ColumnType;
import dev.synth.table.DoubleColumn;
import dev.synth.table.Field;
import dev.synth.table.LongColumn;
import dev.synth.table.Schema;
import dev.synth.table.Table;
import dev.synth.table.TextColumn;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CsvWriteTest {
  private static final ColumnType PRICE = new ColumnType.Numeric(2);
  private static final ColumnType DAY = new ColumnType.Temporal("yyyy-MM-dd");
  private static final ColumnType.Categorical OK =
      new ColumnType.Categorical(List.of("False", "True"), false);

  static Table mixed() {
    return Table.of(
        new Schema(
            List.of(
                Field.of("price", PRICE, true),
                Field.of("ratio", new ColumnType.Numeric(ColumnType.Numeric.FLOATING), true),
                Field.of("day", DAY, true),
                Field.of("ok", OK, true),
                Field.of("note, \"free\"", new ColumnType.Text(), true))),
        List.of(
            LongColumn.of(PRICE, new long[] {250, -5, LongColumn.MISSING}),
            DoubleColumn.of(new double[] {1e-7, 1e21, Double.NaN}),
            LongColumn.of(DAY, new long[] {0, 19_723, LongColumn.MISSING}),
            CodeColumn.of(OK, new int[] {1, 0, CodeColumn.MISSING}),
            TextColumn.of(Arrays.asList("M\u00FCller", "", null))));
  }

  static Table texts(String name, @Nullable String... cells) {
    return Table.of(
        new Schema(List.of(Field.of(name, new ColumnType.Text(), true))),
        List.of(TextColumn.of(Arrays.asList(cells))));
  }

  @Test
  void numbersHaveTheirDecimalsAndMissingIsNothingAndEmptyIsQuoted() {
    assertThat(write(CSV, mixed()))
        .isEqualTo(
            """
            price,ratio,day,ok,"note, ""free\"""
            2.50,0.0000001,1970-01-01,True,M\u00FCller
            -0.05,1000000000000000000000,2024-01-01,False,""
            ,,,,
            """);
  }

  @Test
  void quotesStandOnlyWhereNeeded() {
    assertThat(write(CSV, texts("a", "x", "a b", "a;b", "=1+1", "NA", "'", "a\tb")))
        .isEqualTo("a\nx\na b\na;b\n=1+1\nNA\n'\na\tb\n");
    assertThat(write(CSV, texts("a", "a,b", "a\"b", "a\nb", "a\rb", " a", "a ", "\uFEFF")))
        .isEqualTo("a\n\"a,b\"\n\"a\"\"b\"\n\"a\nb\"\n\"a\rb\"\n\" a\"\n\"a \"\n\"\uFEFF\"\n");
  }

  @Test
  void tsvQuotesTabsAndNotCommas() {
    assertThat(write(new TsvFormat(), texts("a", "x,y", "x\ty"))).isEqualTo("a\nx,y\n\"x\ty\"\n");
  }

  @Test
  void aMissingCellOfOneColumnIsAnEmptyLine() {
    assertThat(write(CSV, texts("a", "x", null, "", null))).isEqualTo("a\nx\n\n\"\"\n\n");
  }

  @Test
  void chunksGiveTheSameText() {
    Table table = mixed();
    assertThat(write(CSV, table.slice(0, 1), table.slice(1, 1), table.slice(1, 3)))
        .isEqualTo(write(CSV, table));
  }

  @Test
  void manyRowsArriveWhole() {
    var cells = new String[20_000];
    Arrays.setAll(cells, i -> "\uD83D\uDE00" + i);
    assertThat(write(CSV, texts("a", cells))).isEqualTo("a\n" + String.join("\n", cells) + "\n");
  }

  @Test
  void aChunkOfAnotherTableIsRefused() {
    assertThatThrownBy(() -> write(CSV, texts("a", "x"), texts("b", "x")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the chunk's columns [b] are not the writer's [a]");
  }

  @Test
  void theFormatsAreInTheCatalog() {
    var catalog = dev.synth.catalog.Catalog.of(TableFormat.class);
    assertThat(catalog.names()).contains("csv", "tsv", "jsonl");
    assertThat(catalog.get("csv").extensions()).isEqualTo(Set.of("csv"));
    assertThat(catalog.get("tsv").extensions()).isEqualTo(Set.of("tsv"));
    assertThat(catalog.get("jsonl").extensions()).containsExactly("jsonl", "ndjson");
  }
}
