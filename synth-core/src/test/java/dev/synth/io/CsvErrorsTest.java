package dev.synth.io;

import static dev.synth.io.Texts.read;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synth.problem.SynthException;
import dev.synth.table.ColumnType;
import dev.synth.table.Field;
import dev.synth.table.Schema;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvErrorsTest {
  private static void fails(ThrowingCallable reading, String message) {
    assertThatThrownBy(reading).isInstanceOf(SynthException.class).hasMessage(message);
  }

  private static void fails(String text, String message) {
    fails(() -> read(text), message);
  }

  private static void fails(byte[] bytes, String message) {
    fails(() -> read(Texts.input(bytes), ReadOptions.DEFAULT), message);
  }

  @Test
  void aRowThatIsTooShort() {
    fails(
        "a,b,c\n1,2,3\n\"x\ny\",2,3\n4\n",
        """
        a row has 1 cell, but the header has 3 cells
         -> people.csv, line 5
        To fix: complete the row, or say read: {shortRows: fill} below the source: then what rows lack at their ends is missing.""");
  }

  @Test
  void aRowThatIsTooLong() {
    fails(
        "a,b\r\n1,2\r\n\r\n1,2,3,4\r\n",
        """
        a row has 4 cells, but the header has 2 cells
         -> people.csv, line 4
        To fix: quote the cell that holds the delimiter.""");
  }

  @Test
  void aQuoteThatIsNotClosed() {
    fails(
        "a,b\n1,2\n3,\"secret\n5,6\n",
        """
        a quote is not closed
         -> people.csv, row that begins in line 3
        To fix: close the quote; a quote inside a quoted cell is written twice.""");
  }

  @Test
  void textBehindAClosingQuote() {
    fails(
        "a,b\n1,2\n\"sec\"ret,6\n",
        """
        a closing quote is not followed by a delimiter or a line end
         -> people.csv, row that begins in line 3
        To fix: write a quote inside a quoted cell twice.""");
  }

  @Test
  void aNulByte() {
    fails(
        "a,b\n1,2\n3,\0\n",
        """
        the file holds a NUL byte, so it is not a text table
         -> people.csv, line 3
        To fix: export the table again as CSV in UTF-8.""");
  }

  @Test
  void aNameThatIsTooLong() {
    fails(
        "a," + "b".repeat(1_001) + "\n",
        """
        the name of column 2 has more than 1,000 characters
         -> people.csv, line 1
        To fix: look for a missing line end, or put a line with short names first.""");
  }

  @ParameterizedTest
  @CsvSource(
      value = {"''", "'\uFEFF'", "'\n\n'"},
      ignoreLeadingAndTrailingWhitespace = false)
  void anEmptyFile(String text) {
    fails(
        text,
        """
        the file is empty
         -> people.csv, line 1
        To fix: put the names of the columns into the first line.""");
  }

  @Test
  void bytesOfUtf8ThatAreDamaged() {
    byte[] bytes = "a,b\nM\u00FCller,2\n\u00C4\u00DF,?\n4,5\n".getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 6] = (byte) 0xFF;
    fails(
        bytes,
        """
        the file is not UTF-8
         -> people.csv, line 3
        To fix: save the file as UTF-8, or say its encoding below the source, such as read: {encoding: windows-1252}.""");
  }

  @Test
  void bytesOfNoEncodingThatIsKnown() {
    fails(
        "a,b\n\u5317\u4EAC,1\n\u4E0A\u6D77,2\n".getBytes(Charset.forName("GB18030")),
        """
        the encoding of the file cannot be told from its bytes
         -> people.csv, which is not UTF-8
        To fix: say it below the source, such as read: {encoding: GB18030}, or save the file as UTF-8.""");
  }

  @Test
  void aCharacterThatIsCutOffAtTheEnd() {
    byte[] cut = {'a', '\n', '1', '\n', (byte) 0xC3};
    fails(
        cut,
        """
        the file is not UTF-8
         -> people.csv, line 3
        To fix: save the file as UTF-8, or say its encoding below the source, such as read: {encoding: windows-1252}.""");
  }

  @ParameterizedTest
  @CsvSource({
    "504B03041400000000000000000000000000000000000000000013000000"
        + "5B436F6E74656E745F54797065735D2E786D6C,an Excel workbook (xlsx)",
    "D0CF11E0A1B11AE1,an old Excel workbook (xls)",
    "5041523115,a Parquet file",
    "53514C69746520666F726D6174203300,a SQLite database"
  })
  void aFileOfAnotherKind(String hex, String kind) {
    fails(
        java.util.HexFormat.of().parseHex(hex),
        "people.csv is "
            + kind
            + """
            , not a text table
             -> people.csv, line 1
            To fix: export the table as CSV in UTF-8.""");
  }

  @Test
  void moreColumnsThanATableHas() {
    fails(
        "a,b\n1" + ",1".repeat(10_000) + "\n",
        """
        a row has more than 10,000 cells
         -> people.csv, line 2
        To fix: look for a missing line end, or split the table into narrower ones.""");
  }

  @Test
  void aCellThatIsTooLong() {
    fails(
        "a,b\n1,2\n3," + "x".repeat(1_000_001) + "\n",
        """
        a cell has more than 1,000,000 characters
         -> people.csv, row that begins in line 3
        To fix: look for a quote that is not closed, or for another delimiter or line end.""");
  }

  @Test
  void aCellThatIsNotOfItsDeclaredType() {
    var options = ReadOptions.DEFAULT.withTypes(Map.of("birth_date", "date", "n", "integer"));
    fails(
        () -> read(Texts.input("birth_date,n\n2024-01-31,1\n31.01.2024,2\n"), options),
        """
        column 'birth_date' cannot be read as a date
         -> people.csv, line 3
         -> expected pattern yyyy-MM-dd as in the rows before
        To fix: correct the cell, or give the column another type.""");
    fails(
        () -> read(Texts.input("birth_date,n\nsoon,1\n"), options),
        """
        column 'birth_date' cannot be read as a date
         -> people.csv, line 2
         -> expected a date such as 2024-12-31 (pattern yyyy-MM-dd), in one pattern for the whole column
        To fix: correct the cell, or give the column another type.""");
    fails(
        () -> read(Texts.input("birth_date,n\n2024-01-31,1.5\n"), options),
        """
        column 'n' cannot be read as an integer
         -> people.csv, line 2
         -> expected a whole number such as 42
        To fix: correct the cell, or give the column another type.""");
  }

  @Test
  void aDeclaredTypeOfNoColumn() {
    fails(
        () -> read(Texts.input("a,b\n1,2\n"), ReadOptions.DEFAULT.withTypes(Map.of("c", "text"))),
        """
        there is no column 'c', whose type is declared
         -> people.csv, line 1
         -> the columns are [a, b]
        To fix: declare types of these columns only.""");
  }

  @Test
  void aHeaderThatIsNotTheSchemas() {
    fails(
        () -> read("b,x,c\n1,2,3\n", schema(new ColumnType.Text(), true)),
        """
        the header does not match the schema
         -> people.csv, line 1
         -> these columns are absent: [a]
         -> the columns at these places are not in the schema: [2, 3]
        To fix: give the file the columns [a, b], in any order.""");
  }

  @Test
  void aCellThatIsNotOfItsSchemasType() {
    fails(
        () -> read("a,b\nx,1\nsecret,2\n", schema(levels("x", "y"), true)),
        """
        column 'a' cannot be read as a category
         -> people.csv, line 3
         -> expected one of the 2 levels of its type
        To fix: correct the cell, or the type of the column.""");
    fails(
        () -> read("a,b\n1.005,2\n", schema(new ColumnType.Numeric(2), true)),
        """
        column 'a' cannot be read as a decimal
         -> people.csv, line 2
         -> expected a number with at most 2 digits behind the point
        To fix: correct the cell, or the type of the column.""");
    fails(
        () -> read("a,b\n31.12.2024,2\n", schema(new ColumnType.Temporal("yyyy-MM-dd"), true)),
        """
        column 'a' cannot be read as a date
         -> people.csv, line 2
         -> expected pattern yyyy-MM-dd
        To fix: correct the cell, or the type of the column.""");
  }

  @Test
  void aMissingCellWhereTheSchemaHasNone() {
    fails(
        () -> read("a,b\nx,2\n,1\n", schema(new ColumnType.Text(), false)),
        """
        column 'a' has a missing cell, but may have none
         -> people.csv, line 3
        To fix: fill in the cell, or let the column be nullable.""");
    fails(
        () -> read("a,b\n\"\",1\n", schema(new ColumnType.Numeric(0), false)),
        """
        column 'a' has a missing cell, but may have none
         -> people.csv
        To fix: fill in the cell, or let the column be nullable.""");
  }

  @Test
  void aFileThatChangesBetweenThePasses() {
    var texts = List.of("a\n1\n", "a\n1\n", "a\n1\n2\n").iterator();
    Input growing =
        new Input() {
          @Override
          public String name() {
            return "growing.csv";
          }

          @Override
          public java.io.InputStream open() throws java.io.IOException {
            return Texts.input(texts.next()).open();
          }
        };
    fails(
        () -> read(growing, ReadOptions.DEFAULT),
        """
        the file changed while it was read
         -> growing.csv
        To fix: run again once the file is complete.""");
  }

  @Test
  void aTableThatIsLargerThanTheMemory() {
    long heap = Runtime.getRuntime().maxMemory() >> 20;
    fails(
        () -> Limits.requireRoom("people.csv", schema(new ColumnType.Numeric(0), true), 1L << 50),
        """
        the table does not fit into memory
         -> people.csv, 1125899906842624 rows of 2 columns
         -> it needs more than 12884901888 MB, the JVM has %d MB
        To fix: read fewer rows or columns, or give the JVM more memory with -Xmx."""
            .formatted(heap));
  }

  private static ColumnType levels(String... levels) {
    return new ColumnType.Categorical(List.of(levels), false);
  }

  private static Schema schema(ColumnType type, boolean nullable) {
    return new Schema(
        List.of(Field.of("a", type, nullable), Field.of("b", new ColumnType.Text(), true)));
  }
}
