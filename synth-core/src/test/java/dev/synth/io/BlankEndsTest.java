package dev.synth.io;

import static dev.synth.io.Texts.cells;
import static dev.synth.io.Texts.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.synth.table.ColumnType;
import dev.synth.table.Schema;
import dev.synth.table.Table;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlankEndsTest {
  private static String lines(String header, int rows, IntFunction<String> line) {
    var text = new StringBuilder(header).append('\n');
    for (int row = 0; row < rows; row++) {
      text.append(line.apply(row)).append('\n');
    }
    return text.toString();
  }

  private static List<String> levels(Table table, String column) {
    int place = table.schema().names().indexOf(column);
    return ((ColumnType.Categorical) table.schema().field(place).type()).levels();
  }

  private static String sale(int row) {
    return row % 8 == 0 ? "New" : row % 8 == 1 ? "COD" : "WD ";
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void aCodeKeepsTheBlanksThatManyOfItsCellsHave(String d) {
    Table table =
        read(lines("id" + d + "sale" + d + "x", 80, i -> i + d + sale(i) + d + " " + i + " "));
    assertThat(levels(table, "sale")).containsExactly("COD", "New", "WD ");
    assertThat(cells(table, "sale")).startsWith("New", "COD", "WD ", "WD ");
    assertThat(table.schema().field(2).type()).isEqualTo(new ColumnType.Numeric(0));
    assertThat(cells(table, "x")).startsWith("0", "1");
  }

  @Test
  void blanksMeanNothingAroundNumbersInSpellingsOfTheirOwn() {
    Table table =
        read(lines("id;sale;price", 80, i -> i + ";" + sale(i) + "; " + i + ",50 \u20AC "));
    assertThat(levels(table, "sale")).containsExactly("COD", "New", "WD ");
    assertThat(cells(table, "price")).startsWith("0.50", "1.50");
    assertThat(table.schema().field(2).spelling().formats()).containsExactly("0,00 \u20AC");
  }

  @Test
  void leadingBlanksCountLikeTrailingOnes() {
    Table table = read(lines("id,code", 100, i -> i + (i % 3 == 0 ? ", a" : ",a  ")));
    assertThat(levels(table, "code")).containsExactly(" a", "a  ");
  }

  @Test
  void whatIsReadIsWrittenSoThatItIsReadAgain() throws IOException {
    Table table = read(lines("id\tsale", 80, i -> i + "\t" + sale(i)).replace('\t', ','));
    String written = Texts.write(Texts.CSV, table);
    assertThat(written).startsWith("id,sale\n0,New\n1,COD\n2,\"WD \"\n");
    assertThat(read(written)).isEqualTo(table);
    assertThat(read(written, table.schema())).isEqualTo(table);
    String tsv = Texts.write(new TsvFormat(), table);
    TableReader reader = new TsvFormat().reader().orElseThrow();
    assertThat(reader.read(Texts.input(tsv), ReadOptions.DEFAULT)).isEqualTo(table);
  }

  @Test
  void aFewSlipsOfTheHandAreNoLevelsOfTheirOwn() {
    Table slips = read(lines("id,sale", 1_000, i -> i + (i < 9 ? ",WD " : ",WD")));
    assertThat(levels(slips, "sale")).containsExactly("WD");
    Table meant = read(lines("id,sale", 1_000, i -> i + (i < 10 ? ",WD " : ",WD")));
    assertThat(levels(meant, "sale")).containsExactly("WD", "WD ");
    Table four = read(lines("id,sale", 10, i -> i + (i < 4 ? ",WD " : ",WD")));
    assertThat(levels(four, "sale")).containsExactly("WD");
  }

  @Test
  void blanksBesideEveryDelimiterBelongToIt() {
    Table behind = read(lines("id, n, city", 40, i -> i + ", " + i + ", " + sale(i)));
    assertThat(levels(behind, "city")).containsExactly("COD", "New", "WD ");
    Table around = read(lines("city | n | code", 40, i -> "Rome | " + i + " | " + sale(i)));
    assertThat(levels(around, "city")).containsExactly("Rome");
    assertThat(levels(around, "code")).containsExactly("COD", "New", "WD ");
  }

  @Test
  void aSchemaFindsItsLevelsWhateverTheLayoutIs() {
    Table table = read(lines("id,sale", 80, i -> i + "," + sale(i)));
    String spread = lines("id , sale", 80, i -> i + " , " + sale(i));
    assertThat(read(spread, table.schema())).isEqualTo(table);
  }

  @Test
  void blanksInQuotesAlwaysCountAndThoseOutsideThemNever() {
    Table table = read(lines("id,sale", 40, i -> i + (i % 2 == 0 ? ",  \" a\"  " : ",\"a\"")));
    assertThat(levels(table, "sale")).containsExactly(" a", "a");
  }

  @Test
  void missingWordsBooleansTimesAndUuidsIgnoreBlanks() {
    String uuid = "123e4567-e89b-12d3-a456-4266141740";
    Table table =
        read(
            lines(
                "id,w,b,t,u",
                80,
                i ->
                    i
                        + (i % 2 == 0 ? ", NA " : ",x ")
                        + (i % 2 == 0 ? ",yes " : ",no")
                        + ",2024-01-31 ,"
                        + uuid
                        + (10 + i)
                        + (i % 2 == 0 ? " " : "")));
    assertThat(cells(table, "w")).startsWith(null, "x ", null, "x ");
    assertThat(levels(table, "b")).containsExactly("no", "yes");
    assertThat(cells(table, "b")).startsWith("yes", "no");
    assertThat(table.schema().field(3).type()).isEqualTo(new ColumnType.Temporal("yyyy-MM-dd"));
    assertThat(cells(table, "u")).startsWith(uuid + "10", uuid + "11");
  }

  @Test
  void textAndDeclaredTypesKeepThemToo() {
    Table text = read(lines("id,note", 60, i -> i + ",note of " + i + " "));
    assertThat(text.schema().field(1).type()).isEqualTo(new ColumnType.Text());
    assertThat(cells(text, "note")).startsWith("note of 0 ", "note of 1 ");
    var options = ReadOptions.DEFAULT.withTypes(Map.of("a", "category", "b", "text"));
    Table declared = read(Texts.input(lines("n,a,b", 60, i -> i + ",1 , x" + i)), options);
    assertThat(levels(declared, "a")).containsExactly("1 ");
    assertThat(cells(declared, "b")).startsWith(" x0", " x1");
  }

  @Test
  void aCellOfNothingButBlanksIsEmpty() {
    Table table = read(lines("id,sale", 80, i -> i + (i % 2 == 0 ? ",   " : ",WD ")));
    assertThat(cells(table, "sale")).startsWith(null, "WD ");
    Schema schema = table.schema();
    assertThat(schema.field(1).nullable()).isTrue();
  }

  @Test
  void wordsThatCameLateKeepTheirBlanks() {
    Table table = read(lines("id,code", 400, i -> i + (i < 300 ? "," + i % 7 : ",A ")));
    assertThat(levels(table, "code")).containsExactly("0", "1", "2", "3", "4", "5", "6", "A ");
  }
}
