package dev.synth.io.xlsx;

import dev.synth.io.Input;
import dev.synth.io.Limits;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One pass over the rows of a sheet that hold something; no more than one is in memory. */
final class SheetRows implements Closeable {
  private final String file;
  private final Contents contents;
  private final XmlPart xml;
  private final List<String> cells = new ArrayList<>();
  private int number;

  /** What cells need beside their own text. */
  record Contents(SharedStrings strings, CellStyles styles, boolean from1904) {}

  SheetRows(Input input, XmlPart xml, Contents contents) {
    this.file = input.name();
    this.contents = contents;
    this.xml = xml;
  }

  /** The row's number in the sheet, from 1. */
  int number() {
    return number;
  }

  /** The texts of the row's cells up to the last that holds something; the list is used again. */
  List<String> cells() {
    return cells;
  }

  /** Goes to the next row that holds something; whether there is one. */
  boolean next() throws IOException {
    while (xml.nextStart()) {
      if (xml.isStart("row")) {
        int following = number + 1;
        number = xml.attribute("r").map(SheetRows::number).filter(n -> n > 0).orElse(following);
        row();
        if (!cells.isEmpty()) {
          return true;
        }
      }
    }
    return false;
  }

  private static int number(String text) {
    return text.matches("[0-9]{1,8}") ? Integer.parseInt(text) : 0;
  }

  private void row() throws IOException {
    cells.clear();
    int place = -1;
    while (xml.next() && !xml.isEnd("row")) {
      if (!xml.isStart("c")) {
        continue;
      }
      int following = place + 1;
      place = xml.attribute("r").map(SheetRows::column).filter(c -> c >= 0).orElse(following);
      if (place >= Limits.COLUMNS) {
        throw Limits.tooManyColumns(file, number);
      }
      String text = cell();
      if (!text.isEmpty()) {
        while (cells.size() <= place) {
          cells.add("");
        }
        cells.set(place, text);
      }
    }
  }

  /** The column of a place such as {@code AB12}, from 0; less when it is none. */
  private static int column(String place) {
    int column = 0;
    for (int i = 0; i < place.length() && i < 4; i++) {
      char c = place.charAt(i);
      if (c < 'A' || c > 'Z') {
        break;
      }
      column = 26 * column + c - 'A' + 1;
    }
    return column - 1;
  }

  private String cell() throws IOException {
    String type = xml.attribute("t").orElse("n");
    CellStyles.Shows shows = contents.styles().get(xml.attribute("s"));
    String text = "";
    while (xml.next() && !xml.isEnd("c")) {
      if (xml.isStart("is")) {
        text = SharedStrings.text(xml, "is", number);
      } else if (xml.isStart("v")) {
        var value = new StringBuilder();
        xml.text(value, number);
        text = value.toString();
      }
    }
    return switch (type) {
      case "s" -> Optional.of(text.strip()).flatMap(contents.strings()::get).orElse("");
      case "b" -> text.isEmpty() ? "" : String.valueOf(Workbook.isTrue(text.strip()));
      case "e" -> "";
      case "n" -> text.isEmpty() ? "" : CellNumber.text(text, shows, contents.from1904());
      default -> text;
    };
  }

  @Override
  public void close() throws IOException {
    xml.close();
  }
}
