package dev.synth.io.xlsx;

import dev.synth.io.CellSink;
import dev.synth.io.CellSource;
import dev.synth.io.Header;
import dev.synth.io.Input;
import dev.synth.io.layout.Found;
import dev.synth.io.layout.LayoutOptions;
import dev.synth.io.layout.SheetLayout;
import dev.synth.io.layout.SheetLayout.SheetRow;
import dev.synth.problem.SynthException;
import dev.synth.schema.Blanks;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The cells of one sheet. */
final class SheetCells implements CellSource {
  private static final int FIRST_ROWS = 200;

  private final Input input;
  private final Workbook.Sheet sheet;
  private final SheetRows.Contents contents;
  private final SheetLayout layout;
  private final List<Found.Item> items = new ArrayList<>();
  private List<String> renamed = List.of();

  private SheetCells(
      Input input, Workbook.Sheet sheet, SheetRows.Contents contents, LayoutOptions said)
      throws IOException {
    this.input = input;
    this.sheet = sheet;
    this.contents = contents;
    this.layout = SheetLayout.of(first(), said);
    this.items.addAll(layout.items());
  }

  static SheetCells of(Input input, LayoutOptions said) throws IOException {
    Workbook workbook = Workbook.read(input);
    Workbook.Sheet sheet = workbook.sheet(input.name(), said.sheet());
    var contents =
        new SheetRows.Contents(
            SharedStrings.read(input), CellStyles.read(input), workbook.from1904());
    var cells = new SheetCells(input, sheet, contents, said);
    if (workbook.sheets().size() > 1 && said.sheet().isEmpty()) {
      String why = "the first that is shown, of " + workbook.sheets().size();
      cells.items.add(0, new Found.Item("sheet", sheet.name(), why));
    }
    return cells;
  }

  private List<SheetRow> first() throws IOException {
    List<SheetRow> first = new ArrayList<>();
    try (SheetRows rows = open()) {
      while (first.size() < FIRST_ROWS && rows.next()) {
        first.add(new SheetRow(rows.number(), rows.cells().stream().map(String::strip).toList()));
      }
    }
    if (first.isEmpty()) {
      throw SynthException.of("the sheet is empty")
          .at(input.name())
          .toFix("name another one below the source: read: {sheet: 2}.");
    }
    return first;
  }

  private SheetRows open() throws IOException {
    XmlPart xml =
        XmlPart.open(input, sheet.part())
            .orElseThrow(
                () ->
                    SynthException.of("the workbook lacks a sheet that it names")
                        .at(input.name())
                        .toFix("save it again."));
    return new SheetRows(input, xml, contents);
  }

  @Override
  public String name() {
    return input.name();
  }

  Found found() {
    List<Found.Item> all = new ArrayList<>(items);
    renamed.forEach(words -> all.add(new Found.Item("", words, "")));
    return new Found(input.name(), all);
  }

  @Override
  public void tell(CellSink sink) throws IOException {
    var header = new Header(input.name());
    boolean inHeader = layout.names();
    boolean inUnits = layout.units();
    if (!inHeader) {
      header.number(layout.width());
      sink.header(header.names(layout.width()));
    }
    try (SheetRows rows = open()) {
      while (rows.next()) {
        if (rows.number() <= layout.before()) {
          continue;
        }
        if (inHeader) {
          inHeader = false;
          tellNames(header, rows, sink);
        } else if (inUnits) {
          inUnits = false;
        } else {
          tellRow(rows, sink);
        }
      }
    }
  }

  private void tellNames(Header header, SheetRows rows, CellSink sink) {
    for (int i = 0; i < layout.width(); i++) {
      char[] name = cell(rows, layout.from() + i).strip().toCharArray();
      header.add(name, 0, name.length, rows.number());
    }
    sink.header(header.names(layout.width()));
    renamed = header.changes();
  }

  private void tellRow(SheetRows rows, CellSink sink) {
    if (rows.cells().size() > layout.to()) {
      throw SynthException.of("a row has a cell beyond the table's last column")
          .at("the table ends at column " + layout.to() + " of the sheet")
          .at(input.name() + ", row " + rows.number())
          .toFix("give the last columns names, or move what is no part of the table elsewhere.");
    }
    for (int i = 0; i < layout.width(); i++) {
      char[] text = cell(rows, layout.from() + i).toCharArray();
      int from = Blanks.skip(text, 0, text.length);
      int to = Blanks.drop(text, from, text.length);
      sink.cell(i, text, from, to, false, rows.number());
    }
    sink.endRow();
  }

  private static String cell(SheetRows rows, int column) {
    return column < rows.cells().size() ? rows.cells().get(column) : "";
  }
}
