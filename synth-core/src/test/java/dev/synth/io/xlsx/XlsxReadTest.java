package dev.synth.io.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synth.io.Input;
import dev.synth.io.ReadOptions;
import dev.synth.io.layout.Found;
import dev.synth.io.layout.LayoutOptions;
import dev.synth.problem.SynthException;
import dev.synth.table.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XlsxReadTest {
  private static final String STYLES =
      """
      <styleSheet><numFmts><numFmt numFmtId='164' formatCode='dd.mm.yyyy'/>
      <numFmt numFmtId='165' formatCode='yyyy-mm-dd hh:mm'/>
      <numFmt numFmtId='166' formatCode='#,##0.00 "days";[Red]-0'/></numFmts>
      <cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>
      <cellXfs><xf numFmtId='0'/><xf numFmtId='164'/><xf numFmtId='165'/><xf numFmtId='21'/>
      <xf numFmtId='166'/></cellXfs></styleSheet>""";

  private final List<Found> told = new ArrayList<>();

  private Table read(Input input, String... said) throws IOException {
    Map<String, String> options = said.length == 0 ? Map.of() : Map.of(said[0], said[1]);
    return new XlsxFormat()
        .reader()
        .orElseThrow()
        .read(input, ReadOptions.DEFAULT.withLayout(new LayoutOptions(options)), told::add);
  }

  private static List<String> row(Table table, int row) {
    return table.columns().stream().map(column -> String.valueOf(column.text(row))).toList();
  }

  private static Sheets sheet(String... rows) {
    return new Sheets().sheet("S", "visible", Sheets.texts(rows));
  }

  @Test
  void spellingsAreFoundInTexts() throws IOException {
    String[] rows = new String[31];
    rows[0] = "weight,due";
    for (int i = 1; i < rows.length; i++) {
      rows[i] = "%d.5 kg,%02d-MAR-2024".formatted(i, i);
    }
    Table table = read(sheet(rows).input());
    assertThat(row(table, 1)).containsExactly("2.5", "2024-03-02");
    assertThat(table.schema().field(0).spelling().formats()).containsExactly("0.0 kg");
  }

  @Test
  void everyKindOfCell() throws IOException {
    String names = Sheets.texts("shared,day,at,time,share,ok,sum,bad,code");
    String cells =
        """
        <row r='3'><c r='A3' t='s'><v>1</v></c><c r='B3' s='1'><v>45322</v></c>\
        <c r='C3' s='2'><v>45322.4375</v></c><c r='D3' s='3'><v>0.5</v></c>\
        <c r='E3' s='4'><v>0.1</v></c><c r='F3' t='b'><v>1</v></c>\
        <c r='G3'><f>A1+B1</f><v>47.531000000000006</v></c><c r='H3' t='e'><v>#N/A</v></c>\
        <c r='I3' t='str'><v>007</v></c></row>
        <row r='4'><c r='B4' s='1'><v>59</v></c><c r='D4' s='3'><v>0.000011574</v></c>\
        <c r='F4' t='b'><v>0</v></c><c r='G4'><v>1.0E-2</v></c><c r='I4' t='str'><v>012</v></c></row>""";
    Table table =
        read(
            new Sheets()
                .sheet("S", "visible", names + cells)
                .part(
                    "sharedStrings",
                    "<sst><si><t>no</t></si><si><r><t>J</t></r><r><t>\u00E4 &amp; x</t></r>"
                        + "<rPh><t>said</t></rPh></si></sst>")
                .part("styles", STYLES)
                .input());
    assertThat(row(table, 0))
        .containsExactly(
            "J\u00E4 & x",
            "2024-01-31",
            "2024-01-31T10:30:00",
            "12:00:00",
            "0.1",
            "true",
            "47.531",
            "null",
            "007");
    assertThat(row(table, 1))
        .containsExactly(
            "null", "1900-02-28", "null", "00:00:01", "null", "false", "0.010", "null", "012");
  }

  @Test
  void daysMayCountFrom1904() throws IOException {
    String rows = Sheets.texts("day") + "<row><c s='1'><v>1</v></c></row>";
    Sheets sheets = new Sheets().sheet("S", "visible", rows).part("styles", STYLES);
    assertThat(row(read(sheets.input("<workbookPr date1904='1'/>")), 0))
        .containsExactly("1904-01-02");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "General|NUMBER", "0.00%|NUMBER", "#,##0.00 \"d\"|NUMBER", "[Red]0.0|NUMBER",
        "[$-409]d-mmm-yy|DATE", "m/d/yyyy|DATE", "mmm|DATE", "yyyy\\-mm\\-dd|DATE",
        "h:mm AM/PM|TIME", "mm:ss.0|TIME", "[h]:mm|NUMBER", "d.m.yy h:mm|DATE_AND_TIME",
        "0_d|NUMBER", "yyyy\"T\"hh:mm;@|DATE_AND_TIME"
      })
  void whatStylesShow(String code, CellStyles.Shows shows) {
    assertThat(CellStyles.of(code)).isEqualTo(shows);
  }

  @Test
  void theFirstSheetThatIsShownUnlessAnotherIsSaid() throws IOException {
    Sheets sheets =
        new Sheets()
            .sheet("Hidden", "hidden", Sheets.texts("h", "1"))
            .sheet("Orders", "visible", Sheets.texts("a", "1"))
            .sheet("2", "visible", Sheets.texts("b", "1"));
    assertThat(read(sheets.input()).schema().names()).containsExactly("a");
    assertThat(told.get(0).draft()).isEqualTo("read: {sheet: Orders}");
    assertThat(read(sheets.input(), "sheet", "2").schema().names()).containsExactly("b");
    assertThat(read(sheets.input(), "sheet", "1").schema().names()).containsExactly("h");
    assertThat(told.get(1).isPlain()).isTrue();
    assertThatThrownBy(() -> read(sheets.input(), "sheet", "Order"))
        .isInstanceOf(SynthException.class)
        .hasMessage(
            """
            the workbook has no sheet 'Order'
             -> book.xlsx
             -> its sheets are [Hidden, Orders, 2]
            To fix: name one of them, or its number from 1.""");
  }

  @Test
  void titlesUnitsAndEmptyColumnsAroundTheTable() throws IOException {
    String[] rows = {"Report", ",,", ",day,n", ",,kg", ",x,1", ",y,2", ",x,3.5"};
    Table table = read(sheet(rows).input());
    assertThat(table.schema().names()).containsExactly("day", "n");
    assertThat(row(table, 2)).containsExactly("x", "3.5");
    assertThat(told.get(0).draft()).isEqualTo("read: {skip: 2, units: true}");
  }

  @Test
  void rowsWithoutNames() throws IOException {
    assertThat(read(sheet("1,x", "2,y").input()).schema().names()).containsExactly("col1", "col2");
  }

  @Test
  void emptyRowsAndCellsAreNothing() throws IOException {
    Table table = read(sheet("a,b", "", "1,x", ",", "2,").input());
    assertThat(table.rows()).isEqualTo(2);
    assertThat(row(table, 1)).containsExactly("2", "null");
  }

  @Test
  void aCellBesideTheTable() {
    String[] rows = new String[300];
    Arrays.fill(rows, "1,x");
    rows[0] = "a,b";
    rows[299] = "1,x,secret";
    assertThatThrownBy(() -> read(sheet(rows).input()))
        .isInstanceOf(SynthException.class)
        .hasMessage(
            """
            a row has a cell beyond the table's last column
             -> the table ends at column 2 of the sheet
             -> book.xlsx, row 300
            To fix: give the last columns names, or move what is no part of the table elsewhere.""");
  }

  @Test
  void damageIsTold() {
    Sheets sheets = sheet("a", "1");
    sheets.input();
    byte[] whole = Sheets.zipped(sheets.parts);
    byte[] cut = Arrays.copyOf(whole, whole.length / 2);
    assertThatThrownBy(() -> read(Input.of("book.xlsx", cut))).isInstanceOf(SynthException.class);
    sheets.parts.put("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row><c>");
    assertThatThrownBy(() -> read(Input.of("book.xlsx", Sheets.zipped(sheets.parts))))
        .isInstanceOf(SynthException.class)
        .hasMessageStartingWith(
            "the workbook is damaged\n -> book.xlsx, xl/worksheets/sheet1.xml\nTo fix: ");
    sheets.parts.remove("xl/worksheets/sheet1.xml");
    assertThatThrownBy(() -> read(Input.of("book.xlsx", Sheets.zipped(sheets.parts))))
        .isInstanceOf(SynthException.class)
        .hasMessageStartingWith("the workbook lacks a sheet that it names");
    assertThatThrownBy(() -> read(sheet().input()))
        .isInstanceOf(SynthException.class)
        .hasMessageStartingWith("the sheet is empty");
  }

  @Test
  void nothingIsExpandedOrFetched() {
    Sheets sheets = sheet("a", "1");
    sheets.input();
    for (String entity : List.of("'&lol;&lol;'", "SYSTEM 'file:///etc/hostname'")) {
      sheets.parts.put(
          "xl/worksheets/sheet1.xml",
          "<!DOCTYPE x [<!ENTITY lol 'lol'><!ENTITY e "
              + entity
              + ">]><worksheet><sheetData><row><c t='str'><v>&e;</v></c></row></sheetData></worksheet>");
      assertThatThrownBy(() -> read(Input.of("book.xlsx", Sheets.zipped(sheets.parts))))
          .isInstanceOf(SynthException.class)
          .hasMessageStartingWith("the workbook is damaged");
    }
  }

  @Test
  void whatUnpacksToFarTooMuchIsRefused() {
    Sheets sheets = sheet("a", "1");
    String rows = Sheets.texts("a") + "<row><c><v>1</v></c></row>".repeat(3_000_000);
    sheets.sheet("Big", "visible", rows);
    assertThatThrownBy(() -> read(sheets.input(), "sheet", "Big"))
        .isInstanceOf(SynthException.class)
        .hasMessageStartingWith("the file unpacks to more than 300 times its size");
  }

  @Test
  void itIsNotWritten() {
    assertThat(new XlsxFormat().writes()).isFalse();
  }
}
