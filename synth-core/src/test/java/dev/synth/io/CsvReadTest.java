package dev.synth.io;

import static dev.synth.io.Texts.cells;
import static dev.synth.io.Texts.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.synth.io.layout.LayoutOptions;
import dev.synth.table.ColumnType;
import dev.synth.table.Field;
import dev.synth.table.Schema;
import dev.synth.table.Spelling;
import dev.synth.table.Table;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReadTest {
  private static final ColumnType INTEGER = new ColumnType.Numeric(0);
  private static final ColumnType TEXT = new ColumnType.Text();

  private static ColumnType levels(String... levels) {
    return new ColumnType.Categorical(List.of(levels), false);
  }

  private static Spelling missing(String... words) {
    return new Spelling(List.of(), List.of(words));
  }

  @Test
  void everyKindOfColumnIsFound() {
    Table table =
        read(
            """
            id,price,ok,city,born,seen,at,key,note
            1,2.50,yes,Rome,1990-12-31,2024-01-31T10:00:00Z,09:30,123e4567-e89b-12d3-a456-426614174000,?
            2,10,no,Paris,?,2024-01-31T10:00:01Z,10:00,123e4567-e89b-12d3-a456-426614174001,NA
            """);
    assertThat(table.schema())
        .isEqualTo(
            new Schema(
                List.of(
                    Field.of("id", INTEGER, false),
                    Field.of("price", new ColumnType.Numeric(2), false),
                    Field.of("ok", levels("no", "yes"), false),
                    Field.of("city", levels("Paris", "Rome"), false),
                    Field.of("born", new ColumnType.Temporal("yyyy-MM-dd"), true)
                        .withSpelling(missing("?")),
                    Field.of("seen", new ColumnType.Temporal("yyyy-MM-dd'T'HH:mm:ssXXX"), false),
                    Field.of("at", new ColumnType.Temporal("HH:mm"), false),
                    Field.of("key", TEXT, false),
                    Field.of("note", TEXT, true).withSpelling(missing("?", "NA")))));
    assertThat(cells(table, "price")).containsExactly("2.50", "10.00");
    assertThat(cells(table, "born")).containsExactly("1990-12-31", null);
    assertThat(cells(table, "note")).containsExactly(null, null);
  }

  @Test
  void theFourMissingWordsAreMissingInEveryColumn() {
    Table table = read("n,w\n1,a\n?,?\n,\nNA,NA\n null ,null\n2,b\n");
    assertThat(cells(table, "n")).containsExactly("1", null, null, null, null, "2");
    assertThat(cells(table, "w")).containsExactly("a", null, null, null, null, "b");
    assertThat(table.schema().field(0))
        .isEqualTo(Field.of("n", INTEGER, true).withSpelling(missing("", "?", "NA", "null")));
  }

  @Test
  void otherMissingWordsReplaceTheUsualOnes() {
    var options = ReadOptions.DEFAULT.withMissing(Set.of("-99", "none"));
    Table table = read(Texts.input("n,w\n1,NA\n-99,none\n,\n"), options);
    assertThat(cells(table, "n")).containsExactly("1", null, null);
    assertThat(cells(table, "w")).containsExactly("NA", null, "");
  }

  @Test
  void anEmptyCellInQuotesIsAnEmptyTextAmongWordsAndMissingAmongNumbers() {
    Table table = read("n,w\n1,a\n\"\",\"\"\n");
    assertThat(cells(table, "n")).containsExactly("1", null);
    assertThat(cells(table, "w")).containsExactly("a", "");
    assertThat(table.schema().field(1).nullable()).isFalse();
  }

  @Test
  void blanksAroundUnquotedCellsAreDroppedAndInsideQuotesKept() {
    Table table = read(" a , b \n x , \" y \" \n1,\t2\n");
    assertThat(table.schema().names()).containsExactly("a", "b");
    assertThat(cells(table, "a")).containsExactly("x", "1");
    assertThat(cells(table, "b")).containsExactly(" y ", "2");
  }

  @Test
  void numbersInQuotesAreNumbers() {
    assertThat(read("n\n\"1\"\n\" 2\"\n").schema().field(0).type()).isEqualTo(INTEGER);
  }

  @Test
  void quotedCellsHoldDelimitersQuotesAndLineEnds() {
    Table table = read("a,b\n\"x,y\",\"say \"\"hi\"\"\"\n\"one\r\ntwo\nthree\",5\" pipe\n");
    assertThat(cells(table, "a")).containsExactly("x,y", "one\r\ntwo\nthree");
    assertThat(cells(table, "b")).containsExactly("say \"hi\"", "5\" pipe");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void everyLineEndIsRead(String end) {
    Table table = read("a,b" + end + "1,2" + end + "3,4");
    assertThat(cells(table, "b")).containsExactly("2", "4");
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstName() {
    assertThat(read("\uFEFFid\n1\n").schema().names()).containsExactly("id");
    assertThat(read("\uFEFF\"a;;b\",c\n1,2\n").schema().names()).containsExactly("a;;b", "c");
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void theDelimiterIsFoundOutsideQuotes(String d) {
    Table table = read("\"a,;\t|\"" + d + "b\n\"1,2;3\"" + d + "4\n\"5,6|7\t\"" + d + "8\n");
    assertThat(table.schema().names()).containsExactly("a,;\t|", "b");
    assertThat(cells(table, "b")).containsExactly("4", "8");
  }

  @Test
  void aSemicolonWinsWhereCommasAreInsideCells() {
    Table table = read("name, first;weight;height\nAnn;1,5;2,5\nBob;2,5;1,5\n");
    assertThat(table.schema().names()).containsExactly("name, first", "weight", "height");
  }

  @Test
  void aGivenDelimiterIsTaken() {
    var options = ReadOptions.DEFAULT.withLayout(new LayoutOptions(Map.of("delimiter", "~")));
    assertThat(read(Texts.input("a~b,c\n1~2\n"), options).schema().names())
        .containsExactly("a", "b,c");
  }

  @Test
  void tabsSeparateTsvWhateverElseThereIs() throws IOException {
    TableReader reader = new TsvFormat().reader().orElseThrow();
    Table table = reader.read(Texts.input("a,b\tc,d\n1,2\t \"3\t4\" \n\t\n"), ReadOptions.DEFAULT);
    assertThat(table.schema().names()).containsExactly("a,b", "c,d");
    assertThat(cells(table, "c,d")).containsExactly("3\t4", null);
  }

  @Test
  void anEmptyLineIsMissingInOneColumnAndNothingInMore() {
    assertThat(cells(read("a\n1\n\n2\n"), "a")).containsExactly("1", null, "2");
    assertThat(cells(read("\n\na,b\n\n1,2\n\n"), "a")).containsExactly("1");
  }

  @Test
  void aHeaderAloneIsATableWithoutRows() {
    Table table = read("a,b");
    assertThat(table.rows()).isZero();
    assertThat(table.schema().field(0)).isEqualTo(Field.of("a", TEXT, false));
  }

  @Test
  void declaredTypesWin() {
    var options = ReadOptions.DEFAULT.withTypes(Map.of("zip", "text", "n", "decimal"));
    Table table = read(Texts.input("zip,n\n90210,007\n10001,1.5\n"), options);
    assertThat(table.schema().field(0).type()).isEqualTo(TEXT);
    assertThat(cells(table, "n")).containsExactly("7.0", "1.5");
  }

  @Test
  void aSchemaIsReadInAnyOrderAndByItsTypes() {
    Schema schema =
        new Schema(
            List.of(
                Field.of("a", new ColumnType.Numeric(2), true),
                Field.of("b", levels("x", "NA"), true),
                Field.of("c", TEXT, true)));
    Table table = read("c,a,b\n?,1.5,NA\n,,\n\"\",2,x\n", schema);
    assertThat(table.schema()).isEqualTo(schema);
    assertThat(cells(table, "a")).containsExactly("1.50", null, "2.00");
    assertThat(cells(table, "b")).containsExactly("NA", null, "x");
    assertThat(cells(table, "c")).containsExactly("?", null, "");
  }

  @Test
  void lateWordsAreReadAsTheCategoryTheyAre() {
    var text = new StringBuilder("a,b\n");
    for (int row = 0; row < 5_000; row++) {
      text.append(row % 2_000).append(',').append(row).append('\n');
    }
    for (int row = 0; row < 500; row++) {
      text.append("late,1\n");
    }
    Table table = read(text.toString());
    assertThat(((ColumnType.Categorical) table.schema().field(0).type()).levels()).hasSize(2_001);
    assertThat(table.column("a").text(5_000)).isEqualTo("late");
    assertThat(table.column("a").text(1_999)).isEqualTo("1999");
  }
}
