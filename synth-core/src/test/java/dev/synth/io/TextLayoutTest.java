package dev.synth.io;

import static dev.synth.io.Texts.cells;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synth.io.layout.Found;
import dev.synth.io.layout.LayoutOptions;
import dev.synth.problem.SynthException;
import dev.synth.table.Table;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How delimited text is laid out is found, told, and can be said. */
class TextLayoutTest {
  private static final String ROWS = "Rome,1.5,3\nParis,2.25,4\nOslo,4.75,6\nBern,6.5,9\n";
  private static final String TABLE = "city,w,n\n" + ROWS;

  private final List<Found> told = new ArrayList<>();

  private Table read(String text, String... said) throws IOException {
    Map<String, String> options = new java.util.TreeMap<>();
    for (int i = 0; i < said.length; i += 2) {
      options.put(said[i], said[i + 1]);
    }
    return Texts.CSV
        .reader()
        .orElseThrow()
        .read(
            Texts.input(text.getBytes(StandardCharsets.UTF_8)),
            ReadOptions.DEFAULT.withLayout(new LayoutOptions(options)),
            told::add);
  }

  private String draft() {
    assertThat(told).hasSize(1);
    return told.get(0).draft();
  }

  private void isTheTable(Table table) {
    assertThat(table.schema().names()).containsExactly("city", "w", "n");
    assertThat(cells(table, "city")).containsExactly("Rome", "Paris", "Oslo", "Bern");
    assertThat(cells(table, "w")).containsExactly("1.50", "2.25", "4.75", "6.50");
    assertThat(cells(table, "n")).containsExactly("3", "4", "6", "9");
  }

  @Test
  void nothingIsToldOfAPlainFile() throws IOException {
    isTheTable(read(TABLE));
    assertThat(told.get(0).isPlain()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {";", "|", "^", "~", "\u0001", "\u001F"})
  void unusualDelimiters(String delimiter) throws IOException {
    isTheTable(read(TABLE.replace(",", delimiter)));
    assertThat(draft()).startsWith("read: {delimiter: \"");
    isTheTable(read(TABLE.replace(",", delimiter), "delimiter", delimiter));
    assertThat(told.get(1).isPlain()).isTrue();
  }

  @Test
  void aTabIsToldByItsWord() throws IOException {
    isTheTable(read(TABLE.replace(',', '\t')));
    assertThat(draft()).isEqualTo("read: {delimiter: tab}");
    isTheTable(read(TABLE.replace(',', '\t'), "delimiter", "tab"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sep=;\r\n", "\"sep=;\"\n", "SEP=;\r", "sep=;\n"})
  void aFirstLineThatNamesTheDelimiter(String line) throws IOException {
    isTheTable(read(line + TABLE.replace(',', ';')));
    assertThat(draft()).isEqualTo("read: {delimiter: \";\", skip: 1}");
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "'Report\n'|1",
        "'Report, 2024\n'|1",
        "'Report\n\nBerlin office, 2024\n'|3",
        "'Report,,\nMade 2024,,\n,,\n'|3",
        "'Report\nOf: all\nBy: nobody\n\n'|4"
      },
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false)
  void titlesBeforeTheNames(String titles, int lines) throws IOException {
    isTheTable(read(titles + TABLE));
    assertThat(draft()).isEqualTo("read: {skip: " + lines + "}");
    isTheTable(read(titles + TABLE, "skip", String.valueOf(lines)));
  }

  @Test
  void aTitleAboveSemicolonsAndDecimalCommas() throws IOException {
    Table table = read("Bericht, 2024\n" + TABLE.replace(',', ';').replace('.', ','));
    assertThat(table.schema().names()).containsExactly("city", "w", "n");
    assertThat(draft()).isEqualTo("read: {delimiter: \";\", skip: 1}");
  }

  @Test
  void placesAreThoseOfTheFileWhateverIsSkipped() {
    assertThatThrownBy(() -> read("Report\r\n\r\n" + TABLE + "x,1,2,3\n"))
        .isInstanceOf(SynthException.class)
        .hasMessageStartingWith(
            "a row has 4 cells, but the header has 3 cells\n -> people.csv, line 8");
  }

  @Test
  void commentsAreNoRows() throws IOException {
    isTheTable(read("# made by hand\n# for, a test\n" + TABLE + "# the end, of it\n"));
    assertThat(draft()).isEqualTo("read: {comment: \"#\"}");
    isTheTable(read("% one\n" + TABLE + "% two, 2\n", "comment", "%"));
  }

  @Test
  void namesInAComment() throws IOException {
    isTheTable(read("# made by hand\n#city,w,n\n" + ROWS));
    isTheTable(read("# city,w,n\n" + ROWS));
  }

  @Test
  void cellsThatBeginAsCommentsDoAreCells() throws IOException {
    assertThat(cells(read("#,b\n1,x\n2,y\n"), "#")).containsExactly("1", "2");
    assertThat(cells(read("tag,n\n#red,1\n#blue,2\n"), "tag")).containsExactly("#red", "#blue");
    assertThat(cells(read("tag\n#red\n#blue\n"), "tag")).containsExactly("#red", "#blue");
    assertThat(read("# a\n" + TABLE, "comment", "none", "skip", "1").rows()).isEqualTo(4);
  }

  @Test
  void noNamesAtAll() throws IOException {
    Table table = read(ROWS);
    assertThat(table.schema().names()).containsExactly("col1", "col2", "col3");
    assertThat(cells(table, "col1")).containsExactly("Rome", "Paris", "Oslo", "Bern");
    assertThat(draft()).isEqualTo("read: {header: false}");
    assertThat(read("a,b\nc,d\n", "header", "false").rows()).isEqualTo(2);
    assertThat(read("1,2\n3,4\n", "header", "true").schema().names()).containsExactly("1", "2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-01-01,x\n2024-01-02,y\n",
        "1,2\n3,4\n",
        "$1.50;a\n$2.00;b\n",
        "5%,a\n7%,b\n"
      })
  void valuesInTheFirstRow(String rows) throws IOException {
    assertThat(read(rows).rows()).isEqualTo(2);
  }

  @Test
  void yearsAreNames() throws IOException {
    Table table = read("country,2019,2020,2021\nDE,5.1,5.2,5.3\nFR,4.1,4.2,4.3\n");
    assertThat(table.schema().names()).containsExactly("country", "2019", "2020", "2021");
  }

  @ParameterizedTest
  @ValueSource(strings = {",kg,count\n", "-,[kg],[1]\n", "(text),(kg),\n"})
  void aRowOfUnits(String units) throws IOException {
    isTheTable(read("city,w,n\n" + units + ROWS));
    assertThat(draft()).isEqualTo("read: {units: true}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Rome,NA,NA\n", "Rome,bad,3\n", ",,\n", "kg,1.5,2\n"})
  void aFirstRowThatHoldsNoUnits(String row) throws IOException {
    assertThat(read("city,w,n\n" + row + ROWS).rows()).isEqualTo(5);
    assertThat(read("city,w,n\n" + row + ROWS, "units", "true").rows()).isEqualTo(4);
  }

  @Test
  void columnsWithoutNamesGetSome() throws IOException {
    Table table = read(",a,,a,a_2\n0,1,2,3,4\n1,5,6,7,8\n");
    assertThat(table.schema().names()).containsExactly("index", "a", "column_3", "a_3", "a_2");
    assertThat(told.get(0).block())
        .isEqualTo(
            """
            people.csv is read as it was found:
              column 1 has no name and is called index
              column 3 has no name and is called column_3
              column 4 has the name of another and gets a number behind it""");
  }

  @Test
  void namesOfRowsAsRWritesThem() throws IOException {
    Table table =
        read("\"city\",\"w\"\n\"1\",\"Rome\",1.5\n\"2\",\"Oslo\",2.5\n\"3\",\"Bern\",3\n");
    assertThat(table.schema().names()).containsExactly("index", "city", "w");
    assertThat(cells(table, "city")).containsExactly("Rome", "Oslo", "Bern");
  }

  @Test
  void delimitersAtTheEndsOfLines() throws IOException {
    isTheTable(read(TABLE.replace("\n", ",\n")));
    isTheTable(read(TABLE.replace("\n", ",,\n")));
    isTheTable(read("city,w,n\n" + ROWS.replace("\n", ",\n")));
    isTheTable(read(TABLE.replace("Oslo,4.75,6", "Oslo,4.75,6,,")));
    assertThat(read(TABLE.replace("\n", ",\n") + "x,1,2,3\n").schema().names())
        .containsExactly("city", "w", "n", "column_4");
  }

  @Test
  void aCellBehindTheLastNameThatComesLateIsAnError() {
    String text = TABLE.replace("\n", ",\n") + "x,1,2,\n".repeat(50_000) + "x,1,2,3\n";
    assertThatThrownBy(() -> read(text))
        .hasMessageStartingWith(
            "a row has 4 cells, but the header has 3 cells\n -> people.csv, line 50006");
  }

  @Test
  void shortRowsAreFilledWhereTheyAreUsualOrWanted() throws IOException {
    assertThat(cells(read("a,b,c\n1,2,3\n4,5\n6,7\n8,9,1\n2,3\n"), "c"))
        .containsExactly("3", null, null, "1", null);
    assertThat(draft()).isEqualTo("read: {shortRows: fill}");
    assertThat(cells(read("a,b,c\n1,2,3\n4\n", "shortRows", "fill"), "b"))
        .containsExactly("2", null);
    assertThatThrownBy(() -> read("a,b,c\n1,2,3\n4,5\n6,7\n8,9,1\n2,3\n", "shortRows", "fail"))
        .hasMessageStartingWith("a row has 2 cells, but the header has 3 cells");
  }

  @Test
  void apostrophesAsQuotes() throws IOException {
    Table table = read("name,n\n'a, b',1\n'c',2\n'd''s',3\n");
    assertThat(cells(table, "name")).containsExactly("a, b", "c", "d's");
    assertThat(draft()).isEqualTo("read: {quote: \"'\"}");
    assertThat(cells(read("name,n\n'tis,1\nd's,2\nx,3\n"), "name"))
        .containsExactly("'tis", "d's", "x");
    assertThat(cells(read("name,n\n\"a\",1\nb,3\n", "quote", "none"), "name"))
        .containsExactly("\"a\"", "b");
  }

  @Test
  void backslashesThatKeepQuotesAndDelimiters() throws IOException {
    Table table = read("name,n\n\"say \\\"hi\\\", all\",1\n\"b\\\\c\",2\n\"C:\\x\",3\n");
    assertThat(cells(table, "name")).containsExactly("say \"hi\", all", "b\\c", "C:\\x");
    assertThat(draft()).isEqualTo("read: {escape: backslash}");
    table = read("name,n\nsay \\, \"all\",1\n\\N,2\nC:\\temp,3\n\"a\"\"b\",4\n");
    assertThat(cells(table, "name")).containsExactly("say , \"all\"", null, "C:\\temp", "a\"b");
    assertThat(table.schema().field(0).spelling().missing()).containsExactly("\\N");
  }

  @Test
  void aPathThatEndsWithABackslashIsNoEscape() throws IOException {
    Table table = read("path,n\n\"C:\\\",1\n\"D:\\x\\\",2\n\"E:\\\",3\n");
    assertThat(cells(table, "path")).containsExactly("C:\\", "D:\\x\\", "E:\\");
  }

  @Test
  void oneColumnWhateverItsCellsHold() throws IOException {
    assertThat(cells(read("price\n1,50\n2,99\n"), "price")).containsExactly("1,50", "2,99");
    assertThat(cells(read("text\nHello, you\nfoo; x\n"), "text"))
        .containsExactly("Hello, you", "foo; x");
  }

  @Test
  void mixedLineEnds() throws IOException {
    isTheTable(read(TABLE.replace("Rome,1.5,3\n", "Rome,1.5,3\r\n").replace("4\n", "4\r")));
  }

  @Test
  void aBlockForAPersonEndsWithTheLineThatSaysIt() throws IOException {
    read("Report\n" + TABLE.replace(',', ';'));
    assertThat(told.get(0).block())
        .isEqualTo(
            """
            people.csv is read as it was found:
              delimiter: ";"
              skip: 1  (lines before the names of the columns)
            to read it in another way, change this and put it below its source: read: {delimiter: ";", skip: 1}""");
  }
}
